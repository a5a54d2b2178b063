using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;
using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>
/// Reads what is not wanted, or no longer: "the shop's details need not be stored", "no payments", "actually no, forget the
/// drivers", and what stands under a heading such as "Out of scope".
/// </summary>
internal sealed partial class NegationReader : IReader
{
    private static readonly HashSet<string> Wanting = new(StringComparer.Ordinal)
    {
        "need", "want", "store", "keep", "track", "record", "require", "include", "save", "manage", "have", "use", "support", "care", "bother", "plan", "build", "cover", "do", "handle",
    };

    // Verbs that take back what was asked for before.
    private static readonly HashSet<string> Retracting = new(StringComparer.Ordinal) { "forget", "scratch", "drop", "ignore", "skip", "scrap", "strike", "omit", "cut", "remove" };

    /// <summary>Whether a sentence stands under a heading that says what the app is not to do.</summary>
    public static bool IsOutOfScope(Sentence sentence) =>
        (sentence.Block.Heading is { } heading && Scope().IsMatch(heading) && sentence.Block.Kind != BlockKind.Heading)
        || (sentence.Block.Parent is { } parent && Scope().IsMatch(parent.Text.TrimEnd(':')))
        || (sentence.Lead is { } lead && Scope().IsMatch(lead));

    /// <summary>Leaves out everything a sentence names.</summary>
    public static void Exclude(Parse parse, Findings findings)
    {
        foreach (var phrase in parse.Phrases)
        {
            Exclude(phrase, parse, findings);
        }

        findings.Use(parse.Sentence.Index);
    }

    public void Read(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses.Where(c => c.Verb is { Negated: true } && !c.IsConditional))
        {
            ReadNegated(parse, clause, findings);
        }

        foreach (var clause in parse.Clauses.Where(c => !c.IsConditional && !c.Relative))
        {
            ReadNone(parse, clause, findings);
            ReadRetracted(parse, clause, findings);
        }

        if (None().Match(parse.Sentence.Text) is { Success: true } none)
        {
            foreach (var phrase in Chunker.Chunk(Tagger.Tag(none.Groups[1].Value)).OfType<NounPhrase>().Take(1))
            {
                Exclude(phrase, parse, findings);
            }
        }
    }

    private static void ReadNegated(Parse parse, Clause clause, Findings findings)
    {
        var verb = clause.Verb!;
        if (verb.IsBe && (clause.Objects.Any(o => !o.IsPronoun && o.Head.Lemma is "part" or "scope" or "requirement") || clause.ComplementsOf("in", "within").Any(p => p.Head.Lemma is "scope") || clause.Predicates.Any(p => p is "needed" or "necessary" or "required" or "included" or "wanted")))
        {
            Exclude(clause.Subjects, parse, findings);
            return;
        }

        if (!Wanting.Contains(verb.Lemma) || verb.Modal is "can" or "may" or "cannot")
        {
            return;
        }

        var person = clause.Subjects.Any(s => s.IsPronoun || RoleReader.IsPerson(s));
        if (person && !clause.Subjects.Any(s => s.IsPronoun))
        {
            return;
        }

        Exclude(verb.Passive || !person ? clause.Subjects : clause.Objects, parse, findings);
    }

    // "no mobile app, no maps", "there will be no payments", "we have no stock": what is not there.
    private static void ReadNone(Parse parse, Clause clause, Findings findings)
    {
        var verb = clause.Verb;
        var there = clause.Subjects.Any(s => s.IsPronoun && s.Head.Lower is "there" or "we" or "i" or "you");
        if (verb is null || (there && (verb.IsBe || verb.IsHave || Wanting.Contains(verb.Lemma))))
        {
            var named = verb is null ? clause.Subjects.Concat(clause.Objects) : clause.Objects;
            Exclude(named.Where(p => p.Determiner is "no" && p.Head.Lemma is not ("need" or "problem" or "idea" or "way" or "one" or "matter" or "time" or "hurry" or "doubt" or "rush")), parse, findings);
        }
    }

    // "actually no, forget the drivers", "scratch zone C": a command without a subject that takes something back.
    private static void ReadRetracted(Parse parse, Clause clause, Findings findings)
    {
        if (clause.Verb is not { Negated: false, Passive: false } verb || !Retracting.Contains(verb.Lemma.Split(' ')[0]) || clause.Subjects.Any(s => !(s.IsPronoun && s.Head.Lower is "we" or "you" or "i" or "let")))
        {
            return;
        }

        if (verb.Modal is not null and not "can" || (verb.Lemma is "remove" or "cut" or "drop" && !Retraction().IsMatch(parse.Sentence.Text)))
        {
            return;
        }

        foreach (var phrase in clause.Objects.Concat(clause.ComplementsOf("about", "with")).Where(p => !p.IsPronoun && !p.Words.Any(w => w.Text.Length == 1)))
        {
            Exclude(phrase, parse, findings);
            var what = phrase.ToString();
            findings.Doubts.Add(new Doubt($"The text takes back '{what}'. Leave {(phrase.IsPlural ? "them" : "it")} out?", $"Yes, without {what}.", parse.Sentence.Index));
        }

        findings.Use(parse.Sentence.Index);
    }

    private static void Exclude(IEnumerable<NounPhrase> phrases, Parse parse, Findings findings)
    {
        foreach (var phrase in phrases)
        {
            Exclude(phrase, parse, findings);
        }
    }

    private static void Exclude(NounPhrase phrase, Parse parse, Findings findings)
    {
        foreach (var concept in findings.Named(phrase).Where(c => !c.Has(ClueKind.Declared)))
        {
            concept.Add(ClueKind.Excluded, 6, parse.Sentence.Index);
            findings.Use(parse.Sentence.Index);
        }
    }

    [GeneratedRegex(@"\b(?:no need (?:for|of|to (?:store|track|keep|record|save|manage))|without (?:any |an? )?|leave out|excluding|we skip|skip the|forget about|never mind(?: about)?|not interested in)\s+([^.,;]{3,60})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex None();

    [GeneratedRegex(@"^\W*(?:\d+[.)]?\s*)?(?:out[ -]of[ -]scope|not in scope|not (?:included|needed|wanted|required|part of (?:this|the) \w+)|exclusions?|excluded|non-?goals?|what (?:it|we|the app) (?:does not|do not|don't|doesn't) .*|won't have|will not have|later phases?|not now|nice to have later)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scope();

    [GeneratedRegex(@"\b(?:actually|no,|on second thought|instead|after all|changed (?:my|our) mind|forget|scratch|wait)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Retraction();
}
