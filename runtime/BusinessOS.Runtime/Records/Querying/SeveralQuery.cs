using System.Linq.Expressions;
using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Expressions;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Querying;

/// <summary>What can be asked about a field that holds a list.</summary>
/// <typeparam name="TRecord">The entity's class.</typeparam>
/// <typeparam name="TItem">What is in the list.</typeparam>
internal sealed class SeveralQuery<TRecord, TItem>(FieldDefinition field, LambdaExpression value) : FieldQuery(field, value)
    where TRecord : Record
    where TItem : notnull
{
    private const int MostGroups = 100;

    public override LambdaExpression? SortKey(DatabaseDialect dialect) => null;

    public override LambdaExpression? Number() => null;

    public override Expression Compare(
        Expression record, FilterOperator comparison, IReadOnlyList<object?> values, DatabaseDialect dialect)
    {
        var list = ParameterReplacement.In(Value, record);
        return comparison switch
        {
            FilterOperator.IsEmpty => Expression.Not(Any(list)),
            FilterOperator.IsNotEmpty => Any(list),
            FilterOperator.Equal or FilterOperator.HasAll => values.OfType<TItem>().Select(v => (Expression)Has(list, v)).DefaultIfEmpty(Any(list)).Aggregate(Expression.AndAlso),
            FilterOperator.HasAny or FilterOperator.In => Any(list, item => Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TItem)], Box<List<TItem>>.Of([.. values.OfType<TItem>()]), item)),
            FilterOperator.Contains => Finds(record, Box<string>.Of(QueryCalls.Anywhere(values[0]?.ToString() ?? "")), dialect),
            _ => throw Unsupported($"compared by {comparison}"),
        };
    }

    public override Expression Finds(Expression record, Expression pattern, DatabaseDialect dialect) => typeof(TItem) == typeof(string)
        ? Any(ParameterReplacement.In(Value, record), item => dialect.Matches(item, pattern))
        : throw Unsupported("searched");

    public override Task<decimal> MeasureAsync(IQueryable<Record> records, Measure measure, CancellationToken cancellationToken) =>
        throw Unsupported("added up");

    /// <summary>
    /// How many records have each of the values; in a large table, of its newest records. The embedded database cannot
    /// take lists apart within a query, so that is done here.
    /// </summary>
    public override async Task<IReadOnlyList<GroupRow>> GroupAsync(
        IQueryable<Record> records, Measure measure, FieldQuery? measured, DatabaseDialect dialect, CancellationToken cancellationToken)
    {
        var list = Expression.Lambda<Func<TRecord, List<TItem>>>(Value.Body, Value.Parameters);
        var lists = await ((IQueryable<TRecord>)records).OrderByDescending(r => r.Id).Take(RecordQuery.CountLimit).Select(list).ToListAsync(cancellationToken);
        return
        [
            .. lists.SelectMany(items => items).CountBy(item => item)
                .OrderByDescending(g => g.Value).ThenBy(g => g.Key).Take(MostGroups).Select(g => new GroupRow(g.Key, g.Value)),
        ];
    }

    private static MethodCallExpression Any(Expression list) => Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TItem)], list);

    private static MethodCallExpression Any(Expression list, Func<ParameterExpression, Expression> condition)
    {
        var item = Expression.Parameter(typeof(TItem), "item");
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TItem)], list, Expression.Lambda(condition(item), item));
    }

    private static MethodCallExpression Has(Expression list, TItem value) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TItem)], list, Box<TItem>.Of(value));

    private ArgumentException Unsupported(string what) => new($"{Field.Name} is a {Field.Kind} and cannot be {what}.");
}
