namespace BusinessOS.Model;

/// <summary>What a rollup field is made of: the records of another entity of the app that refer to this one.</summary>
/// <param name="Source">The other entity.</param>
/// <param name="Via">Its reference that leads here.</param>
/// <param name="Field">The field of it that is measured; null when records are counted.</param>
/// <param name="Where">Only records for which this holds, an expression over the other entity.</param>
public sealed record Rollup(RollupMeasure Measure, EntityRef Source, string Via, string? Field, Expr? Where)
{
    /// <summary>The rollups of an app that look at an entity's records, each with the entity it belongs to.</summary>
    public static IEnumerable<(Entity Owner, Field Rollup)> Over(Entity source, App app) =>
        from owner in app.Entities
        from field in owner.Fields
        where field.Rollup is { } rollup && rollup.Source.Name == source.Name
        select (owner, field);
}
