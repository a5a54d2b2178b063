using System.Globalization;
using System.Text.RegularExpressions;
using BusinessOS.Import.Profiling;

namespace BusinessOS.Import.Inference;

/// <summary>Numbers somebody counts up by hand, such as INV-2024-0012: they become auto-numbers that go on from there.</summary>
internal static partial class PatternDecider
{
    private const int FewestToBelieve = 3;

    public static TypeDecision? Decide(TableDraft draft, int at)
    {
        var profile = draft.Profile.Columns[at];
        if (!draft.Profile.IsWhole || !profile.IsUnique || profile.Filled != draft.Profile.Rows || profile.Filled < FewestToBelieve || profile.Longest > 30)
        {
            return null;
        }

        var matches = profile.Counts.Keys.Select(v => Counted().Match(v)).ToArray();
        if (!matches.All(m => m.Success) || matches.Select(m => m.Groups["word"].Value).Distinct().Count() > 1 || matches.Select(m => m.Groups["joint"].Value).Distinct().Count() > 1)
        {
            return null;
        }

        var first = matches[0];
        var isYearly = matches.All(m => m.Groups["year"].Success);
        if (!isYearly && matches.Any(m => m.Groups["year"].Success))
        {
            return null;
        }

        var digits = matches.Min(m => m.Groups["digits"].Length);
        var zeros = new string('0', digits);
        var pattern = string.Create(CultureInfo.InvariantCulture, $"{first.Groups["word"].Value}{(isYearly ? "{yyyy}" : "")}{first.Groups["joint"].Value}{{{zeros}}}");
        return new(FieldTypes.AutoNumber, t => t, $"{profile.AllAre} numbers like {profile.Counts.Keys.First()}, none twice; new records go on from there")
        {
            NumberPattern = pattern,
            IsAssumption = true,
        };
    }

    [GeneratedRegex(@"^(?<word>[A-Za-z]{1,8}[-/_.#]?)((?<year>20\d\d)(?<joint>[-/_.]))?(?<digits>\d{2,9})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();
}
