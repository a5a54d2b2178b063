using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads enumerations in running text: "the priority is low, medium or high", "an order can be open, paid or shipped", "draft -> sent -> paid".</summary>
internal sealed partial class ChoiceReader : IReader
{
    private static readonly Dictionary<string, string> Marking = new(StringComparer.Ordinal)
    {
        ["score"] = "score", ["rate"] = "rating", ["classify"] = "category", ["categorise"] = "category", ["categorize"] = "category", ["mark"] = "status", ["label"] = "label", ["rank"] = "rank",
        ["grade"] = "grade", ["prioritise"] = "priority", ["prioritize"] = "priority", ["tag"] = "tag", ["flag"] = "flag",
    };

    public void Read(Parse parse, Findings findings)
    {
        foreach (Match match in Named().Matches(parse.Sentence.Text))
        {
            ReadNamed(parse, match, findings);
        }

        foreach (Match match in Bracketed().Matches(parse.Sentence.Text))
        {
            ReadBracketed(parse, match, findings);
        }

        ReadLead(parse, findings);
        ReadMarked(parse, findings);
        ReadChain(parse, findings);
        ReadUntil(parse, findings);
        ReadStart(parse, findings);
    }

    private static void ReadNamed(Parse parse, Match match, Findings findings)
    {
        var phrase = Subject(parse, match.Groups["link"].Index) ?? LastPhrase(match.Groups["name"].Value);
        var choices = NoteReader.Choices(match.Groups["list"].Value);
        if (phrase is null || phrase.IsPronoun || choices.Count < 2)
        {
            return;
        }

        var value = ValuePhraseReader.Read(phrase)!;
        var exemplary = Example().IsMatch(match.Groups["link"].Value);
        if (value is not null && Meanings.TryAttributeType(value.Words, out var type) && type is FieldTypes.Choice or FieldTypes.Text && choices.Any(c => !Meanings.TryAttributeType([c.ToLowerInvariant()], out _)))
        {
            AddValue(parse, phrase, value with { Choices = choices }, findings);
        }
        else if (!exemplary && findings.First(phrase) is { } concept && !RoleReader.IsPerson(phrase) && AreStates(choices) && !IsConditional(parse, match.Groups["list"].Index))
        {
            findings.States.Add(new StateFinding(concept.Key, choices, true, parse.Sentence.Index));
            findings.Use(parse.Sentence.Index);
        }
    }

    // "when it is confirmed or rejected" names two of its states, not all.
    private static bool IsConditional(Parse parse, int at) =>
        parse.Clauses.Any(c => c.IsConditional && parse.Tokens[c.Start].Start <= at && parse.Tokens[c.End - 1].End >= at);

    // "A reservation can be: asked, confirmed, guest is gone": the list after the lead says what it can be.
    private static void ReadLead(Parse parse, Findings findings)
    {
        if (!IsStateLead(parse.Sentence))
        {
            return;
        }

        var lead = Parse.Of(parse.Sentence, parse.Sentence.Lead!);
        var subject = lead.Phrases.LastOrDefault(p => p.Head.Lemma is not ("status" or "state" or "stage" or "following" or "value"));
        string[] states = [.. ItemSplitter.Split(parse.Sentence.Rest.Replace("->", ",", StringComparison.Ordinal)).Select(i => Being().Replace(i, "")).Select(i => i.Trim(' ', '"', '.'))];
        var owner = subject is null ? findings.Topic ?? findings.Main : findings.First(subject)?.Key;
        if (owner is not null && states.Length > 1 && states.All(s => s.Split(' ').Length <= 3))
        {
            findings.States.Add(new StateFinding(owner, states, true, parse.Sentence.Index));
            findings.Concept(owner).Add(ClueKind.HasValues, 1, parse.Sentence.Index);
            findings.Use(parse.Sentence.Index);
        }
    }

    /// <summary>Whether what follows the lead is a list of states: "it can be:", "possible statuses:".</summary>
    public static bool IsStateLead(Text.Sentence sentence) =>
        sentence.Lead is { } lead && StateLead().IsMatch(lead) && ItemSplitter.Split(sentence.Rest).Select(i => Being().Replace(i, "").Trim(' ', '"', '.')) is var items && AreStates([.. items]);

    // Most are qualities, and none names a value: "draft, active, terminated or expired".
    private static bool AreStates(IReadOnlyList<string> choices)
    {
        var sure = choices.Count(c => IsQuality(c) || Meanings.State.Contains(c.ToLowerInvariant()) || Meanings.State.Contains(c.ToLowerInvariant().Split(' ')[^1]));
        return sure == choices.Count || (sure * 4 >= choices.Count * 3 && choices.Count > 2);
    }

    // "severity (low, medium, high)" in running text
    private static void ReadBracketed(Parse parse, Match match, Findings findings)
    {
        var phrase = LastPhrase(match.Groups["name"].Value);
        var choices = NoteReader.Choices(match.Groups["list"].Value);
        if (phrase is null || choices.Count < 2 || parse.Sentence.Lead is not null || ValuePhraseReader.Read(phrase) is not { } value || !Meanings.TryAttributeType(value.Words, out var type) || type is not (FieldTypes.Choice or FieldTypes.Text))
        {
            // "tasks ("ask", "call")": quoted words in brackets after things are their types.
            if (phrase is not null && choices.Count >= 2 && match.Groups["list"].Value.Contains('"', StringComparison.Ordinal) && findings.First(phrase) is { } thing)
            {
                findings.Values.Add(new ValueFinding(thing.Key, new ValuePhrase(["type"]) { Choices = choices }, parse.Sentence.Index));
                thing.Add(ClueKind.HasValues, 1.5, parse.Sentence.Index);
                findings.Use(parse.Sentence.Index);
            }

            return;
        }

        AddValue(parse, phrase, value with { Choices = choices }, findings);
    }

    // "scores each lead Hot / Warm / Cold", "marked as paid or unpaid"
    private static void ReadMarked(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses.Where(c => c.Verb is not null && Marking.ContainsKey(c.Verb.Lemma)))
        {
            var marked = clause.Verb!.Passive ? clause.Subjects : clause.Objects;
            if (marked is not [{ IsPronoun: false } phrase, ..] || findings.First(phrase) is not { } concept)
            {
                continue;
            }

            var tail = parse.Words(Math.Max(phrase.End, clause.Verb.End), clause.End);
            var choices = NoteReader.Choices(tail.Replace(".", "", StringComparison.Ordinal).Replace("as ", "", StringComparison.Ordinal));
            if (choices.Count >= 2 && choices.All(c => c.Split(' ').Length <= 2))
            {
                var name = Marking[clause.Verb.Lemma];
                findings.Values.Add(new ValueFinding(concept.Key, new ValuePhrase([name]) { Choices = choices }, parse.Sentence.Index));
                concept.Add(ClueKind.HasValues, 1, parse.Sentence.Index);
                findings.Use(parse.Sentence.Index);
            }
        }
    }

    // "draft -> sent -> paid"; "from draft to sent to paid"
    private static void ReadChain(Parse parse, Findings findings)
    {
        var chain = Chain().Match(parse.Sentence.Text);
        var steps = chain.Success ? chain.Value.Split("->", StringSplitOptions.TrimEntries) : [];
        if (!chain.Success && Journey().Match(parse.Sentence.Text) is { Success: true } journey)
        {
            steps = [.. ToOrThen().Split(journey.Groups[1].Value).Select(s => s.Trim(' ', ',', '"')).Where(s => s.Length > 0)];
        }

        steps = [.. steps.Select(s => Leading().Replace(s, "")).SelectMany(s => s.Split(" or ")).Select(s => s.Trim(' ', ',', '"', '.')).Where(s => s.Length > 0)];
        if (steps.Length < 3 || steps.Any(s => s.Split(' ').Length > 3))
        {
            return;
        }

        var before = chain.Success ? parse.Sentence.Text[..chain.Index] : parse.Sentence.Text;
        var phrase = LastPhrase(before, p => !p.IsPronoun && p.Head.Lemma is not ("status" or "state" or "stage" or "flow" or "workflow" or "lifecycle" or "process") && !steps.Contains(p.Head.Lower));
        if (chain.Success && Stage().Match(before) is { Success: true } stage && parse.Clauses is [{ Subjects: [{ IsPronoun: false } holder, ..] }, ..] && findings.First(holder) is { } held)
        {
            findings.Values.Add(new ValueFinding(held.Key, new ValuePhrase([stage.Value.ToLowerInvariant()]) { Choices = steps }, parse.Sentence.Index));
            findings.Use(parse.Sentence.Index);
            return;
        }

        var first = parse.Clauses.Count > 0 && parse.Clauses[0].Subjects is [{ IsPronoun: false } opening, ..] && opening.Head.Lemma is not ("status" or "state" or "stage") ? opening : phrase;
        if (parse.Clauses.Count > 0 && parse.Clauses[0].Subjects is [{ IsPronoun: true }, ..])
        {
            first = null;
        }

        var process = first is null && Process().IsMatch(before);
        var owner = first is not null && findings.First(first) is { } concept ? concept.Key : process ? "" : findings.Topic ?? findings.Main;
        if (owner is not null)
        {
            findings.States.Add(new StateFinding(owner, steps, true, parse.Sentence.Index));
            findings.Use(parse.Sentence.Index);
        }
    }

    // "an application begins as a draft"
    private static void ReadStart(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses.Where(c => c.Verb is { Lemma: "start" or "begin" or "create" or "enter" }))
        {
            if (clause.Subjects is [{ IsPronoun: false } subject, ..] && clause.ComplementsOf("as", "in", "with").FirstOrDefault(p => !p.IsPronoun) is { } state && Meanings.State.Contains(state.Head.Lemma) && findings.First(subject) is { } concept)
            {
                findings.States.Add(new StateFinding(concept.Key, [state.Head.Lemma], false, parse.Sentence.Index));
                findings.Use(parse.Sentence.Index);
            }
        }
    }

    // "donations are pending until confirmed"
    private static void ReadUntil(Parse parse, Findings findings)
    {
        if (Until().Match(parse.Sentence.Text) is { Success: true } until && LastPhrase(until.Groups[1].Value) is { IsPronoun: false } phrase && findings.First(phrase) is { } concept && IsQuality(until.Groups[2].Value) && IsQuality(until.Groups[3].Value))
        {
            findings.States.Add(new StateFinding(concept.Key, [until.Groups[2].Value, until.Groups[3].Value], true, parse.Sentence.Index));
            findings.Use(parse.Sentence.Index);
        }
    }

    // The subject of the clause whose verb links it to the list: "every order has a date and can be new or packed".
    private static NounPhrase? Subject(Parse parse, int at)
    {
        var clause = parse.Clauses.FirstOrDefault(c => c.Verb is { IsBe: true } or { Passive: true } && parse.Tokens[c.Verb!.Start].Start >= at && parse.Tokens[c.Verb.Start].Start <= at + 3);
        return clause is { Marker: "and", Subjects: [{ IsPronoun: false } subject, ..] } ? subject : null;
    }

    private static void AddValue(Parse parse, NounPhrase phrase, ValuePhrase value, Findings findings)
    {
        var own = phrase.Owner ?? (phrase.Of.Count > 0 ? phrase.Of[0] : null);
        var owner = own is not null && !own.IsPronoun ? findings.First(own)?.Key : null;
        if (owner is null && value.Words.Count > 1 && string.Join(' ', value.Words.SkipLast(1)) is var before && findings.TryConcept(before, out var named) && Meanings.HoldsTail(Meanings.Record, named.Words))
        {
            owner = named.Key;
        }

        owner ??= parse.Clauses.FirstOrDefault(c => c.Verb is { IsHave: true } && c.Subjects is [{ IsPronoun: false }, ..]) is { } having ? findings.First(having.Subjects[0])?.Key : null;
        owner ??= findings.Topic ?? findings.Main;
        if (owner is not null)
        {
            findings.Values.Add(new ValueFinding(owner, value with { Of = null }, parse.Sentence.Index));
            findings.Concept(owner).Add(ClueKind.HasValues, 0.8, parse.Sentence.Index);
            findings.Use(parse.Sentence.Index);
        }
    }

    private static NounPhrase? LastPhrase(string text, Func<NounPhrase, bool>? where = null) =>
        Chunker.Chunk(Tagger.Tag(text.Trim())).OfType<NounPhrase>().LastOrDefault(where ?? (p => p.End > 0));

    private static bool IsQuality(string choice)
    {
        var parts = Lexicon.English.PartsOf(choice.Split(' ')[0].ToLowerInvariant());
        return parts.Contains(PartOfSpeech.Adjective) || (Lexicon.English.TryVerb(choice.Split(' ')[^1].ToLowerInvariant(), out _, out var form) && form == VerbForm.Past) || choice.StartsWith("in ", StringComparison.OrdinalIgnoreCase) || choice.StartsWith("in-", StringComparison.OrdinalIgnoreCase) || choice.StartsWith("on ", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?<name>[\w' -]{2,40}?)\s*(?<link>,?\s*\(?(?:(?:so|which|that|these|they|it) )*(?:is|are|can be|may be|could be|should be|will be|being|such as|like|e\.g\.,?|i\.e\.,?|namely|for example|of|with values)(?: either| one of| always)?:?)\s+(?<list>""?[A-Za-z][\w-]*""?(?: [\w-]+){0,2}(?:\s*[,/|]\s*""?[A-Za-z][\w-]*""?(?: [\w-]+){0,2}){0,9}\s*(?:,?\s*(?:or|and)|/)\s*(?:""?[A-Za-z][\w-]*""?(?: [\w-]+){0,2}(?=\s*(?:[.,;:)!]|$))|""?[A-Za-z][\w-]*""?(?: [A-Z][\w-]*)?))", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<name>[\w'-]+(?: [\w'-]+){0,3})\s*\((?<list>[^()]{3,160})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b(?:can be|may be|could be|is either|are either|can have|be one of|status(?:es)?|states?|lifecycle|life cycle)(?: (?:one of|the following|of|are|is|values?|these|possible|in))*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StateLead();

    // "guest is arrived" says that it has arrived.
    [GeneratedRegex(@"^(?:(?:the |an? )?[\w-]+ )?(?:is|are|has|have|was|has been|have been)(?: been)? |^(?:an?|the|then|finally) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Being();

    [GeneratedRegex(@"\b(?:such as|like|e\.g|for example)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex(@"\b(?:process|workflow|flow|lifecycle|life cycle|states?|status(?:es)?|stages?)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Process();

    [GeneratedRegex(@"[\w-]+(?: [\w-]+)?(?: -> [\w-]+(?: [\w-]+)?){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Chain();

    [GeneratedRegex(@"\b(?:goes|go|moves?|progress(?:es)?|flows?|changes?|passes|starts?(?: out)?|begins?)\s+(?:from|through|as|in|with)\s+(?:an? )?((?:""?[\w-]+""?(?: [\w-]+)?(?:,? (?:to|then|and(?: then| finally)?) |, ))+""?[\w-]+""?(?: or [\w-]+)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Journey();

    [GeneratedRegex(@"\b([\w' -]+?) (?:is|are|stays?|remains?) (\w+) until (?:it is |they are |being )?(\w+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"^(?:is|are|from|as|either|then)\s+|^[^:]*:\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(?:stage|phase)(?=s?\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stage();

    [GeneratedRegex(@",? (?:to|then|and then|and finally|and) |, ", RegexOptions.CultureInvariant)]
    private static partial Regex ToOrThen();
}
