using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Evidence;

/// <summary>Reads what a note says about a value: choices, bounds, whether it must be there, its type by name.</summary>
internal static partial class NoteReader
{
    private const int LongestChoice = 4;

    private static readonly Dictionary<string, string> TypeNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = FieldTypes.Text, ["string"] = FieldTypes.Text, ["varchar"] = FieldTypes.Text, ["char"] = FieldTypes.Text, ["long text"] = FieldTypes.LongText, ["multiline"] = FieldTypes.LongText,
        ["integer"] = FieldTypes.Integer, ["int"] = FieldTypes.Integer, ["number"] = FieldTypes.Integer, ["whole number"] = FieldTypes.Integer, ["decimal"] = FieldTypes.Decimal,
        ["float"] = FieldTypes.Decimal, ["money"] = FieldTypes.Money, ["currency"] = FieldTypes.Money, ["percent"] = FieldTypes.Percent, ["percentage"] = FieldTypes.Percent, ["boolean"] = FieldTypes.Boolean,
        ["bool"] = FieldTypes.Boolean, ["yes/no"] = FieldTypes.Boolean, ["yes / no"] = FieldTypes.Boolean, ["yes or no"] = FieldTypes.Boolean, ["true/false"] = FieldTypes.Boolean, ["y/n"] = FieldTypes.Boolean,
        ["checkbox"] = FieldTypes.Boolean, ["flag"] = FieldTypes.Boolean, ["date"] = FieldTypes.Date, ["datetime"] = FieldTypes.DateTime, ["date and time"] = FieldTypes.DateTime, ["timestamp"] = FieldTypes.DateTime,
        ["email"] = FieldTypes.Email, ["phone"] = FieldTypes.Phone, ["url"] = FieldTypes.Url, ["link"] = FieldTypes.Url, ["file"] = FieldTypes.File, ["image"] = FieldTypes.File, ["photo"] = FieldTypes.File, ["pdf"] = FieldTypes.File,
        ["true / false"] = FieldTypes.Boolean,
    };

    public static ValuePhrase Apply(ValuePhrase value, string note)
    {
        foreach (var part in note.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            value = ApplyPart(value, part);
        }

        return value;
    }

    /// <summary>The choices a list of short words names; none when it is running text.</summary>
    public static IReadOnlyList<string> Choices(string text)
    {
        text = Opening().Replace(text, "");
        var items = ItemSplitter.Split(text.Replace("|", ",", StringComparison.Ordinal).Replace("/", ",", StringComparison.Ordinal).Replace(" -> ", ",", StringComparison.Ordinal));
        var choices = items.Select(i => Closing().Replace(i.Trim(' ', '"', '\'', '.', '!'), "")).Where(i => i.Length > 0).ToArray();
        return choices.Length >= 2 && choices.All(IsChoice) ? choices : [];
    }

    private static ValuePhrase ApplyPart(ValuePhrase value, string part)
    {
        if (TypeNames.TryGetValue(part.Trim('"', ' '), out var type))
        {
            return value with { Type = type };
        }

        if (Bounds().Match(part) is { Success: true } bounds)
        {
            return value with { Min = bounds.Groups[1].Value, Max = bounds.Groups[2].Value, Type = value.Type ?? FieldTypes.Integer };
        }

        if (Most().Match(part) is { Success: true } most && value.Max is null)
        {
            return value with { Max = most.Groups[1].Value };
        }

        var flags = value with
        {
            Optional = value.Optional || Has(part, "optional") || Has(part, "optionally") || Has(part, "if any") || Has(part, "if applicable"),
            Required = value.Required || Has(part, "required") || Has(part, "mandatory") || Has(part, "not null") || Has(part, "compulsory"),
            Unique = value.Unique || Has(part, "unique"),
        };
        if (flags != value)
        {
            return flags;
        }

        var choices = Choices(part);
        if (choices.Count == 2 && choices.All(c => c.ToLowerInvariant() is "yes" or "no" or "true" or "false"))
        {
            return value with { Type = FieldTypes.Boolean };
        }

        var values = choices.Count(c => Meanings.TryAttributeType(c.ToLowerInvariant().Split(' '), out _)) * 2 > choices.Count && value.Words[^1] is not ("method" or "type" or "channel" or "way" or "kind" or "mode");
        return choices.Count > 0 && value.Choices.Count == 0 && !value.Plural && !values ? value with { Choices = choices } : value;
    }

    private static bool Has(string part, string word) => Regex.IsMatch(part, $@"\b{word}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static bool IsChoice(string text)
    {
        var words = text.Split(' ');
        return words.Length <= LongestChoice && text.Length <= 40 && char.IsLetterOrDigit(text[0])
            && !words.Any(w => w.ToLowerInvariant() is "is" or "are" or "the" or "what" or "who" or "when" or "which" or "if" or "has" or "have" or "can" or "must" or "...");
    }

    [GeneratedRegex(@"^(?:(?:so|either|one of|can be|could be|may be|like|e\.g\.|for example|eg|i\.e\.|ie|such as|namely|values?|options?|which is|is|are|being|that is|that are|from|of|:)[\s,:]+)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[\s,]*(?:etc\.?|\.\.\.|and so on|and more)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?:all |from |between |on a scale (?:of|from) |scale )?(\d+)\s*(?:-|to|and|\.\.)\s*(\d+)(?: stars?| points?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bounds();

    [GeneratedRegex(@"^(?:max(?:imum)?(?: is| of)?|up to|at most|no more than)\s*(\d+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Most();
}
