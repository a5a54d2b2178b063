using System.Linq.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Expressions;

/// <summary>
/// Compares records by their ids, as the database does: <c>Lead == Deputy</c> by what stands in the record itself, and
/// <c>Members.Contains(Lead)</c> as whether one of them has its id.
/// </summary>
internal sealed class RecordComparison : ExpressionVisitor
{
    protected override Expression VisitBinary(BinaryExpression node) =>
        node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual && IsRecord(node.Left) && IsRecord(node.Right)
            ? Expression.MakeBinary(node.NodeType, IdOf(Visit(node.Left)), IdOf(Visit(node.Right)))
            : base.VisitBinary(node);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.Name != nameof(Enumerable.Contains))
        {
            return base.VisitMethodCall(node);
        }

        var (list, sought) = node switch
        {
            { Object: { } owner, Arguments: [var one] } => (owner, one),
            { Object: null, Arguments: [var first, var one] } => (first, one),
            _ => (null, null),
        };
        if (list is null || sought is null || !IsRecord(sought) || !typeof(IEnumerable<Record>).IsAssignableFrom(list.Type))
        {
            return base.VisitMethodCall(node);
        }

        var type = list.Type.GetGenericArguments()[0];
        var item = Expression.Parameter(type, "item");
        var same = Expression.Equal(IdOf(item), IdOf(Visit(sought)));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [type], Visit(list), Expression.Lambda(same, item));
    }

    private static bool IsRecord(Expression node) => typeof(Record).IsAssignableFrom(node.Type);

    /// <summary>A reference's own id stands beside it, also where the record it names is not loaded.</summary>
    private static Expression IdOf(Expression record) => record switch
    {
        ConstantExpression { Value: null } => Expression.Constant(null, typeof(Guid?)),
        MemberExpression { Expression: { } owner, Member.Name: var name } when IsRecord(owner) && owner.Type.GetProperty(name + "Id") is { } id =>
            Expression.Property(owner, id),
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: { } inner } => IdOf(inner),
        _ => Expression.Convert(Expression.Property(record, nameof(Record.Id)), typeof(Guid?)),
    };
}
