using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;

namespace BusinessOS.Runtime.Records.Policies;

/// <summary>When a field may be read: by its own rule, and for a lookup by that of the field it shows too.</summary>
internal static class ReadRule
{
    /// <summary>Null when whoever reads the record reads the field.</summary>
    public static Condition? Of(EntityDefinition entity, FieldDefinition field, AppCatalog catalog)
    {
        if (field.LooksUp.Count == 0)
        {
            return field.ReadWhen;
        }

        var record = Expression.Parameter(entity.Type, "record");
        Expression way = record;
        var there = entity;
        foreach (var name in field.LooksUp.SkipLast(1))
        {
            way = Expression.Property(way, name);
            there = catalog.Of(there.Field(name)?.Target ?? throw new InvalidOperationException($"{there.Name}.{name} is no reference."));
        }

        var shown = there.Field(field.LooksUp[^1]) ?? throw new InvalidOperationException($"{there.Name} has no field {field.LooksUp[^1]}.");
        Expression?[] rules =
        [
            Of(there, shown, catalog) is { } rule ? ParameterReplacement.In(rule.Expression, way) : null,
            field.ReadWhen is { } own ? ParameterReplacement.In(own.Expression, record) : null,
        ];
        var all = rules.OfType<Expression>().ToList();
        return all.Count == 0 ? null : Condition.Over(Expression.Lambda(all.Aggregate(Expression.AndAlso), record));
    }
}
