using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessOS.Runtime.Data;

/// <summary>
/// The table of a field that refers to any number of records: a row for each of them, with foreign keys to both ends. The
/// rows are the gate's to write, like the records' own.
/// </summary>
internal static class LinkTable
{
    /// <summary>The record whose field it is.</summary>
    public const string Owner = "OwnerId";

    /// <summary>The record it refers to.</summary>
    public const string Target = "TargetId";

    private const int LongestName = 60; // PostgreSQL cuts names at 63

    public static string NameOf(EntityDefinition entity, FieldDefinition field)
    {
        var name = $"{entity.Table}__{SnakeCase.Of(field.Name)}";
        return name.Length <= LongestName ? name : $"{name[..(LongestName - 9)]}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";
    }

    /// <summary>The stable key, which outlives renames.</summary>
    public static string KeyOf(EntityDefinition entity, FieldDefinition field) => $"{EntityModel.KeyOf(entity)}/{field.Id}";

    public static DbSet<Dictionary<string, object>> Rows(DbContext context, EntityDefinition entity, FieldDefinition field) =>
        context.Set<Dictionary<string, object>>(NameOf(entity, field));

    public static Dictionary<string, object> Row(Guid owner, Guid target) => new() { [Owner] = owner, [Target] = target };

    public static void Configure(EntityTypeBuilder entity, EntityDefinition definition, FieldDefinition field)
    {
        var target = field.Target ?? throw new InvalidOperationException($"{field.Name} refers to nothing.");
        var name = NameOf(definition, field);
        // The way back has no property, and a name that none can have: one made up for it could be the target's.
        entity.HasMany(target, field.Name).WithMany($"<{name}").UsingEntity(
            name,
            typeof(Dictionary<string, object>),
            link => link.HasOne(target).WithMany().HasForeignKey(Target).OnDelete(DeleteBehavior.Restrict),
            link => link.HasOne(definition.Type).WithMany().HasForeignKey(Owner).OnDelete(DeleteBehavior.Restrict),
            link =>
            {
                link.ToTable(name);
                link.HasKey(Owner, Target);
                link.HasAnnotation(TenantModel.KeyAnnotation, KeyOf(definition, field));
                link.HasAnnotation(TenantModel.NodeAnnotation, $"{definition.FullName}.{field.Name}");
            });
    }
}
