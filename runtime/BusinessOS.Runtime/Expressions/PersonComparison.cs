using System.Linq.Expressions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Compares people by their ids, which stand in the record itself: <c>Owner == User</c> becomes <c>OwnerId == User.Id</c>.</summary>
internal sealed class PersonComparison : ExpressionVisitor
{
    protected override Expression VisitBinary(BinaryExpression node) =>
        node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual && node.Left.Type == typeof(AppPerson)
            ? Expression.MakeBinary(node.NodeType, IdOf(Visit(node.Left)), IdOf(Visit(node.Right)))
            : base.VisitBinary(node);

    private static Expression IdOf(Expression person) => person switch
    {
        ConstantExpression { Value: null } => Expression.Constant(null, typeof(Guid?)),
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: { } user } when user.Type == typeof(AppUser) =>
            Expression.Convert(Expression.Property(user, nameof(AppUser.Id)), typeof(Guid?)),
        MemberExpression { Expression: { } record, Member.Name: var name } when typeof(Record).IsAssignableFrom(record.Type) =>
            Expression.Property(record, name + "Id"),
        _ => Expression.Convert(Expression.Property(person, nameof(AppPerson.Id)), typeof(Guid?)),
    };
}
