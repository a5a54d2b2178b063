using System.Globalization;

namespace BusinessOS.Runtime.Definitions;

/// <summary>The shape of an auto-number: <c>LN-0042</c>.</summary>
public sealed record NumberPattern(string Prefix, int Digits, string Suffix)
{
    public string Format(long number) =>
        Prefix + number.ToString("D" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + Suffix;
}
