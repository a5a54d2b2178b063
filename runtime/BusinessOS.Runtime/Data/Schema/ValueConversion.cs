using System.Globalization;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Turns a stored value into one of another type, where nothing is lost by it.</summary>
internal static class ValueConversion
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <param name="type">The stored type: <c>String</c>, <c>Int64</c>.</param>
    /// <param name="field">The field the value is for.</param>
    /// <returns>Null when the value cannot be one of that type without loss.</returns>
    public static object? Convert(object value, string type, FieldDefinition? field) => type switch
    {
        "String" => ToText(value) is { } text ? Named(text, field) : null,
        "String[]" => ToText(value) is { } text ? ToList(text, field) : null,
        nameof(PostalAddress) => value is string line && AddressText.Read(line) is { } address ? ToAddress(address, field?.Country) : null,
        nameof(GeoPoint) => value is string place ? GeoText.Read(place) : null,
        "Int64" => ToNumber(value) is { } number && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null,
        "Decimal" => ToNumber(value),
        "Boolean" => ToTruth(value),
        "DateOnly" => ToMoment(value) is { } moment && moment.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(moment) : null,
        "DateTime" => ToMoment(value),
        "DateTimeOffset" => ToMoment(value) is { } moment ? new DateTimeOffset(moment) : null,
        "TimeOnly" => value is string hour && TimeOnly.TryParseExact(hour.Trim(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        "Guid" => value is string text && Guid.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null,
        _ => null,
    };

    private static string? ToText(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime or DateTimeOffset => ToMoment(value)?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        string[] texts => string.Join(", ", texts),
        GeoPoint place => GeoText.Write(place),
        PostalAddress address => AddressLines.OneLine(address, null),
        Signature signed => signed.ToString(),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A choice takes the text of one of its options: its name, what it was called, or what people read.</summary>
    private static string? Named(string text, FieldDefinition? field) =>
        field is null || field.Options.Count == 0 ? text
        : (field.Options.FirstOrDefault(o => o.IsCalled(text.Trim()))
            ?? field.Options.FirstOrDefault(o => o.Label.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)))?.Name;

    /// <summary>Words between commas; of a choice, its options.</summary>
    private static string[]? ToList(string text, FieldDefinition? field)
    {
        string?[] parts = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => Named(part, field))];
        return parts.Contains(null) ? null : [.. parts.OfType<string>().Distinct()];
    }

    private static decimal? ToNumber(object value) => value switch
    {
        long number => number,
        int number => number,
        decimal number => number,
        string text when decimal.TryParse(text.Trim(), Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static bool? ToTruth(object value) => value switch
    {
        string text => text.Trim().ToUpperInvariant() switch { "TRUE" or "YES" => true, "FALSE" or "NO" => false, _ => null },
        1L => true,
        0L => false,
        _ => null,
    };

    /// <summary>In UTC.</summary>
    private static DateTime? ToMoment(object value) => value switch
    {
        DateTimeOffset moment => moment.UtcDateTime,
        DateTime moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc),
        DateOnly date => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        string text when DateTimeOffset.TryParseExact(
            text.Trim(),
            ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment) => moment.UtcDateTime,
        _ => null,
    };

    /// <summary>An address may come without its country: who edits it next says it.</summary>
    private static PostalAddress? ToAddress(PostalAddress given, string? home)
    {
        var (address, problem) = AddressRules.Read(given, home);
        return problem is null || address is { Country: null } && problem == AddressRules.NoCountry ? address : null;
    }
}
