using System.Globalization;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>A reference that becomes one to any number of records keeps what it refers to: it is the first of them.</summary>
internal sealed class LinkBackfill(SchemaSql sql)
{
    /// <returns>The columns all of whose values came over, and what was done.</returns>
    public async Task<IReadOnlyList<(SchemaLoss Column, string Step)>> FillAsync(
        AppCatalog catalog, SchemaPlan plan, SchemaDocument target, CancellationToken cancellationToken)
    {
        var done = new List<(SchemaLoss, string)>();
        var known = plan.Renamed.Tables.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (entity, field) in catalog.Entities.SelectMany(e => e.Fields.Where(f => f.Kind == FieldKind.References).Select(f => (e, f))))
        {
            var old = SchemaLosses.In(target).FirstOrDefault(l => l.Table.Key == EntityModel.KeyOf(entity) && l.Column is { Type: nameof(Guid) } c && c.Key == field.Id);
            if (old is not { Column: { } column } || known.Contains(LinkTable.KeyOf(entity, field)) || field.Target is not { } others)
            {
                continue;
            }

            var (table, reference) = (sql.Name(entity.Table), sql.Name(column.Name));
            var there = $"{reference} in (select id from {sql.Name(catalog.Of(others).Table)})";
            await using var insert = sql.Command($"insert into {sql.Name(LinkTable.NameOf(entity, field))} (owner_id, target_id) select id, {reference} from {table} where {there}");
            var count = await insert.ExecuteNonQueryAsync(cancellationToken);
            if (await sql.CountAsync($"select count(*) from {table} where {reference} is not null and not ({there})", cancellationToken) == 0)
            {
                done.Add((old, string.Create(CultureInfo.InvariantCulture, $"Convert {count} values of {entity.Table}.{column.Name}.")));
            }
        }

        return done;
    }
}
