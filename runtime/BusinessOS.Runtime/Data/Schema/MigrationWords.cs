using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Says a step of a schema change in plain words; null for what is only its mechanics.</summary>
internal static class MigrationWords
{
    public static string? Of(MigrationOperation step) => step switch
    {
        CreateTableOperation o => $"Add the table {o.Name}.",
        RenameTableOperation o => $"Rename the table {o.Name} to {o.NewName}.",
        DropTableOperation o => $"Drop the table {o.Name}.",
        AddColumnOperation o => $"Add the column {o.Table}.{o.Name}.",
        RenameColumnOperation o => $"Rename the column {o.Table}.{o.Name} to {o.NewName}.",
        DropColumnOperation o => $"Drop the column {o.Table}.{o.Name}.",
        AlterColumnOperation { IsNullable: false, OldColumn.IsNullable: true } o => $"Require a value in {o.Table}.{o.Name}.",
        AlterColumnOperation { IsNullable: true, OldColumn.IsNullable: false } o => $"Require no value in {o.Table}.{o.Name} any more.",
        AlterColumnOperation o => $"Change the type of {o.Table}.{o.Name}.",
        CreateIndexOperation { IsUnique: true } o => $"Allow each value of {o.Table}.{string.Join(" + ", o.Columns)} once.",
        _ => null,
    };
}
