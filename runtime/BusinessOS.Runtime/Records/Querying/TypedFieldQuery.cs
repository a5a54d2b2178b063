using System.Linq.Expressions;
using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Values;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Querying;

/// <typeparam name="TRecord">The entity's class.</typeparam>
/// <typeparam name="TValue">The property's type, nullable where the property is.</typeparam>
internal sealed class FieldQuery<TRecord, TValue>(FieldDefinition field, LambdaExpression value) : FieldQuery(field, value)
    where TRecord : Record
{
    private const int MostGroups = 100;

    private static readonly bool IsNullable = default(TValue) is null;
    private static readonly bool IsText = typeof(TValue) == typeof(string);

    public override LambdaExpression? SortKey(DatabaseDialect dialect)
    {
        Expression? key = Field.Kind switch
        {
            FieldKind.Choice or FieldKind.Status => Position(Value.Body),
            FieldKind.Boolean => Expression.Condition(IsTrue(Value.Body), Expression.Constant(1), Expression.Constant(0)),
            _ when Field.Kind.IsLink() || Field.Kind is FieldKind.Lines or FieldKind.Team || !Field.Kind.IsOrdered() => null,
            FieldKind.Address => dialect.TextOrder(MaskedParts.Of(Value.Body, nameof(PostalAddress.City))),
            _ => IsText ? dialect.TextOrder(Value.Body) : Value.Body,
        };
        return key is null ? null : Expression.Lambda(key, Value.Parameters);
    }

    public override Expression Compare(
        Expression record, FilterOperator comparison, IReadOnlyList<object?> values, DatabaseDialect dialect)
    {
        var body = ParameterReplacement.In(Value, record);
        return comparison switch
        {
            FilterOperator.IsEmpty => IsEmpty(body),
            FilterOperator.IsNotEmpty => Expression.Not(IsEmpty(body)),
            FilterOperator.Equal => values[0] is null ? IsEmpty(body) : Expression.Equal(body, Parameter(values[0])),
            FilterOperator.NotEqual => values[0] is null ? Expression.Not(IsEmpty(body)) : Expression.NotEqual(body, Parameter(values[0])),
            FilterOperator.In => Among(body, values),
            FilterOperator.Near => Near(body, values),
            FilterOperator.Contains => Matches(body, Box<string>.Of(QueryCalls.Anywhere(TextOf(values[0]))), dialect),
            FilterOperator.StartsWith => Matches(body, Box<string>.Of(QueryCalls.AtStart(TextOf(values[0]))), dialect),
            _ => Order(body, comparison, values[0]),
        };
    }

    public override Expression Finds(Expression record, Expression pattern, DatabaseDialect dialect) =>
        Matches(ParameterReplacement.In(Value, record), pattern, dialect);

    public override LambdaExpression? Number() =>
        Field.Kind.IsNumber()
            ? Expression.Lambda<Func<TRecord, decimal?>>(Expression.Convert(Value.Body, typeof(decimal?)), Value.Parameters)
            : null;

    public override async Task<decimal> MeasureAsync(
        IQueryable<Record> records, Measure measure, CancellationToken cancellationToken)
    {
        var numbers = ((IQueryable<TRecord>)records).Select(NumberOf(this));
        var figure = measure == Measure.Sum
            ? await numbers.SumAsync(cancellationToken)
            : await numbers.AverageAsync(cancellationToken);
        return figure ?? 0;
    }

    public override Task<IReadOnlyList<GroupRow>> GroupAsync(
        IQueryable<Record> records, Measure measure, FieldQuery? measured, DatabaseDialect dialect, CancellationToken cancellationToken)
    {
        var typed = (IQueryable<TRecord>)records;
        return Field.Kind is FieldKind.Date or FieldKind.DateTime
            ? GroupByAsync(typed, Month(dialect), measure, measured, cancellationToken)
            : GroupByAsync(typed, (Expression<Func<TRecord, TValue>>)Value, measure, measured, cancellationToken);
    }

    private static async Task<IReadOnlyList<GroupRow>> GroupByAsync<TKey>(
        IQueryable<TRecord> records,
        Expression<Func<TRecord, TKey>> key,
        Measure measure,
        FieldQuery? measured,
        CancellationToken cancellationToken)
    {
        if (measure == Measure.Count || measured is null)
        {
            var counts = await records.GroupBy(key).Select(g => new { g.Key, Value = g.Count() })
                .OrderByDescending(g => g.Value).ThenBy(g => g.Key).Take(MostGroups).ToListAsync(cancellationToken);
            return [.. counts.Select(g => new GroupRow(g.Key, g.Value))];
        }

        var groups = records.GroupBy(key, NumberOf(measured));
        var figures = measure == Measure.Sum
            ? groups.Select(g => new { g.Key, Value = g.Sum() })
            : groups.Select(g => new { g.Key, Value = g.Average() });
        var rows = await figures.OrderByDescending(g => g.Value).ThenBy(g => g.Key).Take(MostGroups).ToListAsync(cancellationToken);
        return [.. rows.Select(g => new GroupRow(g.Key, g.Value ?? 0))];
    }

    private static Expression<Func<TRecord, decimal?>> NumberOf(FieldQuery field) =>
        field.Number() as Expression<Func<TRecord, decimal?>>
        ?? throw new ArgumentException($"{field.Field.Name} is a {field.Field.Kind} and cannot be added up.");

    private Expression<Func<TRecord, int?>> Month(DatabaseDialect dialect)
    {
        var moment = IsNullable ? Expression.Property(Value.Body, "Value") : Value.Body;
        Expression month = Expression.Convert(dialect.Month(moment), typeof(int?));
        return Expression.Lambda<Func<TRecord, int?>>(
            IsNullable ? Expression.Condition(IsEmpty(Value.Body), Expression.Constant(null, typeof(int?)), month) : month,
            Value.Parameters);
    }

    private BinaryExpression Order(Expression body, FilterOperator comparison, object? value)
    {
        var type = comparison switch
        {
            FilterOperator.Less => ExpressionType.LessThan,
            FilterOperator.LessOrEqual => ExpressionType.LessThanOrEqual,
            FilterOperator.Greater => ExpressionType.GreaterThan,
            FilterOperator.GreaterOrEqual => ExpressionType.GreaterThanOrEqual,
            _ => throw Unsupported(comparison),
        };
        return Field.Kind switch
        {
            FieldKind.Choice or FieldKind.Status => Expression.MakeBinary(
                type, Position(body), Expression.Convert(Box<int>.Of(PositionOf(value)), typeof(int?))),
            FieldKind.Boolean or FieldKind.Reference or FieldKind.User or FieldKind.Team or FieldKind.File or FieldKind.Image => throw Unsupported(comparison),
            _ when IsText => Expression.MakeBinary(type, QueryCalls.Compare(body, Parameter(value)), Expression.Constant(0)),
            _ => Expression.MakeBinary(type, body, Parameter(value)),
        };
    }

    private static Expression Parameter(object? value) => Box<TValue?>.Of((TValue?)value);

    private static Expression Among(Expression body, IReadOnlyList<object?> values)
    {
        var list = Box<List<TValue?>>.Of([.. values.Where(v => v is not null).Select(v => (TValue?)v)]);
        var among = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TValue)], list, body);
        return values.Contains(null) ? Expression.OrElse(IsEmpty(body), among) : among;
    }

    private static Expression IsEmpty(Expression body) =>
        IsText
            ? Expression.OrElse(
                Expression.Equal(body, Expression.Constant(null, typeof(string))),
                Expression.Equal(body, Expression.Constant("")))
            : IsNullable ? Expression.Equal(body, Expression.Constant(null, typeof(TValue))) : Expression.Constant(false);

    private static Expression IsTrue(Expression body) =>
        body.Type == typeof(bool) ? body : Expression.Equal(body, Expression.Constant(true, body.Type));

    private static string TextOf(object? value) => value?.ToString() ?? "";

    /// <param name="values">A place, and so many kilometres around it.</param>
    private BinaryExpression Near(Expression body, IReadOnlyList<object?> values) => values is [GeoPoint place, double kilometres] && Field.Kind == FieldKind.Location
        ? Expression.LessThanOrEqual(
            Expression.Call(body, nameof(GeoPoint.DistanceTo), null, Box<double>.Of(place.Latitude), Box<double>.Of(place.Longitude)), Box<double>.Of(kilometres))
        : throw Unsupported(FilterOperator.Near);

    /// <summary>Whether the text fits, or one of the parts a value has.</summary>
    private Expression Matches(Expression body, Expression pattern, DatabaseDialect dialect) => Field.Parts.Count == 0
        ? dialect.Matches(Text(body), pattern)
        : Field.Parts.Select(part => dialect.Matches(MaskedParts.Of(body, part.Property), pattern)).Aggregate(Expression.OrElse);

    private Expression Text(Expression body) => IsText ? body : throw Unsupported(FilterOperator.Contains);

    private ArgumentException Unsupported(FilterOperator comparison) =>
        new($"{Field.Name} is a {Field.Kind} and cannot be compared by {comparison}.");

    private int PositionOf(object? value) => Field.Options.TakeWhile(o => !o.Value.Equals(value)).Count();

    /// <summary>Choices sort in the order the owner wrote them, not by name.</summary>
    private Expression Position(Expression body)
    {
        Expression position = Expression.Constant(null, typeof(int?));
        for (var i = Field.Options.Count - 1; i >= 0; i--)
        {
            position = Expression.Condition(
                Expression.Equal(body, Expression.Convert(Expression.Constant(Field.Options[i].Value), typeof(TValue))),
                Expression.Constant(i, typeof(int?)),
                position);
        }

        return position;
    }
}
