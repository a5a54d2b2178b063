using System.Linq.Expressions;

namespace BusinessOS.Runtime.Expressions;

/// <summary>The names of the record's own members that an expression uses.</summary>
internal sealed class MemberNames : ExpressionVisitor
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private readonly ParameterExpression _record;

    private MemberNames(ParameterExpression record) => _record = record;

    public static IReadOnlySet<string> In(LambdaExpression expression)
    {
        var finder = new MemberNames(expression.Parameters[0]);
        finder.Visit(expression.Body);
        return finder._names;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression == _record)
        {
            _names.Add(node.Member.Name);
        }

        return base.VisitMember(node);
    }
}
