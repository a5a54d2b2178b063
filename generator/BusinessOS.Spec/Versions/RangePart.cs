using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Spec.Versions;

/// <summary>Reads one alternative of a range: comparisons with spaces between them, all of which must hold, or two versions with a dash.</summary>
internal static partial class RangePart
{
    /// <param name="fault">What is wrong, as the end of a sentence; empty when nothing is.</param>
    public static VersionSpan? Read(string text, out string fault)
    {
        fault = text.Length == 0 ? "a version is missing" : "";
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Split(" - ", StringSplitOptions.TrimEntries) is [var low, var high])
        {
            return Partial(low, out fault) is { } from && Partial(high, out fault) is { } to
                ? new VersionSpan(from.Lowest, to.IsWhole ? to.Lowest : to.Next, IsToClosed: to.IsWhole)
                : null;
        }

        VersionSpan? all = null;
        foreach (var comparison in Signs().Replace(text, "$1").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = Signs().Match(comparison).Groups[1].Value;
            if (Compare(sign, comparison[sign.Length..], out fault) is not { } span)
            {
                return null;
            }

            all = all?.And(span) ?? span;
        }

        return all;
    }

    private static VersionSpan? Compare(string sign, string written, out string fault)
    {
        if (Partial(written, out fault) is not { } version)
        {
            return null;
        }

        var first = version.Lowest;
        return sign switch
        {
            ">=" => new(first, null),
            ">" => version.IsWhole ? new(first, null, IsFromOpen: true) : version.Next is { } next ? new(next, null) : new(first, first),
            "<" => new(VersionSpan.First, first),
            "<=" => version.IsWhole ? new(VersionSpan.First, first, IsToClosed: true) : new(VersionSpan.First, version.Next),
            "~" => version.Minor is null ? new(first, version.Next) : new(first, new(first.Major, first.Minor + 1, 0)),
            "^" => new(first, Compatible(version)),
            _ => version.IsWhole ? VersionSpan.Only(first) : new(first, version.Next),
        };
    }

    /// <summary>The first version that may break what was built on this one: the leftmost number that is not zero counts up.</summary>
    private static SemanticVersion? Compatible(PartialVersion version) => version switch
    {
        { Major: null } => null,
        { Major: > 0 } or { Minor: null } => new(version.Lowest.Major + 1, 0, 0),
        { Minor: > 0 } or { Patch: null } => new(0, version.Lowest.Minor + 1, 0),
        _ => new(0, 0, version.Lowest.Patch + 1),
    };

    private static PartialVersion? Partial(string written, out string fault)
    {
        fault = "";
        if (SemanticVersion.Read(written) is { } whole)
        {
            return new(whole.Major, whole.Minor, whole.Patch) { Suffix = whole.Suffix };
        }

        var match = Form().Match(written);
        if (!match.Success)
        {
            fault = written.Length == 0 ? "a version is missing" : $"'{written}' is not a version";
            return null;
        }

        var numbers = Enumerable.Range(1, 3).Select(group => Number(match.Groups[group].Value)).ToArray();
        return new(numbers[0], numbers[0] is null ? null : numbers[1], numbers[0] is null || numbers[1] is null ? null : numbers[2]);
    }

    private static int? Number(string written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A version some numbers of which are left open.</summary>
    private sealed record PartialVersion(int? Major, int? Minor, int? Patch)
    {
        public EquatableArray<string> Suffix { get; init; } = [];

        public bool IsWhole => Patch is not null;

        public SemanticVersion Lowest => new(Major ?? 0, Minor ?? 0, Patch ?? 0, Suffix);

        /// <summary>The first version above all it stands for; null where it stands for every one.</summary>
        public SemanticVersion? Next =>
            Major is not { } major ? null : Minor is not { } minor ? new(major + 1, 0, 0) : new(major, minor + 1, 0);
    }

    [GeneratedRegex(@"(?<!\S)(<=|>=|<|>|=|\^|~)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,8}|[xX*])(?:\.(0|[1-9][0-9]{0,8}|[xX*])(?:\.(0|[1-9][0-9]{0,8}|[xX*]))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
