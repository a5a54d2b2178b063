using System.Globalization;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Finds rules of uniqueness that the stored values break.</summary>
internal sealed class UniqueRules(SchemaSql sql)
{
    /// <summary>Unique indexes of one schema that another has not: those over its own columns.</summary>
    public static IEnumerable<(TableShape Table, IndexShape Index)> Added(SchemaDocument before, SchemaDocument after) =>
        from table in after.Tables
        let old = before.Tables.FirstOrDefault(t => t.Key == table.Key)
        where old is not null
        from index in table.Indexes
        where index.Unique && !old.Indexes.Any(i => i.IsLike(index))
        select (table, index);

    public static SchemaDocument Without(SchemaDocument schema, IReadOnlyCollection<(TableShape Table, IndexShape Index)> rules) => schema with
    {
        Tables = [.. schema.Tables.Select(t => t with { Indexes = [.. t.Indexes.Where(i => !rules.Any(r => r.Table.Key == t.Key && r.Index.Name == i.Name))] })],
    };

    /// <summary>What keeps a rule from being made; null when nothing does.</summary>
    public async Task<string?> BrokenAsync(TableShape table, IndexShape index, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", index.Columns.Select(sql.Name));
        var given = string.Join(" and ", index.Columns.Select(c => $"{sql.Name(c)} is not null"));
        var count = await sql.CountAsync(
            $"select count(*) from (select 1 as one from {sql.Name(table.Name)} where {given}{(index.Filter is { } only ? $" and ({only})" : "")} group by {columns} having count(*) > 1) as doubled", cancellationToken);
        var names = string.Join(" + ", index.Columns.Select(c => table.Columns.First(t => t.Name == c).Node ?? c));
        return count == 0 ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{table.Node ?? table.Name}.{names} is to be unique{(index.Filter is null ? "" : " among the records its condition holds for")}, and {count} of its values stand in several rows. Make them differ first.");
    }
}
