using System.Globalization;

namespace BusinessOS.Model.Binding;

/// <summary>Reads the bounds of numbers and dates.</summary>
internal static class BoundText
{
    /// <summary>The bound as a value that compares with others of the type; null when the text is none.</summary>
    public static IComparable? Read(FieldType type, string text) => type switch
    {
        FieldType.Integer or FieldType.Lines => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        FieldType.Decimal or FieldType.Money or FieldType.Percent => ValueText.TryNumber(text, out var number) ? number : null,
        FieldType.Date => ValueText.TryDate(text, out var date) ? date : null,
        FieldType.DateTime => ValueText.TryDateTime(text, out var time) ? time : null,
        FieldType.Time => ValueText.TryTime(text, out var hour) ? hour : null,
        FieldType.Duration => SpanText.TryRead(text, out var span) ? span : null,
        _ => null,
    };

    /// <summary>The bound in its one invariant form: <c>5000</c>, <c>2026-01-31</c>, <c>2026-01-31T08:00:00+00:00</c>, <c>08:30:00</c>, <c>1.12:30:00</c>.</summary>
    public static string Normalize(FieldType type, string text) => Read(type, text) switch
    {
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        TimeOnly hour => hour.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => text,
    };
}
