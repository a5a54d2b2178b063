using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BusinessOS.Runtime.Data;

/// <summary>What comparing the values of an enum is, as expressions; of none of it is there one for each enum.</summary>
internal static class EnumComparison
{
    /// <param name="type">The type of the property, such as <c>LoanPriority?</c>.</param>
    public static ValueComparer ComparerOf(Type type) =>
        (ValueComparer)(Activator.CreateInstance(typeof(EnumComparer<>).MakeGenericType(type)) ?? throw new InvalidOperationException());

    public static LambdaExpression EqualsOf(Type type)
    {
        var (left, right) = (Expression.Parameter(type, "left"), Expression.Parameter(type, "right"));
        return Expression.Lambda(Expression.Equal(left, right), left, right);
    }

    public static LambdaExpression HashOf(Type type)
    {
        var value = Expression.Parameter(type, "value");
        return Expression.Lambda(Expression.Call(value, nameof(GetHashCode), null), value);
    }

    public static LambdaExpression SnapshotOf(Type type)
    {
        var value = Expression.Parameter(type, "value");
        return Expression.Lambda(value, value);
    }
}
