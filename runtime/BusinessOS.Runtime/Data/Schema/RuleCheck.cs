using System.Globalization;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Counts stored values that the rules of the apps would refuse today. They stay, and are asked about when somebody edits them.</summary>
internal sealed class RuleCheck(SchemaSql sql)
{
    public async Task<IReadOnlyList<string>> FindAsync(AppCatalog catalog, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var (entity, field) in catalog.Entities.SelectMany(e => e.Fields.Where(f => f.IsStored).Select(f => (e, f))))
        {
            foreach (var (condition, text) in RulesOf(field))
            {
                var count = await sql.CountAsync($"select count(*) from {sql.Name(entity.Table)} where {condition}", cancellationToken);
                if (count > 0)
                {
                    found.Add(string.Create(CultureInfo.InvariantCulture, $"{entity.FullName}.{field.Name}: {count} rows {text}"));
                }
            }
        }

        return found;
    }

    private IEnumerable<(string Condition, string Text)> RulesOf(FieldDefinition field)
    {
        var column = sql.Name(SnakeCase.Of(field.Property));
        var isText = field.ValueType == typeof(string);
        if (field.Required)
        {
            yield return (isText ? $"{column} is null or {column} = ''" : $"{column} is null", "have no value, and it is required.");
        }

        if (isText && field.MaxLength is { } most)
        {
            yield return (FormattableString.Invariant($"length({column}) > {most}"), FormattableString.Invariant($"have more than {most} characters."));
        }

        if (isText && field.MinLength is { } least)
        {
            yield return (FormattableString.Invariant($"{column} <> '' and length({column}) < {least}"), FormattableString.Invariant($"have fewer than {least} characters."));
        }

        if (field.Min is long or decimal)
        {
            yield return (FormattableString.Invariant($"cast({column} as decimal) < {field.Min}"), FormattableString.Invariant($"have less than {field.Min}."));
        }

        if (field.Max is long or decimal)
        {
            yield return (FormattableString.Invariant($"cast({column} as decimal) > {field.Max}"), FormattableString.Invariant($"have more than {field.Max}."));
        }

        if (field.Options.Count > 0)
        {
            var names = string.Join(", ", field.Options.Select(o => $"'{o.Name}'"));
            yield return ($"{column} is not null and {column} not in ({names})", $"have a value that is none of {string.Join(", ", field.Options.Select(o => o.Name))}, and show as {field.Options[0].Name}.");
        }
    }
}
