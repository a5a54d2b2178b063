using System.Linq.Expressions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Finds the references, and the people, an expression walks through, so that they can be loaded before it is evaluated.</summary>
internal static class NavigationPaths
{
    public static IReadOnlyList<string> Of(LambdaExpression expression)
    {
        var finder = new Finder(expression.Parameters[0]);
        finder.Visit(expression.Body);
        return [.. finder.References.Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The records that refer to one, as an expression names them: the path to the one, empty for the record itself, and
    /// the property that stands for them.
    /// </summary>
    public static IReadOnlyCollection<(string Path, string Inverse)> Inverses(LambdaExpression expression)
    {
        var finder = new Finder(expression.Parameters[0]);
        finder.Visit(expression.Body);
        return finder.Inverses;
    }

    /// <param name="record">What the expression is about; a lambda within it may be about another.</param>
    private sealed class Finder(ParameterExpression record) : ExpressionVisitor
    {
        public HashSet<string> References { get; } = new(StringComparer.Ordinal);

        public HashSet<(string Path, string Inverse)> Inverses { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            if ((typeof(Record).IsAssignableFrom(node.Type) || node.Type == typeof(AppPerson)) && PathOf(node) is { } path)
            {
                References.Add(path);
            }
            else if (typeof(IEnumerable<Record>).IsAssignableFrom(node.Type) && PathOf(node.Expression) is { } owner)
            {
                Inverses.Add((owner, node.Member.Name));
            }

            return base.VisitMember(node);
        }

        private string? PathOf(Expression? node) => node switch
        {
            ParameterExpression when node == record => "",
            MemberExpression inner when PathOf(inner.Expression) is { } before => before.Length == 0 ? inner.Member.Name : $"{before}.{inner.Member.Name}",
            _ => null,
        };
    }
}
