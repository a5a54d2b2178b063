using System.Linq.Expressions;

namespace BusinessOS.Runtime.Expressions;

/// <summary>
/// Lets a division by zero yield nothing, in memory as in the database: C# and PostgreSQL would fail on it, and one record
/// without a quantity must not take a list down. What divides by a number that stands in the expression stays as it is.
/// </summary>
internal sealed class SafeDivision : ExpressionVisitor
{
    protected override Expression VisitBinary(BinaryExpression node)
    {
        var visited = (BinaryExpression)base.VisitBinary(node);
        return visited.NodeType is ExpressionType.Divide or ExpressionType.Modulo && !IsKnown(visited.Right) && Zero(visited.Right.Type) is { } zero
            ? WhenNotZero(visited, zero)
            : visited;
    }

    private static Expression WhenNotZero(BinaryExpression division, object zero)
    {
        var type = division.Type.IsValueType && Nullable.GetUnderlyingType(division.Type) is null
            ? typeof(Nullable<>).MakeGenericType(division.Type)
            : division.Type;
        var guarded = Expression.Condition(
            Expression.Equal(division.Right, Expression.Constant(zero, division.Right.Type)),
            Expression.Constant(null, type),
            division.Type == type ? division : Expression.Convert(division, type));
        return division.Type == type ? guarded : Expression.Convert(guarded, division.Type);
    }

    private static bool IsKnown(Expression divisor) => divisor switch
    {
        ConstantExpression { Value: { } value } => !value.Equals(Zero(value.GetType())),
        UnaryExpression { NodeType: ExpressionType.Convert } converted => IsKnown(converted.Operand),
        _ => false,
    };

    private static object? Zero(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Int32 => 0,
        TypeCode.Int64 => 0L,
        TypeCode.Decimal => 0m,
        TypeCode.Double => 0d,
        _ => null,
    };
}
