using System.Linq.Expressions;
using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Expressions;

namespace BusinessOS.Runtime.Records.Querying;

/// <summary>What can be asked of the database about one field.</summary>
internal abstract class FieldQuery
{
    protected FieldQuery(FieldDefinition field, LambdaExpression value) => (Field, Value) = (field, value);

    public FieldDefinition Field { get; }

    /// <summary>A lambda from the record to the stored value, or to what a formula computes.</summary>
    public LambdaExpression Value { get; }

    /// <summary>A lambda from the record to something that sorts as people expect; null when that makes no sense.</summary>
    public abstract LambdaExpression? SortKey(DatabaseDialect dialect);

    /// <summary>The comparison of a filter, about <paramref name="record"/>.</summary>
    /// <exception cref="ArgumentException">This kind of field has no such comparison.</exception>
    public abstract Expression Compare(Expression record, FilterOperator comparison, IReadOnlyList<object?> values, DatabaseDialect dialect);

    /// <summary>The comparison where only some of the records a field refers to count: those a condition holds for.</summary>
    public virtual Expression CompareSeen(Expression record, FilterOperator comparison, IReadOnlyList<object?> values, LambdaExpression? seen) =>
        throw new ArgumentException($"{Field.Name} refers to no records.");

    /// <summary>Whether one of the records a field refers to, of those that count, fulfils a condition.</summary>
    public virtual Expression AnyIs(Expression record, LambdaExpression? seen, LambdaExpression condition) =>
        throw new ArgumentException($"{Field.Name} refers to no records.");

    /// <summary>Whether a text that is searched for is in it, about <paramref name="record"/>.</summary>
    public virtual Expression Finds(Expression record, Expression pattern, DatabaseDialect dialect) =>
        dialect.Matches(ParameterReplacement.In(Value, record), pattern);

    /// <summary>One figure over records, given as a query of them.</summary>
    public abstract Task<decimal> MeasureAsync(IQueryable<Record> records, Measure measure, CancellationToken cancellationToken);

    /// <summary>Figures by this field's values: the largest first, or months in order.</summary>
    public abstract Task<IReadOnlyList<GroupRow>> GroupAsync(
        IQueryable<Record> records, Measure measure, FieldQuery? measured, DatabaseDialect dialect, CancellationToken cancellationToken);

    /// <summary>This field as a number that can be added up, about the record; null when it is none.</summary>
    public abstract LambdaExpression? Number();

    /// <summary>From the record to the field's property, formula or not.</summary>
    public static LambdaExpression ValueOf(EntityDefinition entity, FieldDefinition field)
    {
        var record = Expression.Parameter(entity.Type, "record");
        var owner = field.Whole is { } whole ? Expression.Property(record, whole.Property) : (Expression)record;
        return Expression.Lambda(Expression.Property(owner, field.Property), record);
    }

    /// <param name="inline">Makes of the field's property what the database can answer.</param>
    public static FieldQuery For(EntityDefinition entity, FieldDefinition field, Func<LambdaExpression, LambdaExpression> inline)
    {
        var value = inline(ValueOf(entity, field));
        var type = field is { Kind: FieldKind.References, Target: { } target }
            ? typeof(LinksQuery<>).MakeGenericType(target)
            : field.Kind.IsSeveral()
            ? typeof(SeveralQuery<,>).MakeGenericType(entity.Type, value.ReturnType.GetGenericArguments()[0])
            : typeof(FieldQuery<,>).MakeGenericType(entity.Type, value.ReturnType);
        return (FieldQuery)(Activator.CreateInstance(type, field, value) ?? throw new InvalidOperationException());
    }
}

/// <param name="Key">The field's value, or for a date the month as <c>202604</c>; null for empty ones.</param>
internal sealed record GroupRow(object? Key, decimal Value);
