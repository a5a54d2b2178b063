using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence;

/// <summary>Reads one item of a list as a value: its name, and what its brackets and small words say about it.</summary>
internal static partial class ValuePhraseReader
{
    private const int LongestName = 5;

    public static ValuePhrase? Read(string item)
    {
        var note = "";
        var text = Brackets().Replace(item, m =>
        {
            note = note.Length == 0 ? m.Groups[1].Value : $"{note}; {m.Groups[1].Value}";
            return " ";
        }).Trim();
        if (text.IndexOf(" \u2013 ", StringComparison.Ordinal) is var dash and > 0)
        {
            note = $"{note}; {text[(dash + 3)..]}";
            text = text[..dash];
        }

        text = Having().Replace(text, "");
        if (text.Trim(' ', '"', '?', '!').ToLowerInvariant() is "not" or "no" or "none" or "so" or "else" or "similar" or "yes")
        {
            return null;
        }

        if (Happening(text.Trim(' ', '"', '?', '!')) is { } happening)
        {
            return happening;
        }

        var whether = Whether().Match(text);
        var typed = whether.Success ? FieldTypes.Boolean : null;
        if (whether.Success && whether.Groups["of"].Length > 0 && whether.Groups["is"].Value.Split(' ') is { Length: <= 2 } told)
        {
            return new ValuePhrase([whether.Groups["of"].Value.ToLowerInvariant(), .. told.Select(w => w.ToLowerInvariant())]) { Type = FieldTypes.Boolean };
        }

        var count = HowMany().Match(text);
        text = whether.Success ? $"{whether.Groups["of"].Value} {whether.Groups["is"].Value}"
            : count.Success ? $"number of {count.Groups[1].Value}"
            : Chosen().Replace(Wh().Replace(text, "$1"), "$1");
        var value = FromTokens(Tagger.Tag(text.Trim(' ', '"', '?', '!')), typed);
        return value is null ? null : NoteReader.Apply(value, $"{note}; {FlagsOf(text)}");
    }

    /// <summary>A value from a phrase of a parsed sentence.</summary>
    public static ValuePhrase? Read(NounPhrase phrase)
    {
        if (phrase.IsPronoun)
        {
            return null;
        }

        var value = new ValuePhrase(Trim(phrase.Lemmas)) { Plural = phrase.IsPlural, Many = phrase.Amount == Amount.Many && phrase.Determiner is not ("all" or "some") };
        if (phrase.Of.Count > 0)
        {
            value = WithOf(value, phrase);
        }

        return value.Words.Count is 0 or > LongestName ? null : NoteReader.Apply(value, phrase.Note ?? "");
    }

    private static ValuePhrase? FromTokens(IReadOnlyList<Token> tokens, string? type)
    {
        var chunks = Chunker.Chunk(tokens);
        var phrases = chunks.OfType<NounPhrase>().Where(p => !p.IsPronoun).ToArray();
        if (phrases.Length > 0 && (chunks[0] == phrases[0] || chunks[0] is Mark or NounPhrase { IsPronoun: true }) && !chunks.Any(c => c is VerbGroup { Finite: true, BarePast: false }))
        {
            var read = Read(phrases[0]);
            return read is null ? null : read with { Type = type ?? read.Type };
        }

        // A lone adjective or verb names a value too: "available", "active", "paid".
        var words = tokens.Where(t => t.IsWord && t.Part is not (PartOfSpeech.Determiner or PartOfSpeech.Be or PartOfSpeech.Pronoun)).Select(t => t.Lower).ToArray();
        if (words.Length is 0 or > 2)
        {
            return null;
        }

        var quality = tokens.Any(t => t.Part == PartOfSpeech.Adjective || (t.Part == PartOfSpeech.Verb && t.Form == VerbForm.Past));
        return new ValuePhrase(words) { Type = type ?? (quality && words.Length == 1 && !Meanings.TryAttributeType(words, out _) ? FieldTypes.Boolean : null) };
    }

    // "when they moved in", "paid on", "what was done", "what it cost", "how long it ran": values told by a verb.
    private static ValuePhrase? Happening(string text)
    {
        if (WhenDone().Match(text) is { Success: true } when)
        {
            return new ValuePhrase([.. when.Groups[1].Value.ToLowerInvariant().Split(' '), "on"]) { Type = FieldTypes.Date };
        }

        if (DoneOn().Match(text) is { Success: true } on && Lexicon.English.TryVerb(on.Groups[1].Value.ToLowerInvariant(), out _, out var form) && form == VerbForm.Past)
        {
            var type = on.Groups[2].Value.ToLowerInvariant() switch { "on" => FieldTypes.Date, "at" => FieldTypes.DateTime, _ => FieldTypes.Text };
            return new ValuePhrase([on.Groups[1].Value.ToLowerInvariant(), on.Groups[2].Value.ToLowerInvariant()]) { Type = type };
        }

        return text.ToLowerInvariant() switch
        {
            "from" or "to" => new ValuePhrase([text.ToLowerInvariant()]) { Type = FieldTypes.DateTime },
            var cost when Cost().IsMatch(cost) => new ValuePhrase(["cost"]) { Type = FieldTypes.Money },
            var time when HowLong().IsMatch(time) => new ValuePhrase(["duration"]) { Type = FieldTypes.Decimal },
            var what when What().IsMatch(what) => new ValuePhrase(["description"]) { Type = FieldTypes.LongText },
            _ => null,
        };
    }

    // "date of birth" keeps its order; "name of the instructor" is the instructor's; "number of seats" is a count.
    private static ValuePhrase WithOf(ValuePhrase value, NounPhrase phrase)
    {
        var of = phrase.Of[0];
        var head = phrase.Head.Lemma;
        if (head is "number" or "count" or "amount" or "quantity" && of.IsPlural)
        {
            return value with { Words = ["number", "of", .. of.Lemmas.SkipLast(1), of.Head.Lower], Plural = false, Type = FieldTypes.Integer };
        }

        if (head is "number" or "no" && !of.IsPlural && of.Determiner is null && of.Words.Count == 1)
        {
            return value with { Words = [of.Head.Lemma, "number"] };
        }

        if (head is "type" or "kind" or "category" or "list" or "set" or "range" or "level" && of.Determiner is null or "the" or "a" or "an")
        {
            return head is "list" or "set" ? value with { Words = of.Lemmas, Plural = true } : value with { Words = [.. of.Lemmas, head], Of = null };
        }

        if (!Meanings.TryAttributeType([head], out _))
        {
            return value;
        }

        var plain = of.Determiner is null && !of.IsPlural;
        return plain && of.Words.Count == 1
            ? value with { Words = [.. value.Words, "of", .. of.Lemmas] }
            : value with { Of = ConceptNamer.Names(of).FirstOrDefault(), Words = of.Adjectives.Any() || of.Words.Count > 1 ? [.. of.Lemmas, .. value.Words] : value.Words };
    }

    private static IReadOnlyList<string> Trim(IReadOnlyList<string> words)
    {
        var start = 0;
        while (start < words.Count - 1 && words[start] is "dollar" or "euro" or "eur" or "usd" or "pound" or "gbp" or "optional" or "required" or "mandatory" or "unique" or "specific" or "various" or "different" or "relevant" or "appropriate" or "simple"
            or "basic" or "detailed" or "complete" or "own" or "necessary" or "respective" or "corresponding" or "available" or "multiple" or "several")
        {
            start++;
        }

        return start == 0 ? words : words.Skip(start).ToArray();
    }

    private static string FlagsOf(string text) => string.Join("; ", FlagWords().Matches(text).Select(m => m.Value));

    [GeneratedRegex(@"\s*[(\[{]([^()\[\]{}]*)[)\]}]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?:whether(?: or not)?|if|are|is)\s+(?:(?:it|they|he|she|this|we|you|(?:the|an?) (?<of>\w+))\s+)?(?:has been|have been|is|are|has|have|was|were|can be|wants?|needs?)?\s*(?:the |an? )?(?<is>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Whether();

    // "the menu they picked" is the menu.
    [GeneratedRegex(@"^((?:(?:the|an?|any|all|his|her|their|its) )?[\w-]+(?: [\w-]+){0,2}) (?:they|he|she|we|you|I|it) [\w' -]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Chosen();

    [GeneratedRegex(@"^how many (?:of )?(?:the |our )?([\w -]+?)(?: (?:(?:it|he|she|they|we|you|there|one)(?: \w+)?|is|are|has|have|were|was)(?: .*)?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"^(?:it |they |which )?(?:has|have|having|includes?|contains?) (?:an? |the )?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Having();

    [GeneratedRegex(@"^when (?:it|they|he|she|the \w+)(?: was| were| is| are| has been)? (\w+(?: (?:in|out|up|off|back|over))?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WhenDone();

    [GeneratedRegex(@"^(\w+) (on|at|by)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoneOn();

    [GeneratedRegex(@"^(?:what|how much) (?:it|they) costs?$", RegexOptions.CultureInvariant)]
    private static partial Regex Cost();

    [GeneratedRegex(@"^how long (?:it|they|the \w+) \w+(?: \w+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex HowLong();

    [GeneratedRegex(@"^what (?:(?:it|they) )?(?:is|was|were|has been|needs? to be) ?(?:done|needed|wrong|broken|fixed|repaired|required|bought|ordered|requested|happened)?$|^what happened$", RegexOptions.CultureInvariant)]
    private static partial Regex What();

    // "who the supplier is", "which drug", "on what date", "what model" name the thing they ask for.
    [GeneratedRegex(@"^(?:on |at |in |for |with |by )?(?:who|which|what|whose)\s+(?:the |an? )?(.+?)(?:\s+(?:is|are|it is|was))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wh();

    [GeneratedRegex(@"\b(?:optional(?:ly)?|required|mandatory|must|unique|not null)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FlagWords();
}
