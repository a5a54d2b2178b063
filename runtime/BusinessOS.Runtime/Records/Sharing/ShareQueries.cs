using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace BusinessOS.Runtime.Records.Sharing;

/// <summary>Makes of <see cref="ShareReach"/> a condition the database answers: <c>exists (select … from bos_share …)</c>.</summary>
internal sealed class ShareQueries : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        eventData.Context?.Model.FindEntityType(typeof(ShareRow)) is { } shares ? new Rewriter(shares).Visit(queryExpression) : queryExpression;

    private sealed class Rewriter(IEntityType shares) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method != ShareReach.Method)
            {
                return base.VisitMethodCall(node);
            }

            var share = Expression.Parameter(typeof(ShareRow), "share");
            Expression Of(string property) => Expression.Property(share, property);
            var (record, entity, person, teams, today, update) =
                (Visit(node.Arguments[0]), node.Arguments[1], node.Arguments[2], node.Arguments[3], node.Arguments[4], node.Arguments[5]);
            Expression[] conditions =
            [
                Expression.Equal(Of(nameof(ShareRow.EntityKey)), entity),
                Expression.Equal(Of(nameof(ShareRow.RecordId)), record),
                Expression.OrElse(
                    Expression.Equal(Of(nameof(ShareRow.PersonId)), Expression.Convert(person, typeof(Guid?))),
                    Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], teams, Of(nameof(ShareRow.Team)))),
                Expression.OrElse(
                    Expression.Equal(Of(nameof(ShareRow.Until)), Expression.Constant(null, typeof(DateOnly?))),
                    Expression.GreaterThanOrEqual(Of(nameof(ShareRow.Until)), Expression.Convert(today, typeof(DateOnly?)))),
                Expression.OrElse(Expression.Not(update), Of(nameof(ShareRow.MayUpdate))),
            ];
            return Expression.Call(
                typeof(Queryable),
                nameof(Queryable.Any),
                [typeof(ShareRow)],
                new EntityQueryRootExpression(shares),
                Expression.Quote(Expression.Lambda<Func<ShareRow, bool>>(conditions.Aggregate(Expression.AndAlso), share)));
        }
    }
}
