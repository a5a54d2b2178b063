using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>
/// A condition the owner wrote over a record. One expression serves the database, as a filter, and memory, where it is
/// evaluated null-safely: a member of an empty reference is empty, and a comparison with it does not hold.
/// </summary>
public sealed class Condition
{
    private readonly Lazy<Func<Record, object?>> _evaluate;

    private Condition(LambdaExpression expression)
    {
        Expression = expression;
        _evaluate = new(() => NullSafe.Compile(expression)); // most are only ever asked of the database
    }

    /// <summary>A lambda from the entity's class to <see cref="bool"/>, ready for a query.</summary>
    public LambdaExpression Expression { get; }

    public bool Holds(Record record) => _evaluate.Value(record) is true;

    internal static Condition Over(LambdaExpression expression) => new(expression);

    /// <summary>
    /// From a method of a scope class that returns the owner's expression: <c>Condition.Of&lt;LoanListScope, Loan&gt;(s =&gt; s.Where())</c>.
    /// The scope is the record's class or one that derives from it, so that the record's members are in scope.
    /// </summary>
    public static Condition Of<TScope, TRecord>(Func<TScope, Expression<Func<bool>>> source)
        where TScope : TRecord, new()
        where TRecord : Record =>
        new(ScopeExpression.Rebase<TScope, TRecord>(source));
}
