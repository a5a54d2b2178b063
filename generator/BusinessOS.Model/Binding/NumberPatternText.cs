using System.Text.RegularExpressions;

namespace BusinessOS.Model.Binding;

/// <summary>Reads the pattern of an auto-number: <c>LN-{0000}</c>, <c>LN-{yyyy}-{0000}</c>.</summary>
internal static partial class NumberPatternText
{
    public const int MaxDigits = 12;

    /// <summary>
    /// The pattern, or null when the text has not exactly one counter, or a month without its year: then numbers would
    /// come again.
    /// </summary>
    public static NumberPattern? Read(string text)
    {
        var holes = Hole().Matches(text);
        var counters = holes.Where(hole => hole.Value[1] == '0').ToList();
        var others = holes.Where(hole => hole.Value[1] != '0').Select(hole => hole.Value).ToList();
        return counters is [{ Length: <= MaxDigits + 2 } counter]
            && others.Distinct(StringComparer.Ordinal).Count() == others.Count
            && (!others.Contains("{MM}") || others.Any(hole => hole[1] == 'y'))
            && Hole().Replace(text, "").IndexOfAny(['{', '}']) < 0
            ? new(text[..counter.Index], counter.Length - 2, text[(counter.Index + counter.Length)..])
            : null;
    }

    [GeneratedRegex(@"\{(?:0+|yyyy|yy|MM)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
