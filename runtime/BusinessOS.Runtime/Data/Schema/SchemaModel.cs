using BusinessOS.Runtime.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>
/// Makes a relational model of a schema document, without the classes it once came from, for EF Core's differ to compare.
/// Both sides of a comparison come this way, so only true differences differ.
/// </summary>
internal static class SchemaModel
{
    private static readonly Dictionary<string, Type> Types =
        new[]
        {
            typeof(string), typeof(long), typeof(int), typeof(short), typeof(decimal), typeof(double), typeof(float), typeof(bool),
            typeof(DateOnly), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid), typeof(byte[]), typeof(string[]),
        }.ToDictionary(t => t.Name);

    public static IModel Of(SchemaDocument schema, DbContext context)
    {
        var builder = new ModelBuilder(context.GetService<IConventionSetBuilder>().CreateConventionSet());
        foreach (var table in schema.Tables)
        {
            Describe(builder.SharedTypeEntity<Dictionary<string, object>>(table.Name), table);
        }

        foreach (var table in schema.Tables)
        {
            Connect(builder.SharedTypeEntity<Dictionary<string, object>>(table.Name), table);
        }

        return context.GetService<IModelRuntimeInitializer>().Initialize(builder.FinalizeModel(), designTime: true, null);
    }

    private static void Describe(EntityTypeBuilder<Dictionary<string, object>> entity, TableShape table)
    {
        entity.ToTable(table.Name);
        foreach (var column in table.Columns)
        {
            var type = column switch
            {
                { Type: nameof(TimeSpan), StoreType: "INTEGER" } => typeof(long),
                { Type: "String[]", StoreType: "TEXT" } or { Type: nameof(PostalAddress) or nameof(GeoPoint) or nameof(EncryptedText) or nameof(Signature) } => typeof(string),
                _ => Types[column.Type],
            };
            if (column.Nullable && type.IsValueType)
            {
                type = typeof(Nullable<>).MakeGenericType(type);
            }

            var property = entity.IndexerProperty(type, column.Name)
                .HasColumnName(column.Name).HasColumnType(column.StoreType).IsRequired(!column.Nullable);
            _ = column.Generated ? property.ValueGeneratedOnAdd() : property.ValueGeneratedNever();
        }

        entity.HasKey([.. table.PrimaryKey]);
    }

    private static void Connect(EntityTypeBuilder<Dictionary<string, object>> entity, TableShape table)
    {
        foreach (var index in table.Indexes)
        {
            var built = entity.HasIndex([.. index.Columns], index.Name).IsUnique(index.Unique).HasFilter(index.Filter);
            if (index.Descending is { } directions)
            {
                built.IsDescending([.. directions]);
            }
        }

        foreach (var reference in table.References)
        {
            entity.HasOne(reference.Table, null).WithMany()
                .HasForeignKey([.. reference.Columns])
                .HasConstraintName(reference.Name)
                .OnDelete(reference.Cascade ? DeleteBehavior.Cascade : DeleteBehavior.Restrict);
        }
    }
}
