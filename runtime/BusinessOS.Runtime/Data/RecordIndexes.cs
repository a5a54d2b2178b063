using System.Security.Cryptography;
using System.Text;
using BusinessOS.Runtime.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessOS.Runtime.Data;

/// <summary>
/// Makes indexes of an entity's unique rules and of what it is to be found by. Their names say what they hold, so that
/// one that changes is another one; a condition is added when the schema is read, for only a finished model can translate it.
/// </summary>
internal static class RecordIndexes
{
    /// <summary>Holds the number of the unique rule an index keeps.</summary>
    public const string RuleAnnotation = "BusinessOS:Rule";

    /// <summary>What PostgreSQL takes of a name.</summary>
    private const int LongestName = 63;

    public static void Configure(EntityTypeBuilder entity, EntityDefinition definition)
    {
        for (var i = 0; i < definition.Unique.Count; i++)
        {
            var rule = definition.Unique[i];
            string[] properties = [.. rule.Fields.Select(f => f.Property)];
            entity.HasIndex(properties, NameOf("ux", definition, properties, rule.When?.Expression.ToString()))
                .IsUnique()
                .HasAnnotation(RuleAnnotation, i);
        }

        foreach (var index in definition.Indexes)
        {
            string[] properties = [.. index.Keys.Select(k => k.Field.Property)];
            var directions = index.Keys.Select(k => k.Descending).ToArray();
            entity.HasIndex(properties, NameOf("ix", definition, properties, string.Join(',', directions))).IsDescending(directions);
        }
    }

    /// <summary>The rule an index keeps; null for any other.</summary>
    public static UniqueDefinition? RuleOf(IReadOnlyIndex index, EntityDefinition definition) =>
        index.FindAnnotation(RuleAnnotation)?.Value is int number ? definition.Unique[number] : null;

    private static string NameOf(string prefix, EntityDefinition definition, IEnumerable<string> properties, string? more)
    {
        var plain = $"{prefix}_{definition.Table}_{string.Join('_', properties.Select(SnakeCase.Of))}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain + more)))[..8];
        return $"{plain[..Math.Min(plain.Length, LongestName - 9)]}_{hash}";
    }
}
