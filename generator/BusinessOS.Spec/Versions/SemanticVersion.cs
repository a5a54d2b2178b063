using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Spec.Versions;

/// <summary>A version by Semantic Versioning 2.0: three numbers, and perhaps a suffix that says it comes before them.</summary>
/// <param name="Suffix">The parts between dots behind the dash, as in <c>1.2.0-beta.1</c>; empty for a release.</param>
public sealed partial record SemanticVersion(int Major, int Minor, int Patch, EquatableArray<string> Suffix = default) : IComparable<SemanticVersion>
{
    public bool IsRelease => Suffix.Count == 0;

    /// <summary>The version in a text; null when it is none. What stands behind a plus is no part of what is compared.</summary>
    public static SemanticVersion? Read(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? new(Number(match, 1), Number(match, 2), Number(match, 3), match.Groups[4].Success ? [.. match.Groups[4].Value.Split('.')] : [])
            : null;
    }

    /// <summary>By the order the standard gives: numbers as numbers, a suffix before none.</summary>
    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        var numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return numbers != 0 ? numbers
            : IsRelease || other.IsRelease ? IsRelease.CompareTo(other.IsRelease)
            : Compare(Suffix, other.Suffix);
    }

    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Major}.{Minor}.{Patch}{(IsRelease ? "" : $"-{string.Join('.', Suffix)}")}";

    private static int Compare(EquatableArray<string> left, EquatableArray<string> right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            var (isNumber, isOther) = (IsNumber(left[i]), IsNumber(right[i]));
            var order = isNumber && isOther && left[i].Length != right[i].Length ? left[i].Length.CompareTo(right[i].Length)
                : isNumber != isOther ? (isNumber ? -1 : 1)
                : string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static bool IsNumber(string part) => part.All(char.IsAsciiDigit);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\A(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})(?:-((?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
