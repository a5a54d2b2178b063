using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads what a description after a value's name says about it: "status: how it stands (open, closed)".</summary>
internal static partial class DescriptionReader
{
    public static ValuePhrase Apply(ValuePhrase value, string description)
    {
        foreach (Match bracket in Brackets().Matches(description))
        {
            value = NoteReader.Apply(value, bracket.Groups[1].Value);
        }

        var plain = Brackets().Replace(description, " ");
        value = NoteReader.Apply(value, Flags().Match(plain).Value);
        if (value.Type is null && Meanings.TryAttributeType(value.Words, out _) is var known)
        {
            value = value with { Type = TypeOf(plain, known) };
        }

        if (value.Choices.Count == 0 && value.Type is null or FieldTypes.Choice && NoteReader.Choices(plain) is { Count: > 0 } choices && AreChoices(choices, plain))
        {
            value = value with { Choices = choices };
        }

        return Null().IsMatch(description) ? value with { Optional = true } : value;
    }

    // Two words joined by "or" may only explain the name: "category: subject or genre".
    private static bool AreChoices(IReadOnlyList<string> choices, string text) =>
        (choices.Count > 2 || text.Contains('/', StringComparison.Ordinal) || text.Contains('|', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal))
        && choices.Count(c => Meanings.TryAttributeType(c.ToLowerInvariant().Split(' '), out _)) * 2 < choices.Count;

    private static string? TypeOf(string text, bool known)
    {
        if (Boolean().IsMatch(text))
        {
            return FieldTypes.Boolean;
        }

        if (known)
        {
            return null;
        }

        return Day().IsMatch(text) ? FieldTypes.Date
            : Amount().IsMatch(text) ? FieldTypes.Money
            : Count().IsMatch(text) ? FieldTypes.Integer
            : null;
    }

    [GeneratedRegex(@"\(([^()]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\b(?:boolean|yes/no|yes or no|true/false|true or false|whether or not|flag)\b|^\s*whether\b|\bsays if\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Boolean();

    [GeneratedRegex(@"^\s*(?:the )?(?:day|date|when)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\s*(?:how much|the (?:amount|price|cost))\b|\b(?:in (?:euros?|dollars?|usd|eur|gbp|pounds))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^\s*(?:how many|(?:the )?number of|count of)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(?:optional(?:ly)?|required|mandatory|must be (?:given|filled|entered|set|present)|unique)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Flags();

    [GeneratedRegex(@"\bNULL\b|\b(?:empty|blank) (?:as long|until|while|if|when)\b|\bif (?:any|known|there is one)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Null();
}
