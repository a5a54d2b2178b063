using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using System.Security.Cryptography;
using System.Text;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Reads off a context's model what tables it wants.</summary>
internal static class SchemaReader
{
    /// <param name="renames">The renames of stored values the schema must have been brought through.</param>
    /// <param name="filters">The conditions of indexes by their names.</param>
    public static SchemaDocument Read(IModel model, string renames, IReadOnlyDictionary<string, string> filters)
    {
        var tables = model.GetRelationalModel().Tables.Select(t => Table(t, filters)).OrderBy(t => t.Key, StringComparer.Ordinal).ToArray();
        var wanted = new SchemaDocument("", tables).ToJson() + renames;
        return new SchemaDocument(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(wanted))), tables);
    }

    /// <summary>The mapped property of a column.</summary>
    public static IProperty PropertyOf(IColumn column) => column.PropertyMappings[0].Property;

    public static string KeyOf(IColumn column) =>
        PropertyOf(column).FindAnnotation(TenantModel.KeyAnnotation)?.Value as string ?? column.Name;

    public static string KeyOf(ITable table) =>
        table.EntityTypeMappings.First().TypeBase.FindAnnotation(TenantModel.KeyAnnotation)?.Value as string ?? table.Name;

    private static string? NodeOf(IReadOnlyAnnotatable node) => node.FindAnnotation(TenantModel.NodeAnnotation)?.Value as string;

    private static TableShape Table(ITable table, IReadOnlyDictionary<string, string> filters) => new(
        KeyOf(table),
        table.Name,
        Kept: false,
        [.. (table.PrimaryKey?.Columns ?? []).Select(c => c.Name)],
        [.. table.Columns.Select(Column)],
        [.. table.Indexes.Select(i => new IndexShape(i.Name, [.. i.Columns.Select(c => c.Name)], i.IsUnique)
        {
            Filter = filters.GetValueOrDefault(i.Name),
            Descending = i.IsDescending is { Count: > 0 } directions && directions.Contains(true) ? [.. directions] : null,
        })],
        [.. table.ForeignKeyConstraints.Select(f => new ReferenceShape(
            f.Name,
            [.. f.Columns.Select(c => c.Name)],
            f.PrincipalTable.Name,
            f.OnDeleteAction == Microsoft.EntityFrameworkCore.Migrations.ReferentialAction.Cascade))])
    {
        Node = NodeOf(table.EntityTypeMappings.First().TypeBase),
    };

    /// <summary>What is stored; a span of time is one also where it is kept as a number.</summary>
    private static Type TypeOf(IColumn column)
    {
        var (own, stored) = (PropertyOf(column).ClrType, column.ProviderClrType);
        if (PropertyOf(column).IsPrimitiveCollection)
        {
            return typeof(string[]); // also where it is kept as JSON
        }

        if (own == typeof(PostalAddress) || own == typeof(GeoPoint) || own == typeof(EncryptedText) || own == typeof(Signature))
        {
            return own; // a text that is none of its own may not become one unseen
        }

        return (Nullable.GetUnderlyingType(own) ?? own) == typeof(TimeSpan) ? typeof(TimeSpan) : Nullable.GetUnderlyingType(stored) ?? stored;
    }

    private static ColumnShape Column(IColumn column) => new(
        KeyOf(column),
        column.Name,
        TypeOf(column).Name,
        column.StoreType,
        column.IsNullable,
        PropertyOf(column) is { ValueGenerated: ValueGenerated.OnAdd } property && property.IsPrimaryKey(),
        Kept: false)
    {
        Node = NodeOf(PropertyOf(column)),
        IsChoice = PropertyOf(column).GetValueConverter() is EnumText || PropertyOf(column).GetElementType()?.GetValueConverter() is EnumText,
    };
}
