using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>
/// The part of a change's two schemas that the change is about: EF Core makes a model of all it is shown, and of a hundred
/// tables one field's change concerns one. An unchanged table that a changed one points at stands in both, bare.
/// </summary>
internal static class SchemaScope
{
    /// <param name="renames">What has led to <paramref name="from"/>: the tables they are about belong to it.</param>
    public static (SchemaDocument Before, SchemaDocument After) Of(
        SchemaDocument from, SchemaDocument to, IReadOnlyList<MigrationOperation> renames)
    {
        var before = from.Tables.ToDictionary(t => t.Key, Text);
        var after = to.Tables.ToDictionary(t => t.Key, Text);
        var named = renames.Select(TableOf).ToHashSet(StringComparer.Ordinal);
        var changed = from.Tables.Concat(to.Tables)
            .Where(t => named.Contains(t.Name) || before.GetValueOrDefault(t.Key) != after.GetValueOrDefault(t.Key))
            .Select(t => t.Key)
            .ToHashSet(StringComparer.Ordinal);
        var pointedAt = from.Tables.Concat(to.Tables)
            .Where(t => changed.Contains(t.Key))
            .SelectMany(t => t.References)
            .Select(r => r.Table)
            .ToHashSet(StringComparer.Ordinal);
        return (Part(from), Part(to));

        SchemaDocument Part(SchemaDocument schema) => schema with
        {
            Tables = [.. schema.Tables
                .Where(t => changed.Contains(t.Key) || pointedAt.Contains(t.Name))
                .Select(t => changed.Contains(t.Key) ? t : Bare(t))],
        };
    }

    private static string Text(TableShape table) => JsonSerializer.Serialize(table);

    private static string TableOf(MigrationOperation rename) => rename switch
    {
        RenameTableOperation { NewName: { } table } => table,
        RenameColumnOperation column => column.Table,
        _ => throw new InvalidOperationException($"{rename.GetType().Name} is not a rename."),
    };

    private static TableShape Bare(TableShape table) => table with
    {
        Columns = [.. table.Columns.Where(c => table.PrimaryKey.Contains(c.Name))],
        Indexes = [],
        References = [],
    };
}
