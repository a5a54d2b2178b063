using System.Linq.Expressions;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Tells amounts in a text which currency they are in, where they are in the organization's.</summary>
internal sealed class OwnCurrency : ExpressionVisitor
{
    private readonly ConstantExpression _currency;

    private OwnCurrency(string? currency) => _currency = Expression.Constant(currency, typeof(object));

    public static LambdaExpression In(LambdaExpression text, string? currency) => (LambdaExpression)new OwnCurrency(currency).Visit(text);

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(DisplayText) && node is { Method.Name: nameof(DisplayText.Money), Arguments: [var amount] }
            ? Expression.Call(typeof(DisplayText), nameof(DisplayText.Money), null, amount, _currency)
            : base.VisitMethodCall(node);
}
