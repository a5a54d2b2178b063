using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Policies;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>The conditions of unique rules as the database writes them, made by the same translation that answers queries.</summary>
internal sealed class RuleFilters(RecordSets sets, DatabaseDialect dialect)
{
    private const string Where = "WHERE ";

    /// <summary>The condition by the name of its index.</summary>
    public IReadOnlyDictionary<string, string> Of(TenantDbContext context)
    {
        var filters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var set in sets.All.Where(s => s.Entity.Unique.Any(u => u.When is not null)))
        {
            foreach (var index in context.Model.FindEntityType(set.Entity.Type)?.GetIndexes() ?? [])
            {
                if (RecordIndexes.RuleOf(index, set.Entity)?.When is { } when
                    && index.Name is { } name
                    && Filter(set.Query(context, RowPolicy.All, when.Expression).ToQueryString(), set.Entity, when) is { } filter)
                {
                    filters[name] = dialect.IndexCondition(filter);
                }
            }
        }

        return filters;
    }

    /// <summary>Null for a condition that holds for every record, such as <c>true</c>.</summary>
    private static string? Filter(string query, EntityDefinition entity, Condition when)
    {
        var start = query.IndexOf(Where, StringComparison.Ordinal);
        var from = query.IndexOf(" AS ", query.IndexOf("FROM ", StringComparison.Ordinal), StringComparison.Ordinal) + " AS ".Length;
        if (!query.StartsWith("SELECT", StringComparison.Ordinal) || query.Contains("JOIN", StringComparison.Ordinal))
        {
            throw StartFailures.NotTranslatable(entity.App, $"a unique rule of {entity.Name}", when.Expression.Body.ToString());
        }

        if (start < 0)
        {
            return null;
        }

        var alias = query[from..query.IndexOf('\n', from)].Trim();
        return WithoutAlias(query[(start + Where.Length)..].ReplaceLineEndings(" ").Trim(), alias + ".");
    }

    /// <summary>An index knows one table only, so its columns stand alone; what is within quotes stays.</summary>
    private static string WithoutAlias(string condition, string alias)
    {
        var plain = new System.Text.StringBuilder(condition.Length);
        var isText = false;
        for (var at = 0; at < condition.Length; at++)
        {
            isText ^= condition[at] == '\'';
            var isAlias = !isText
                && string.CompareOrdinal(condition, at, alias, 0, alias.Length) == 0
                && (at == 0 || !(char.IsLetterOrDigit(condition[at - 1]) || condition[at - 1] is '_' or '"'));
            if (isAlias)
            {
                at += alias.Length - 1;
            }
            else
            {
                plain.Append(condition[at]);
            }
        }

        return plain.ToString();
    }
}
