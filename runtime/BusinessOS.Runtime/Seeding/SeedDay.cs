using System.Globalization;
using System.Text.RegularExpressions;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Seeding;

/// <summary>
/// Days that are told from the one on which a record is put in, such as <c>Today-3</c> and <c>Today+14T08:00</c>: what is
/// for showing would be over otherwise, a little later each day.
/// </summary>
internal static partial class SeedDay
{
    /// <summary>The day, or the point in time, as other texts have it; every other text as it is.</summary>
    /// <param name="zone">Whose clock shows the time of day, unless the field has a zone of its own; a time it leaves out is told an hour later.</param>
    public static string Resolve(FieldDefinition field, string text, DateOnly today, TimeZoneInfo zone)
    {
        if (field.Kind is not (FieldKind.Date or FieldKind.DateTime) || Pattern().Match(text) is not { Success: true } match)
        {
            return text;
        }

        var days = match.Groups["days"] is { Success: true, Value: var count } ? int.Parse(count, CultureInfo.InvariantCulture) : 0;
        var day = today.AddDays(days);
        if (field.Kind == FieldKind.Date)
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var time = TimeOnly.MinValue;
        if (match.Groups["time"] is { Success: true, Value: var given } && !TimeOnly.TryParseExact(given, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
        {
            return text;
        }

        var wall = day.ToDateTime(time);
        return $"{WallTime.ReadOrLater(wall, field.Zone ?? zone):yyyy-MM-ddTHH:mm:ssZ}";
    }

    [GeneratedRegex(@"^Today(?<days>[+-]\d{1,5})?(T(?<time>\d\d:\d\d))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
