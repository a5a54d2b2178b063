using System.Linq.Expressions;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Asks of a team that a record names whether the person is in it: <c>User.In(Group)</c> becomes a list that has it.</summary>
internal sealed class TeamMembership : ExpressionVisitor
{
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node is { Object: { } user, Method.Name: nameof(AppUser.In), Arguments: [MemberExpression or ConditionalExpression] } && user.Type == typeof(AppUser)
            ? Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], Expression.Property(user, nameof(AppUser.TeamKeys)), Visit(node.Arguments[0]))
            : base.VisitMethodCall(node);
}
