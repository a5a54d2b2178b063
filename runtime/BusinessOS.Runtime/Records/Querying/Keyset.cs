using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;

namespace BusinessOS.Runtime.Records.Querying;

/// <summary>The condition that a record comes after the end of a page, so that no record is counted over.</summary>
internal static class Keyset
{
    /// <param name="emptyFirst">Whether the database puts empty values before all others in ascending order.</param>
    public static LambdaExpression After(RecordSet set, IReadOnlyList<SortKey> keys, Cursor cursor, bool emptyFirst)
    {
        var record = Expression.Parameter(set.Entity.Type, "record");
        Expression after = Expression.LessThan(Expression.Property(record, nameof(Record.Id)), Box<Guid>.Of(cursor.Id));
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var key = ParameterReplacement.In(keys[i].Key, record);
            var (beyond, equal) = Compare(key, cursor.Values[i], keys[i].Descending, emptyFirst);
            after = Expression.OrElse(beyond, Expression.AndAlso(equal, after));
        }

        return Expression.Lambda(after, record);
    }

    private static (Expression Beyond, Expression Equal) Compare(Expression key, object? value, bool descending, bool emptyFirst)
    {
        var canBeEmpty = !key.Type.IsValueType || Nullable.GetUnderlyingType(key.Type) is not null;
        var isEmpty = canBeEmpty
            ? Expression.Equal(key, Expression.Constant(null, key.Type))
            : (Expression)Expression.Constant(false);
        var emptyComesLast = emptyFirst == descending;
        if (value is null)
        {
            return (emptyComesLast ? Expression.Constant(false) : Expression.Not(isEmpty), isEmpty);
        }

        var parameter = Parameter(value, key.Type);
        var direction = descending ? ExpressionType.LessThan : ExpressionType.GreaterThan;
        Expression beyond = key.Type == typeof(string)
            ? Expression.MakeBinary(direction, QueryCalls.Compare(key, parameter), Expression.Constant(0))
            : Expression.MakeBinary(direction, key, parameter);
        return (
            canBeEmpty && emptyComesLast ? Expression.OrElse(beyond, isEmpty) : beyond,
            Expression.Equal(key, parameter));
    }

    private static Expression Parameter(object value, Type type)
    {
        var box = value switch
        {
            string text => Box<string>.Of(text),
            int number => Box<int>.Of(number),
            long number => Box<long>.Of(number),
            decimal number => Box<decimal>.Of(number),
            DateOnly date => Box<DateOnly>.Of(date),
            DateTimeOffset moment => Box<DateTimeOffset>.Of(moment),
            _ => Expression.Constant(value),
        };
        return box.Type == type ? box : Expression.Convert(box, type);
    }
}
