using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>A value the owner wrote as an expression over a record: a formula, a title, what a step sets.</summary>
public sealed class Computed
{
    private readonly Lazy<Func<Record, object?>> _evaluate;

    private Computed(LambdaExpression expression)
    {
        Expression = expression;
        Paths = NavigationPaths.Of(expression);
        _evaluate = new(() => NullSafe.Compile(expression)); // most are only ever asked of the database
    }

    /// <summary>A lambda from the entity's class to the value.</summary>
    public LambdaExpression Expression { get; }

    /// <summary>References that must be loaded to evaluate it in memory.</summary>
    public IReadOnlyList<string> Paths { get; }

    public object? Of(Record record) => _evaluate.Value(record);

    public static Computed Of<TScope, TRecord, TValue>(Func<TScope, Expression<Func<TValue>>> source)
        where TScope : TRecord, new()
        where TRecord : Record =>
        new(ScopeExpression.Rebase<TScope, TRecord>(source));
}
