using System.Globalization;

namespace BusinessOS.Runtime.Definitions;

/// <summary>How long something is kept.</summary>
/// <param name="After">The name of the date it is counted from; null for when the record was made.</param>
public sealed record RetentionDefinition(int Days, int Months, int Years, string? After)
{
    /// <summary>Whatever was before this day is kept no longer.</summary>
    public DateOnly EndFor(DateOnly today) => today.AddYears(-Years).AddMonths(-Months).AddDays(-Days);

    /// <summary>As people read it: <c>2 years</c>.</summary>
    public string Span
    {
        get
        {
            (int Count, string Unit)[] parts = [(Years, "year"), (Months, "month"), (Days, "day")];
            return string.Join(
                ", ", parts.Where(p => p.Count > 0).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Count} {p.Unit}{(p.Count == 1 ? "" : "s")}")));
        }
    }
}
