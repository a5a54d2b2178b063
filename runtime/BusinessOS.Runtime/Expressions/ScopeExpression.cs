using System.Linq.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Expressions;

/// <summary>
/// Turns an expression written inside a record's class, where the record is <c>this</c>, into a lambda over the record.
/// The generated method returns <c>() =&gt; DueOn &lt; Today</c>; the compiler has put a constant for <c>this</c> into its
/// tree, and the constant becomes the lambda's parameter.
/// </summary>
internal static class ScopeExpression
{
    public static LambdaExpression Rebase<TScope, TRecord>(Delegate source)
        where TScope : TRecord, new()
        where TRecord : Record
    {
        var scope = new TScope();
        var written = (LambdaExpression)(source.DynamicInvoke(scope)
            ?? throw new InvalidOperationException("A scope method returned no expression."));
        var record = Expression.Parameter(typeof(TRecord), "record");
        var body = new ThisToParameter(scope, record).Visit(written.Body);
        return Expression.Lambda(body, record);
    }

    private sealed class ThisToParameter(object scope, ParameterExpression record) : ExpressionVisitor
    {
        protected override Expression VisitConstant(ConstantExpression node) =>
            ReferenceEquals(node.Value, scope) ? record : node;
    }
}
