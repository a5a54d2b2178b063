using System.Linq.Expressions;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Puts an expression where a lambda's parameter was.</summary>
internal sealed class ParameterReplacement : ExpressionVisitor
{
    private readonly ParameterExpression _from;
    private readonly Expression _to;

    private ParameterReplacement(ParameterExpression from, Expression to) => (_from, _to) = (from, to);

    /// <returns>The lambda's body about <paramref name="argument"/>.</returns>
    public static Expression In(LambdaExpression lambda, Expression argument) =>
        new ParameterReplacement(lambda.Parameters[0], argument).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => node == _from ? _to : node;
}
