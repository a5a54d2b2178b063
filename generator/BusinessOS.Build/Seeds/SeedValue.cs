using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using System.Text.RegularExpressions;
using BusinessOS.Model;
using BusinessOS.Spec;

namespace BusinessOS.Build.Seeds;

/// <summary>Reads a value of a seed file, and brings it into the form REST has for it.</summary>
internal static partial class SeedValue
{
    private static readonly string[] Moments = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd"];

    /// <returns>The value, or what one looks like.</returns>
    public static (string? Value, string? Expected) Read(Field field, string text) => field.Type switch
    {
        FieldType.Integer => Number(field, text, NumberStyles.AllowLeadingSign, "a whole number"),
        FieldType.Decimal or FieldType.Money or FieldType.Percent => Number(field, text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, "a number with a decimal point, such as 1234.5"),
        FieldType.Boolean => text.ToLowerInvariant() switch { "true" or "yes" => ("true", null), "false" or "no" => ("false", null), _ => (null, "true or false") },
        FieldType.Date when DayFromToday().IsMatch(text) => (text, null),
        FieldType.DateTime when MomentFromToday().IsMatch(text) => (text, null),
        FieldType.Date => Plain(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null, "a day such as 2026-01-31 or Today+14"),
        FieldType.DateTime => Plain(
            DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
                ? moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture) : null,
            "a point in time such as 2026-01-31T08:00:00Z or Today+14T08:00"),
        FieldType.Time => Plain(
            TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : null,
            "a time of day such as 08:30"),
        FieldType.Duration => Plain(Span(text), "a span of time such as 1h30m"),
        FieldType.Choice => Choice(field.Choices.Select(c => (c.Name, c.Label)), text),
        FieldType.MultiChoice => Several(field, text),
        FieldType.Tags => (Joined(text), null),
        FieldType.Address => Plain(IsAddress(text) ? text : null, "an address such as Main Street 1; 8001; Zürich; ; CH"),
        FieldType.Location => Plain(IsPlace(text) ? text : null, "a latitude and a longitude such as 47.37, 8.54"),
        FieldType.Json => Plain(IsJson(text) ? text : null, "a JSON value"),
        FieldType.Email => Plain(MailAddress.TryCreate(text, out var address) && address.Address == text ? text : null, "a mail address"),
        _ => Text(field, text),
    };

    public static (string? Value, string? Expected) State(Entity entity, string text) => Choice(entity.States.Select(s => (s.Name, s.Label)), text);

    /// <summary>A team of the app, by its name or label, as fields keep it.</summary>
    public static (string? Value, string? Expected) Team(App app, string text)
    {
        var (team, expected) = Choice(app.Teams.Select(t => (t.Name, t.Label)), text);
        return (team is null ? null : $"{app.Id}.{team}", expected);
    }

    private static (string?, string?) Plain(string? value, string expected) => (value, value is null ? expected : null);

    private static (string?, string?) Number(Field field, string text, NumberStyles styles, string expected)
    {
        if (!decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var number))
        {
            return (null, expected);
        }

        var isLow = decimal.TryParse(field.Min, NumberStyles.Number, CultureInfo.InvariantCulture, out var min) && number < min;
        var isHigh = decimal.TryParse(field.Max, NumberStyles.Number, CultureInfo.InvariantCulture, out var max) && number > max;
        return isLow ? (null, $"at least {field.Min}") : isHigh ? (null, $"at most {field.Max}") : (text, null);
    }

    private static (string?, string?) Text(Field field, string text)
    {
        var most = field.MaxLength ?? (field.Type is FieldType.LongText or FieldType.Markdown or FieldType.RichText ? TextLimits.Long : TextLimits.Line);
        return text.Length > most ? (null, $"at most {most} characters, and these are {text.Length}")
            : text.Length < field.MinLength ? (null, $"at least {field.MinLength} characters")
            : (text, null);
    }

    private static (string?, string?) Choice(IEnumerable<(string Name, string Label)> choices, string text)
    {
        var all = choices.ToArray();
        var found = all.FirstOrDefault(c => c.Name == text).Name ?? all.FirstOrDefault(c => string.Equals(c.Label, text, StringComparison.OrdinalIgnoreCase) || string.Equals(c.Name, text, StringComparison.OrdinalIgnoreCase)).Name;
        return Plain(found, $"one of {string.Join(", ", all.Take(12).Select(c => c.Name))}");
    }

    private static (string?, string?) Several(Field field, string text)
    {
        var read = Parts(text).Select(p => Choice(field.Choices.Select(c => (c.Name, c.Label)), p)).ToArray();
        return Array.Find(read, r => r.Item1 is null) is { Item2: { } expected } ? (null, $"{expected}, separated by ';'") : (string.Join(';', read.Select(r => r.Item1)), null);
    }

    private static string Joined(string text) => string.Join(';', Parts(text));

    public static string[] Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Street, postal code, city, region and country, of which the first or the third is there; a country is two letters.</summary>
    private static bool IsAddress(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        return parts.Length <= 5
            && (parts[0].Length > 0 || parts.ElementAtOrDefault(2)?.Length > 0)
            && (parts.ElementAtOrDefault(4) is not { Length: > 0 } country || country is { Length: 2 } && country.All(char.IsAsciiLetter));
    }

    /// <summary>An export marks a cell that begins like a formula, such as a place in the south, as text.</summary>
    private static bool IsPlace(string text) =>
        text.TrimStart('\'').Split(',') is [var north, var east] && Degrees(north, 90) && Degrees(east, 180);

    private static bool Degrees(string text, double most) =>
        double.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most;

    private static bool IsJson(string text)
    {
        try
        {
            using var read = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Span(string text)
    {
        if (Units().Match(text) is { Success: true, Length: > 0 } units)
        {
            var span = new TimeSpan(Of("d"), Of("h"), Of("m"), Of("s"));
            return System.Xml.XmlConvert.ToString(span);

            int Of(string unit) => int.TryParse(units.Groups[unit].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        }

        try
        {
            return System.Xml.XmlConvert.ToString(System.Xml.XmlConvert.ToTimeSpan(text));
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^((?<d>\d{1,5})d)?((?<h>\d{1,5})h)?((?<m>\d{1,5})m)?((?<s>\d{1,5})s)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Units();

    /// <summary>A day that is told from the one on which the record is put in.</summary>
    [GeneratedRegex(@"^Today([+-]\d{1,5})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayFromToday();

    [GeneratedRegex(@"^Today([+-]\d{1,5})?(T([01]\d|2[0-3]):[0-5]\d)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MomentFromToday();
}
