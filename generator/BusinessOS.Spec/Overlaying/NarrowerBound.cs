using System.Globalization;

namespace BusinessOS.Spec.Overlaying;

/// <summary>Whether a bound lets in no more than another one does.</summary>
internal static class NarrowerBound
{
    /// <summary>A text that is no bound counts as one: what is wrong with it is told where bounds are read.</summary>
    /// <param name="type">The type of the field.</param>
    /// <param name="own">The bound there is; null for none.</param>
    public static bool Is(string type, string? own, string said, bool isLowest)
    {
        if (own is null || (Value(type, own), Value(type, said)) is not ({ } old, { } now))
        {
            return true;
        }

        return isLowest ? now >= old : now <= old;
    }

    /// <summary>The bound as a number that compares with others of the type; lengths are counted, whatever the type.</summary>
    private static decimal? Value(string type, string text) => type switch
    {
        FieldTypes.Date or FieldTypes.DateTime =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcTicks : null,
        FieldTypes.Time => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var hour) ? hour.Ticks : null,
        FieldTypes.Duration => SpanText.TryRead(text, out var span) ? span.Ticks : null,
        _ => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
    };
}
