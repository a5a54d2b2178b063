using System.Linq.Expressions;
using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Expressions;

namespace BusinessOS.Runtime.Records.Querying;

/// <summary>What can be asked about a field that refers to any number of records.</summary>
/// <typeparam name="TTarget">The class of those records.</typeparam>
internal sealed class LinksQuery<TTarget>(FieldDefinition field, LambdaExpression value) : FieldQuery(field, value)
    where TTarget : Record
{
    public override LambdaExpression? SortKey(DatabaseDialect dialect) => null;

    public override LambdaExpression? Number() => null;

    public override Expression Compare(
        Expression record, FilterOperator comparison, IReadOnlyList<object?> values, DatabaseDialect dialect) =>
        CompareSeen(record, comparison, values, null);

    /// <param name="seen">Which of the records count, as a condition on one of them; null for all.</param>
    public override Expression CompareSeen(Expression record, FilterOperator comparison, IReadOnlyList<object?> values, LambdaExpression? seen)
    {
        var list = ParameterReplacement.In(Value, record);
        return comparison switch
        {
            FilterOperator.IsEmpty => Expression.Not(Any(list, seen, null)),
            FilterOperator.IsNotEmpty => Any(list, seen, null),
            FilterOperator.Equal or FilterOperator.HasAll => values.OfType<Guid>()
                .Select(id => (Expression)Any(list, seen, item => Expression.Equal(IdOf(item), Box<Guid>.Of(id))))
                .DefaultIfEmpty(Any(list, seen, null))
                .Aggregate(Expression.AndAlso),
            FilterOperator.HasAny or FilterOperator.In => Any(list, seen, item => Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], Box<List<Guid>>.Of([.. values.OfType<Guid>()]), IdOf(item))),
            _ => throw Unsupported($"compared by {comparison}"),
        };
    }

    /// <summary>Whether one of the records that count fulfils a condition.</summary>
    public override Expression AnyIs(Expression record, LambdaExpression? seen, LambdaExpression condition) =>
        Any(ParameterReplacement.In(Value, record), seen, item => ParameterReplacement.In(condition, item));

    public override Expression Finds(Expression record, Expression pattern, DatabaseDialect dialect) => throw Unsupported("searched");

    public override Task<decimal> MeasureAsync(IQueryable<Record> records, Measure measure, CancellationToken cancellationToken) =>
        throw Unsupported("added up");

    public override Task<IReadOnlyList<GroupRow>> GroupAsync(
        IQueryable<Record> records, Measure measure, FieldQuery? measured, DatabaseDialect dialect, CancellationToken cancellationToken) =>
        throw Unsupported("grouped by");

    private static MethodCallExpression Any(Expression list, LambdaExpression? seen, Func<ParameterExpression, Expression>? condition)
    {
        var item = Expression.Parameter(typeof(TTarget), "item");
        Expression[] parts = [.. new[] { seen is null ? null : ParameterReplacement.In(seen, item), condition?.Invoke(item) }.OfType<Expression>()];
        return parts.Length == 0
            ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TTarget)], list)
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TTarget)], list, Expression.Lambda(parts.Aggregate(Expression.AndAlso), item));
    }

    private static MemberExpression IdOf(Expression item) => Expression.Property(item, nameof(Record.Id));

    private ArgumentException Unsupported(string what) => new($"{Field.Name} is a {Field.Kind} and cannot be {what}.");
}
