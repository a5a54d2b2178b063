using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Spans of time as people read and write them, to the second.</summary>
public static partial class DurationText
{
    /// <summary><c>2 d 3 h</c>, <c>1 h 30 min</c>, <c>45 s</c>.</summary>
    public static string Of(TimeSpan span)
    {
        var whole = span.Duration();
        (int Count, string Unit)[] parts = [(whole.Days, "d"), (whole.Hours, "h"), (whole.Minutes, "min"), (whole.Seconds, "s")];
        var said = parts.Where(p => p.Count > 0).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Count} {p.Unit}"));
        var text = string.Join(' ', said);
        return text.Length == 0 ? "0 min" : span < TimeSpan.Zero ? $"-{text}" : text;
    }

    /// <summary>Reads <c>2d 3h</c>, <c>1h30</c>, <c>90 min</c>, <c>1:30</c>; a number alone is hours: <c>1.5</c>.</summary>
    public static TimeSpan? Read(string text)
    {
        var trimmed = text.Trim();
        var sign = trimmed.StartsWith('-') ? -1 : 1;
        var rest = sign < 0 ? trimmed[1..].Trim() : trimmed;
        return (OfClock(rest) ?? OfHours(rest) ?? OfUnits(rest)) * sign;
    }

    private static TimeSpan? OfClock(string text) =>
        Clock().Match(text) is { Success: true } match ? new TimeSpan(Part(match, "h"), Part(match, "m"), Part(match, "s")) : null;

    private static TimeSpan? OfHours(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= 100_000
            ? TimeSpan.FromSeconds((long)Math.Round(hours * 3600))
            : null;

    private static TimeSpan? OfUnits(string text) =>
        Units().Match(text) is { Success: true, Length: > 0 } match
            ? new TimeSpan(Part(match, "d"), Part(match, "h"), Part(match, "m"), Part(match, "s"))
            : null;

    private static int Part(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<h>[0-9]{1,5}):(?<m>[0-5][0-9])(?::(?<s>[0-5][0-9]))?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,5})\s*d(?:ays?)?)?\s*(?:(?<h>[0-9]{1,5})\s*h(?:ours?)?)?\s*(?:(?<m>[0-9]{1,5})\s*(?:m|min|mins|minutes?)?)?\s*(?:(?<s>[0-9]{1,5})\s*s(?:ec|econds?)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Units();
}
