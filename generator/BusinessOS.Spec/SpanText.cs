using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Spec;

/// <summary>Spans of time as people write them: <c>2d</c>, <c>1h30m</c>, <c>90m</c>, <c>1:30</c>.</summary>
public static partial class SpanText
{
    /// <summary>The span in a text; false when it is none.</summary>
    public static bool TryRead(string text, out TimeSpan span)
    {
        span = default;
        var parts = Units().Match(text);
        if (parts.Success && parts.Length > 0)
        {
            span = new TimeSpan(Part(parts, "d"), Part(parts, "h"), Part(parts, "m"), Part(parts, "s"));
            return true;
        }

        var clock = Clock().Match(text);
        span = clock.Success ? new TimeSpan(Part(clock, "h"), Part(clock, "m"), 0) : default;
        return clock.Success;
    }

    private static int Part(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,5})d)?\s*(?:(?<h>[0-9]{1,5})h)?\s*(?:(?<m>[0-9]{1,5})m)?\s*(?:(?<s>[0-9]{1,5})s)?$")]
    private static partial Regex Units();

    [GeneratedRegex(@"^(?<h>[0-9]{1,5}):(?<m>[0-5][0-9])$")]
    private static partial Regex Clock();
}
