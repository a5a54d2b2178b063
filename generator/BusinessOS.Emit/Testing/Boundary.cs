using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using BusinessOS.Emit.CSharp;

namespace BusinessOS.Emit.Testing;

/// <summary>A value at the edge of what a field takes, or just beyond it.</summary>
/// <param name="Name">The end of the test's name.</param>
/// <param name="Json">A C# expression of the value as JSON.</param>
internal sealed record Boundary(string Name, bool Fits, string Json)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    public static IEnumerable<Boundary> Of(Field field) => [.. Bounds(field), .. Lengths(field), .. Kinds(field)];

    private static IEnumerable<Boundary> Bounds(Field field)
    {
        if (field.Type == FieldType.Lines)
        {
            yield break;
        }

        if (field.Min is { } min && Neighbour(field.Type, min, -1) is var below)
        {
            yield return new($"may_be_{Word(min)}", true, JsonOf(field.Type, min));
            if (below is not null)
            {
                yield return new($"may_not_be_below_{Word(min)}", false, JsonOf(field.Type, below));
            }
        }

        if (field.Max is { } max && Neighbour(field.Type, max, +1) is var above)
        {
            yield return new($"may_be_up_to_{Word(max)}", true, JsonOf(field.Type, max));
            if (above is not null)
            {
                yield return new($"may_not_be_above_{Word(max)}", false, JsonOf(field.Type, above));
            }
        }
    }

    private static IEnumerable<Boundary> Lengths(Field field)
    {
        if (field.Type is not (FieldType.Text or FieldType.LongText or FieldType.Markdown or FieldType.Encrypted) || field.Pattern is not null)
        {
            yield break;
        }

        if (field.MaxLength is { } most)
        {
            yield return new(Invariant($"may_have_{most}_characters"), true, Invariant($"Letters({most})"));
            yield return new(Invariant($"may_not_have_more_than_{most}_characters"), false, Invariant($"Letters({most + 1})"));
        }

        if (field.MinLength is > 1 and { } least)
        {
            yield return new(Invariant($"may_have_just_{least}_characters"), true, Invariant($"Letters({least})"));
            yield return new(Invariant($"may_not_have_less_than_{least}_characters"), false, Invariant($"Letters({least - 1})"));
        }
    }

    private static IEnumerable<Boundary> Kinds(Field field)
    {
        if (field.Pattern is { } pattern && Unlike(pattern) is { } other)
        {
            yield return new("must_match_its_pattern", false, Literal.Of($"\"{other}\""));
        }

        var (name, wrong) = field.Type switch
        {
            FieldType.Email => ("must_be_a_mail_address", "\"nobody\""),
            FieldType.Url => ("must_be_a_web_address", "\"nowhere\""),
            FieldType.Colour => ("must_be_a_colour", "\"reddish\""),
            FieldType.Location => ("must_be_on_earth", "{\"latitude\":91,\"longitude\":0}"),
            FieldType.Address => ("must_be_in_a_country_there_is", "{\"city\":\"Nowhere\",\"country\":\"XX\"}"),
            FieldType.Date => ("must_be_a_day", "\"2026-02-30\""),
            FieldType.Time => ("must_be_a_time", "\"25:00:00\""),
            FieldType.Choice => ("must_be_one_of_its_values", "\"no such value\""),
            FieldType.Integer => ("must_be_a_whole_number", "1.5"),
            FieldType.Reference => ("must_lead_to_a_record", "\"00000000-0000-0000-0000-000000000001\""),
            FieldType.User => ("must_be_a_person", "\"00000000-0000-0000-0000-000000000001\""),
            _ => ("", ""),
        };
        if (name.Length > 0)
        {
            yield return new(name, false, Literal.Of(wrong));
        }
    }

    private static string? Unlike(string pattern)
    {
        try
        {
            return Array.Find(["~", "x", "7", "~~~~~~~~~~~~~~~~"], text => !Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.None, Patience));
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The next value below or above; null where there is none to write.</summary>
    private static string? Neighbour(FieldType type, string value, int way) => type switch
    {
        FieldType.Integer => (long.Parse(value, CultureInfo.InvariantCulture) + way).ToString(CultureInfo.InvariantCulture),
        FieldType.Decimal or FieldType.Money or FieldType.Percent => (decimal.Parse(value, CultureInfo.InvariantCulture) + (way * 0.01m)).ToString(CultureInfo.InvariantCulture),
        FieldType.Date => DateOnly.Parse(value, CultureInfo.InvariantCulture).AddDays(way).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldType.DateTime => Moment(value).AddSeconds(way).ToString("O", CultureInfo.InvariantCulture),
        FieldType.Time => TimeOnly.Parse(value, CultureInfo.InvariantCulture) is var time && (way < 0 ? time == TimeOnly.MinValue : time >= new TimeOnly(23, 59, 59))
            ? null
            : time.Add(TimeSpan.FromSeconds(way)).ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        FieldType.Duration => TimeSpan.Parse(value, CultureInfo.InvariantCulture).Add(TimeSpan.FromSeconds(way)) is var span && span < TimeSpan.Zero ? null : span.ToString("c", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string JsonOf(FieldType type, string value) => type switch
    {
        FieldType.Date => Literal.Of($"\"{value}\""),
        FieldType.DateTime => Literal.Of($"\"{Moment(value).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\""),
        FieldType.Time => Literal.Of($"\"{TimeOnly.Parse(value, CultureInfo.InvariantCulture).ToString("HH:mm:ss", CultureInfo.InvariantCulture)}\""),
        FieldType.Duration => Literal.Of($"\"{XmlConvert.ToString(TimeSpan.Parse(value, CultureInfo.InvariantCulture))}\""),
        _ => Literal.Of(value),
    };

    private static DateTimeOffset Moment(string value) => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>A value as part of a name.</summary>
    private static string Word(string value) => string.Concat(value.Select(c => char.IsAsciiLetterOrDigit(c) ? c : c == '-' && value[0] == '-' ? 'm' : '_'));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
