using System.Reflection;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessOS.Runtime.Data;

/// <summary>One entity's table: what its definition says, and nothing an owner's partial class adds beside it.</summary>
internal static class EntityModel
{
    private static readonly string[] RecordProperties =
    [
        nameof(Record.Id), nameof(Record.CreatedAt), nameof(Record.CreatedBy),
        nameof(Record.ChangedAt), nameof(Record.ChangedBy), nameof(Record.RowVersion),
    ];

    public static string KeyOf(EntityDefinition entity) => $"{entity.App}/{entity.Id}";

    /// <summary>The entity with its key, and nothing else of it.</summary>
    public static void Declare(ModelBuilder model, EntityDefinition definition)
    {
        var entity = model.Entity(definition.Type);
        entity.Property(nameof(Record.Id)).ValueGeneratedNever();
        entity.HasKey(nameof(Record.Id));
    }

    public static void Configure(ModelBuilder model, EntityDefinition definition, AppCatalog catalog)
    {
        var entity = model.Entity(definition.Type);
        entity.ToTable(definition.Table);
        entity.HasAnnotation(TenantModel.KeyAnnotation, KeyOf(definition));
        entity.HasAnnotation(TenantModel.NodeAnnotation, definition.FullName);
        IgnoreOthers(entity, definition);
        foreach (var name in RecordProperties)
        {
            entity.Property(name);
        }

        entity.Property(nameof(Record.RowVersion)).IsConcurrencyToken();
        if (definition.Line is { } line)
        {
            entity.Property(line.Property).HasAnnotation(TenantModel.KeyAnnotation, $"{definition.Id}-position");
        }

        foreach (var field in definition.Fields.Where(f => f.IsStored))
        {
            Configure(entity, definition, field, catalog);
        }

        foreach (var field in definition.Fields.Where(f => f.Kind == FieldKind.References))
        {
            LinkTable.Configure(entity, definition, field);
        }

        if (definition.StatusSince is { } since)
        {
            entity.Property(since.Property).HasAnnotation(TenantModel.KeyAnnotation, since.Id).HasAnnotation(TenantModel.NodeAnnotation, since.Name);
        }

        RecordIndexes.Configure(entity, definition);
    }

    private static void Configure(EntityTypeBuilder entity, EntityDefinition definition, FieldDefinition field, AppCatalog catalog)
    {
        if (field.Kind.IsSeveral())
        {
            ConfigureList(entity, field);
            return;
        }

        var property = entity.Property(field.Property);
        property.HasAnnotation(TenantModel.KeyAnnotation, field.Id);
        property.HasAnnotation(TenantModel.NodeAnnotation, field.Name);
        if (field.Kind is FieldKind.Choice or FieldKind.Status)
        {
            property.HasConversion(new EnumText(field.ValueType), EnumComparison.ComparerOf(property.Metadata.ClrType));
        }

        if (field.Kind == FieldKind.Address)
        {
            property.HasConversion(new ValueColumn<PostalAddress>());
        }

        if (field.Kind == FieldKind.Encrypted)
        {
            property.HasConversion(new EncryptedColumn());
        }

        if (field.Kind == FieldKind.Signature)
        {
            property.HasConversion(new ValueColumn<Signature>());
        }

        if (field.Kind == FieldKind.Location)
        {
            property.HasConversion(new ValueColumn<GeoPoint>());
        }

        if (field is { Kind: FieldKind.Reference, Target: { } target })
        {
            entity.HasOne(target, field.Name).WithMany(catalog.InverseOf(definition, field)).HasForeignKey(field.Property)
                .IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        }

        if (field.Kind == FieldKind.User)
        {
            // Not the account itself but what may be known of it, which is a query and so has no constraint. Accounts are never deleted.
            entity.HasOne(typeof(AppPerson), field.Name).WithMany().HasForeignKey(field.Property).IsRequired(false).OnDelete(DeleteBehavior.NoAction);
        }

        if (field.Unique || field.Kind is FieldKind.AutoNumber)
        {
            entity.HasIndex(field.Property).IsUnique();
        }
        else if (field.Kind is FieldKind.Reference or FieldKind.User or FieldKind.Team or FieldKind.Status)
        {
            entity.HasIndex(field.Property);
        }
    }

    /// <summary>A list is one column: an array where the database has them, else JSON.</summary>
    private static void ConfigureList(EntityTypeBuilder entity, FieldDefinition field)
    {
        var list = entity.PrimitiveCollection(field.Property);
        list.IsRequired();
        list.HasAnnotation(TenantModel.KeyAnnotation, field.Id);
        list.HasAnnotation(TenantModel.NodeAnnotation, field.Name);
        if (field.Kind == FieldKind.MultiChoice)
        {
            list.ElementType().HasConversion(new EnumText(field.ValueType.GetGenericArguments()[0]));
        }
    }

    private static void IgnoreOthers(EntityTypeBuilder entity, EntityDefinition definition)
    {
        var known = definition.Fields.Where(f => f.Formula is null)
            .SelectMany(f => f.Kind.IsLink() ? [f.Name, f.Property] : new[] { f.Property })
            .Concat(definition.Line is { } line ? [line.Property] : Array.Empty<string>())
            .Concat(definition.Fields.Select(f => f.Rollup?.Inverse).OfType<string>())
            .Concat(RecordProperties)
            .Concat(definition.StatusSince is { } since ? [since.Property] : [])
            .ToHashSet(StringComparer.Ordinal);
        var others = definition.Type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(p => p.Name)
            .Where(name => !known.Contains(name));
        foreach (var name in others)
        {
            entity.Ignore(name);
        }
    }
}
