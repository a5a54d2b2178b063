using System.Globalization;

namespace BusinessOS.Model.Binding;

/// <summary>
/// Turns a value as owners write it into C#: <c>Normal</c> into <c>LoanPriority.Normal</c>, <c>2026-01-31</c> into a
/// <c>DateOnly</c>, <c>0.5</c> into <c>0.5m</c>, <c>8h</c> into a <c>TimeSpan</c>, <c>yes</c> into <c>true</c>, a team into its key. Anything else is C# already.
/// </summary>
internal static class ValueText
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The C# of a value; null when what is written is no such shorthand.</summary>
    /// <param name="app">The app the value is written in, whose types need no namespace.</param>
    public static string? ShorthandOf(ValueHolder holder, AppScope app, string written)
    {
        var text = written.Trim();
        if (holder.Enum is { } type)
        {
            return holder.IsSeveral ? OfSeveral(type, text, app) : type.Find(text) is { } value ? type.Reach(value, app) : null;
        }

        return holder.Field?.Kind?.Type switch
        {
            FieldType.Boolean => OfBoolean(text),
            FieldType.Decimal or FieldType.Money or FieldType.Percent => decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out var number)
                ? $"{number.ToString(CultureInfo.InvariantCulture)}m"
                : null,
            FieldType.Date => OfDate(text),
            FieldType.DateTime => OfDateTime(text),
            FieldType.Time => TryTime(text, out var hour) ? string.Create(CultureInfo.InvariantCulture, $"new TimeOnly({hour.Hour}, {hour.Minute}, {hour.Second})") : null,
            FieldType.Duration => SpanText.TryRead(text, out var span) ? string.Create(CultureInfo.InvariantCulture, $"TimeSpan.FromSeconds({(long)span.TotalSeconds})") : null,
            FieldType.Colour => OfColour(text),
            FieldType.User => text == "User" ? "User.Id" : null,
            FieldType.Team => app.HasTeam(text) ? $"\"{app.Spec.Id}.{text}\"" : null,
            _ => null,
        };
    }

    public static string ToExpression(ValueHolder holder, AppScope app, string written) => ShorthandOf(holder, app, written) ?? written.Trim();

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>A point in time, in UTC unless it says otherwise: <c>2026-01-31</c>, <c>2026-01-31T08:00</c>, <c>2026-01-31T08:00:00+01:00</c>.</summary>
    public static bool TryDateTime(string text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text,
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out time);

    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out number);

    /// <summary>A time of day: <c>08:30</c>, <c>23:59:59</c>.</summary>
    public static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary><c>Red</c>, <c>Red, Blue</c>, <c>Red | Blue</c>; as an initializer, which an expression tree can hold.</summary>
    private static string? OfSeveral(EnumScope type, string text, AppScope app)
    {
        string?[] values = [.. text.Split(',', '|').Select(part => type.Find(part.Trim()))];
        return values.Contains(null)
            ? null
            : $"new global::System.Collections.Generic.List<{type.ReachType(app)}> {{ {string.Join(", ", values.OfType<string>().Distinct().Select(value => type.Reach(value, app)))} }}";
    }

    // The sign may be left out: behind a space it would begin a comment.
    private static string? OfColour(string text) =>
        text.TrimStart('#') is { Length: 6 } digits && digits.All(char.IsAsciiHexDigit) ? $"\"#{digits.ToLowerInvariant()}\"" : null;

    private static string? OfBoolean(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" => "true",
        "FALSE" or "NO" => "false",
        _ => null,
    };

    private static string? OfDate(string text) => TryDate(text, out var date)
        ? string.Create(CultureInfo.InvariantCulture, $"new DateOnly({date.Year}, {date.Month}, {date.Day})")
        : null;

    private static string? OfDateTime(string text)
    {
        if (!TryDateTime(text, out var time))
        {
            return null;
        }

        var utc = time.UtcDateTime;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"new DateTimeOffset({utc.Year}, {utc.Month}, {utc.Day}, {utc.Hour}, {utc.Minute}, {utc.Second}, TimeSpan.Zero)");
    }
}
