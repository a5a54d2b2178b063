using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Runtime.Seeding;

/// <summary>
/// Days that are told from the one on which a record is put in, such as <c>Today-3</c> and <c>Today+14T08:00</c>: what is
/// for showing would be over otherwise, a little later each day.
/// </summary>
internal static partial class SeedDay
{
    /// <summary>The day, or the point in time in UTC, as other texts have it; every other text as it is.</summary>
    public static string Resolve(FieldDefinition field, string text, DateTimeOffset now)
    {
        if (field.Kind is not (FieldKind.Date or FieldKind.DateTime) || Pattern().Match(text) is not { Success: true } match)
        {
            return text;
        }

        var days = match.Groups["days"] is { Success: true, Value: var count } ? int.Parse(count, CultureInfo.InvariantCulture) : 0;
        var day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return field.Kind == FieldKind.Date ? day : $"{day}T{(match.Groups["time"] is { Success: true, Value: var time } ? time : "00:00")}:00Z";
    }

    [GeneratedRegex(@"^Today(?<days>[+-]\d{1,5})?(T(?<time>\d\d:\d\d))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
