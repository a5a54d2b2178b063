using System.Text.RegularExpressions;

namespace BusinessOS.Spec.Patching;

/// <summary>Says conditions that only ask for roles in plain words: <c>!User.Is("Clerk")</c> → "not seen by Clerk".</summary>
internal static partial class RoleWords
{
    /// <param name="deed">"seen", "changed".</param>
    /// <returns>Null for a condition that asks for more.</returns>
    public static string? Of(string deed, string condition) =>
        All(condition, "||", Holds()) is { } only ? $"{deed} by {Words.List(only, "and")} only"
        : All(condition, "&&", Lacks()) is { } without ? $"not {deed} by {Words.List(without, "and")}"
        : null;

    private static string[]? All(string condition, string joint, Regex one)
    {
        var matches = condition.Split(joint, StringSplitOptions.TrimEntries).Select(part => one.Match(part)).ToArray();
        return matches.All(m => m.Success) ? [.. matches.Select(m => m.Groups[1].Value)] : null;
    }

    [GeneratedRegex("""^User\.Is\("(\w+)"\)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Holds();

    [GeneratedRegex("""^!User\.Is\("(\w+)"\)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Lacks();
}
