using BusinessOS.Runtime.Api.Querying;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Seeding;

/// <summary>Makes the values of a record out of the texts of a seed.</summary>
internal sealed class SeedValues(SeedWay way, DateOnly today, TimeZoneInfo zone)
{
    /// <returns>The values, references nobody could be found for that may wait, and what is wrong.</returns>
    public async Task<SeedReading> ReadAsync(
        EntityDefinition entity, IReadOnlyList<string> columns, SeedItem item, Func<FieldDefinition, string, bool> mayCome, CancellationToken cancellationToken)
    {
        var reading = new SeedReading();
        for (var i = 0; i < columns.Count; i++)
        {
            if (item.Values[i] is not { } text || columns[i] == entity.Line?.Via)
            {
                continue;
            }

            if (entity.Field(columns[i]) is not { } field)
            {
                reading.Problems.Add($"{entity.Label} has no field {columns[i]}.");
                continue;
            }

            if (field.Kind is FieldKind.Reference or FieldKind.References)
            {
                var (named, missing) = await way.RecordsAsync(field, text, cancellationToken);
                if (missing.Count == 0)
                {
                    reading.Values[field.Name] = named;
                }
                else if (!field.Required && missing.All(name => mayCome(field, name)))
                {
                    reading.Later[field] = text;
                }
                else
                {
                    reading.Problems.Add(SeedReading.NoRecord(field, missing));
                }
            }
            else if (field.Kind == FieldKind.User)
            {
                if (await way.PersonAsync(text, cancellationToken) is { } id)
                {
                    reading.Values[field.Name] = id;
                }
                else
                {
                    reading.Problems.Add($"{field.Label}: nobody with the address {text} can sign in.");
                }
            }
            else if (Value(field, text) is { } value)
            {
                reading.Values[field.Name] = value;
            }
            else
            {
                reading.Problems.Add($"{field.Label}: '{text}' is not {FieldText.Expected(field)}.");
            }
        }

        return reading;
    }

    private object? Value(FieldDefinition field, string text)
    {
        if (!field.Kind.IsSeveral())
        {
            return FieldText.TryRead(field, SeedDay.Resolve(field, text, today, zone), out var value, out _) ? value : null;
        }

        var values = new List<object>();
        foreach (var part in SeedReading.Parts(text))
        {
            if (!FieldText.TryRead(field, part, out var value, out _) || value is null)
            {
                return null;
            }

            values.Add(value);
        }

        return Several.Of(field, values);
    }
}
