using System.Linq.Expressions;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Expressions;

/// <summary>
/// Asks for a part of a value where the value may be masked: the part is masked then, instead of being asked of nothing.
/// <c>(masked ? null : Home).City</c> becomes <c>masked ? null : Home.City</c>.
/// </summary>
internal sealed class MaskedParts : ExpressionVisitor
{
    /// <summary>A part of a value that is perhaps one of several, or nothing.</summary>
    public static Expression Of(Expression value, string part) => value switch
    {
        ConditionalExpression either => Expression.Condition(either.Test, Of(either.IfTrue, part), Of(either.IfFalse, part)),
        DefaultExpression => Expression.Default(Expression.Property(Expression.Parameter(value.Type), part).Type),
        _ => Expression.Property(value, part),
    };

    protected override Expression VisitMember(MemberExpression node) =>
        node is { Expression: { } value, Member.Name: var part } && value.Type == typeof(PostalAddress) ? Of(Visit(value), part) : base.VisitMember(node);
}
