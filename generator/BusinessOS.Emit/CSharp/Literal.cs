using System.Globalization;
using System.Text;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.CSharp;

/// <summary>Values as C# source.</summary>
internal static class Literal
{
    /// <summary>Quoted string literals, as arguments.</summary>
    public static string OfAll(IEnumerable<string> texts) => string.Join(", ", texts.Select(Of));

    /// <summary>A quoted string literal.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when MustEscape(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A bound of a field, as written and checked, in the C# type of the field.</summary>
    public static string OfBound(string? value, FieldType type, TypeNames names) => (value, type) switch
    {
        (null, _) => "null",
        (_, FieldType.Integer or FieldType.Lines) => $"{value}L",
        (_, FieldType.Date) => OfDate(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture), names),
        (_, FieldType.DateTime) => OfTime(
            DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime(), names),
        (_, FieldType.Time) => OfHour(TimeOnly.ParseExact(value, "HH:mm:ss", CultureInfo.InvariantCulture), names),
        (_, FieldType.Duration) => OfSpan(TimeSpan.ParseExact(value, "c", CultureInfo.InvariantCulture), names),
        _ => $"{value}m",
    };

    public static string OfCount(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";

    private static string OfDate(DateOnly date, TypeNames names) =>
        string.Create(CultureInfo.InvariantCulture, $"new {names.DateOnly}({date.Year}, {date.Month}, {date.Day})");

    private static string OfHour(TimeOnly time, TypeNames names) =>
        string.Create(CultureInfo.InvariantCulture, $"new {names.TimeOnly}({time.Hour}, {time.Minute}, {time.Second})");

    private static string OfSpan(TimeSpan span, TypeNames names) =>
        string.Create(CultureInfo.InvariantCulture, $"new {names.TimeSpan}({span.Days}, {span.Hours}, {span.Minutes}, {span.Seconds})");

    private static string OfTime(DateTimeOffset time, TypeNames names) => string.Create(
        CultureInfo.InvariantCulture,
        $"new {names.DateTimeOffset}({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}, {time.Second}, default)");

    /// <summary>Controls, line ends of Unicode, invisible marks that turn text around, and halves of surrogate pairs gone astray.</summary>
    private static bool MustEscape(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
