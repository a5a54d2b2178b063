using System.Linq.Expressions;

namespace BusinessOS.Runtime.Records.Querying;

/// <summary>Holds a value that a query takes as a parameter, so that the query's plan is made once for all values.</summary>
internal sealed class Box<T>(T value)
{
    public T Value { get; } = value;

    public static Expression Of(T value) => Expression.Property(Expression.Constant(new Box<T>(value)), nameof(Value));
}
