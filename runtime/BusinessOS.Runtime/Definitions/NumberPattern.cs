using System.Globalization;

namespace BusinessOS.Runtime.Definitions;

/// <summary>
/// The shape of an auto-number: <c>LN-0042</c>. <c>{yyyy}</c>, <c>{yy}</c> and <c>{MM}</c> before or behind the counter stand
/// for the year and the month, and the counter begins again with them.
/// </summary>
public sealed record NumberPattern(string Prefix, int Digits, string Suffix)
{
    /// <summary>What is counted by itself: <c>2026</c> or <c>2026-11</c>; empty when the counter never begins again.</summary>
    public string Period(DateOnly day) =>
        !Has('y') ? "" : day.ToString(Has('M') ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);

    public string Format(long number, DateOnly day) =>
        Dated(Prefix, day) + number.ToString("D" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + Dated(Suffix, day);

    private bool Has(char part) =>
        Prefix.Contains("{" + part, StringComparison.Ordinal) || Suffix.Contains("{" + part, StringComparison.Ordinal);

    private static string Dated(string text, DateOnly day) => text
        .Replace("{yyyy}", day.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{yy}", day.ToString("yy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{MM}", day.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
