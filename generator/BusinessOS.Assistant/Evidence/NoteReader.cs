using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Evidence;

/// <summary>Reads what a note says about a value: choices, bounds, whether it must be there, its type by name.</summary>
internal static partial class NoteReader
{
    private const int LongestChoice = 4;

    public static ValuePhrase Apply(ValuePhrase value, string note)
    {
        var guess = value.Type;
        foreach (var part in Parts(note))
        {
            value = ApplyPart(value, part, guess);
        }

        return value;
    }

    /// <summary>The choices a list of short words names; none when it is running text.</summary>
    public static IReadOnlyList<string> Choices(string text)
    {
        text = Opening().Replace(text, "");
        var items = ItemSplitter.Split(text.Replace("|", ",", StringComparison.Ordinal).Replace("/", ",", StringComparison.Ordinal).Replace(" -> ", ",", StringComparison.Ordinal));
        var choices = items.Select(i => Article().Replace(Closing().Replace(i.Trim(' ', '"', '\'', '.', '!'), ""), "")).Where(i => i.Length > 0).ToArray();
        return choices.Length >= 2 && choices.All(IsChoice) ? choices : [];
    }

    // "yes/no, default no" says two things; "low, normal, high" is one list.
    private static IEnumerable<string> Parts(string note)
    {
        foreach (var part in note.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = ItemSplitter.SplitAtCommas(part);
            if (pieces.Count < 2 || !pieces.Any(Says))
            {
                yield return part;
                continue;
            }

            foreach (var piece in pieces.Where(Says))
            {
                yield return piece;
            }

            yield return string.Join(", ", pieces.Where(p => !Says(p)));
        }
    }

    private static bool Says(string piece) =>
        TypeNames.Find(piece) is not null || TypeNames.TargetOf(piece) is not null || Flag().IsMatch(piece) || Default().IsMatch(piece) || Bounds().IsMatch(piece) || Most().IsMatch(piece);

    private static ValuePhrase ApplyPart(ValuePhrase value, string part, string? guess)
    {
        part = part.Trim('"', ' ', '.', ',');
        if (part.Length == 0)
        {
            return value;
        }

        if (TypeNames.TargetOf(part) is { } target)
        {
            return value with { Type = FieldTypes.Reference, Target = target };
        }

        if (TypeNames.Find(part) is { } type)
        {
            // What the name made one guess yields to what is said; what was said first stays.
            return value with { Type = value.Type == guess ? type : value.Type };
        }

        if (Counting().IsMatch(part))
        {
            return value with { Type = FieldTypes.AutoNumber, NumberPattern = PatternOf(part) ?? value.NumberPattern };
        }

        if (value.Type == FieldTypes.AutoNumber && PatternOf(part) is { } pattern)
        {
            return value with { NumberPattern = pattern };
        }

        if (Default().Match(part) is { Success: true } standard)
        {
            return value with { Default = standard.Groups[1].Value.Trim('"', ' ') };
        }

        if (Bounds().Match(part) is { Success: true } bounds)
        {
            return value with { Min = bounds.Groups[1].Value, Max = bounds.Groups[2].Value, Type = value.Type ?? (bounds.Groups[3].Value == "%" ? FieldTypes.Percent : FieldTypes.Integer) };
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
        return choices.Count > 0 && value.Choices.Count == 0 && value.Type is null or FieldTypes.Choice && !value.Plural && !values ? value with { Choices = choices } : value;
    }

    // "e.g. INC-0001": the counter is where the digits are.
    private static string? PatternOf(string part) => Sample().Match(part) is { Success: true } sample
        ? $"{sample.Groups[1].Value}{{{new string('0', sample.Groups[2].Length)}}}"
        : null;

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

    [GeneratedRegex(@"^(?:all |from |between |on a scale (?:of|from) |scale )?(\d+)\s*(?:-|to|and|\.\.)\s*(\d+)\s*(%|stars?|points?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bounds();

    [GeneratedRegex(@"^(?:max(?:imum)?(?: is| of)?|up to|at most|no more than)\s*(\d+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Most();

    [GeneratedRegex(@"^(?:an?|the|then|finally|first|later|at last) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:is |be |must be )?(?:optional(?:ly)?|required|mandatory|unique|not null|compulsory)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Flag();

    [GeneratedRegex(@"^(?:the )?(?:default(?:s to| is| value)?|by default|preset|initially)\s*[:=]?\s*([^,;]{1,40})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Default();

    [GeneratedRegex(@"\b(?:auto(?:matic(?:ally)?)?[ -]?(?:number(?:ed)?|increment(?:ed)?|generated|assigned)?|running number|sequential|generated|consecutive)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Counting();

    [GeneratedRegex(@"\b([A-Za-z]{1,5}[-/ ]?(?:\d{4}[-/])?)(0\d{1,7}|\d{3,8})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sample();
}
