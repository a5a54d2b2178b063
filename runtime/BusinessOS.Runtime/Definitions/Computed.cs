using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>A value the owner wrote as an expression over a record: a formula, a rollup, a title, what a step sets.</summary>
public sealed class Computed
{
    private readonly Lazy<Func<Record, object?>> _evaluate;

    private Computed(LambdaExpression expression)
        : this(expression, new(() => NullSafe.Compile(expression))) // most are only ever asked of the database
    {
    }

    private Computed(LambdaExpression expression, Lazy<Func<Record, object?>> evaluate)
    {
        (Expression, Written) = (expression, expression);
        _evaluate = evaluate;
    }

    /// <summary>A lambda from the entity's class to the value.</summary>
    public LambdaExpression Expression { get; }

    /// <summary>The same as the owner wrote it, whatever the organization is set to.</summary>
    public LambdaExpression Written { get; private init; }

    /// <summary>A value only the database can work out, and where a record keeps what was read.</summary>
    internal static Computed Read(LambdaExpression expression, Func<Record, object?> kept) => new(expression, new(kept));

    public object? Of(Record record) => _evaluate.Value(record);

    /// <summary>A text of the owner's with values in it.</summary>
    /// <param name="currency">Of amounts in it that are in no currency of their own.</param>
    public static Computed Text<TScope, TRecord>(Func<TScope, Expression<Func<string?>>> source, string? currency)
        where TScope : TRecord, new()
        where TRecord : Record
    {
        var written = ScopeExpression.Rebase<TScope, TRecord>(source);
        return new(OwnCurrency.In(written, currency)) { Written = written };
    }

    public static Computed Of<TScope, TRecord, TValue>(Func<TScope, Expression<Func<TValue>>> source)
        where TScope : TRecord, new()
        where TRecord : Record =>
        new(ScopeExpression.Rebase<TScope, TRecord>(source));
}
