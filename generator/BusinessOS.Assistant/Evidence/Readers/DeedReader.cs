using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Who does what to which record, and who alone may: "managers approve expenses", "only admins can delete".</summary>
internal sealed partial class DeedReader : IReader
{
    /// <summary>The target of what is done to every kind of record: "read everything".</summary>
    public const string Everything = "*";

    private readonly Antecedents _antecedents = new();

    public void Read(Parse parse, Findings findings)
    {
        var teller = parse.Clauses.Count > 0 ? Teller(parse, findings) : null;
        foreach (var clause in parse.Clauses.Where(c => c.Verb is { IsHave: false }))
        {
            if (!clause.IsConditional)
            {
                ReadClause(parse, clause, teller, findings);
            }

            foreach (var phrase in clause.Subjects.Concat(clause.Objects).Where(p => !p.IsPronoun && ConceptNamer.Names(p).FirstOrDefault() is { } key && Meanings.HoldsTail(Meanings.Record, key.Split(' '))))
            {
                _antecedents.Note(phrase);
            }
        }

        ReadParticiples(parse, findings);

        ReadReadOnly(parse, findings);
    }

    // "approved applications get …" tells that applications are approved.
    private static void ReadParticiples(Parse parse, Findings findings)
    {
        foreach (var phrase in parse.Phrases.Where(p => !RoleReader.IsPerson(p)))
        {
            foreach (var adjective in phrase.Adjectives)
            {
                if (Lexicon.English.TryVerb(adjective.Lower, out var verb, out var form) && form == VerbForm.Past && Meanings.Lifecycle.ContainsKey(verb) && findings.First(phrase) is { } concept && Meanings.HoldsTail(Meanings.Record, concept.Words))
                {
                    findings.Deeds.Add(new DeedFinding(null, verb, concept.Key, false, false, parse.Sentence.Index));
                }
            }
        }
    }

    private void ReadClause(Parse parse, Clause clause, string? teller, Findings findings)
    {
        var verb = clause.Verb!;
        var actors = (verb.Passive ? clause.ComplementsOf("by") : clause.Subjects).Where(RoleReader.IsPerson).Select(ConceptNamer.RoleName).ToArray();
        if (actors.Length == 0 && !verb.Passive && clause.Subjects.Any(s => Meanings.Anybody.Contains(s.Head.Lower) || Meanings.Anybody.Contains(s.Head.Lemma)))
        {
            actors = ["user"];
        }

        var spoken = actors.Length == 0 && clause.Subjects.Any(s => s.IsPronoun) ? teller : null;
        var targets = (verb.Passive ? clause.Subjects : clause.Objects.Count > 0 ? clause.Objects : clause.ComplementsOf("at", "on", "through", "for")).Where(p => !p.IsPronoun).ToArray();
        var only = Only().IsMatch(parse.Words(clause.Start, Math.Min(verb.Start + 1, verb.End))) || (verb.Passive && OnlyBy().IsMatch(parse.Words(clause)));
        if (verb.IsBe)
        {
            return;
        }

        var just = verb.Modal is not null && Only().IsMatch(parse.Words(verb.Start, verb.End));

        string?[] doers = actors.Length > 0 ? [.. actors] : [spoken];
        var nothingElse = NothingElse().IsMatch(parse.Sentence.Text);
        var nothing = !nothingElse && clause.Objects.Any(o => o.IsPronoun && o.Head.Lower is "nothing");
        var everything = nothing || clause.Objects.Any(o => o.IsPronoun && o.Head.Lower is "everything" or "anything" or "all") || targets.Any(t => t.Determiner is "all" or null && t.Head.Lemma is "data" or "record" or "information" && t.Words.Count == 1);
        var meant = (verb.Passive ? clause.Subjects : clause.Objects).Where(p => p.IsPronoun && p.Head.Lower is "it" or "them" or "they").Select(p => _antecedents.Find(p)).FirstOrDefault(k => k is not null);
        (NounPhrase? Phrase, string? Key)[] done = everything ? [(null, Everything)]
            : targets.Length > 0 ? [.. targets.SelectMany(t => findings.Named(t).Select(c => ((NounPhrase?)t, (string?)c.Key)))]
            : [(null, meant)];
        var lemma = WithBack(parse, clause, verb);
        foreach (var actor in doers)
        {
            foreach (var (phrase, key) in done.Where(t => actor is not null || t.Key is not null))
            {
                findings.Deeds.Add(new DeedFinding(actor, lemma, key, only && !just, verb.Negated || nothing, parse.Sentence.Index)
                {
                    JustThis = just || (nothingElse && verb.Modal is "can" or "may" && !verb.Negated),
                    NothingElse = nothingElse && verb.Modal is "can" or "may" && !verb.Negated,
                    May = verb.Modal is "can" or "may" or "might" or "shall",
                    Context = parse.Clauses.SelectMany(c => c.ComplementsOf("during", "within")).Where(p => !p.IsPronoun).Select(p => findings.First(p)?.Key).FirstOrDefault(),
                    Own = phrase is { Determiner: "their" or "his" or "her" or "my" } && parse.Sentence.Text.Contains(" own ", StringComparison.OrdinalIgnoreCase),
                });
            }

            if (actor is not null && (Meanings.Lifecycle.ContainsKey(lemma) || only || verb.Negated || verb.Modal is "can" or "may" && HasTarget(done)))
            {
                findings.Use(parse.Sentence.Index);
            }
        }
    }

    private static bool HasTarget((NounPhrase? Phrase, string? Key)[] done) => done.Any(d => d.Key is not null);

    // "sends it back": the particle stands behind the object.
    private static string WithBack(Parse parse, Clause clause, VerbGroup verb) =>
        verb.Lemma is "send" or "give" or "hand" or "bring" && Back().IsMatch(parse.Words(clause)) ? $"{verb.Lemma} back" : verb.Lemma;

    private static void ReadReadOnly(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses.Where(c => c.Predicates.Any(p => p is "read-only" or "immutable" or "readonly")))
        {
            foreach (var concept in clause.Subjects.Where(s => !s.IsPronoun).SelectMany(findings.Named))
            {
                concept.Add(ClueKind.Kept, 1, parse.Sentence.Index);
                findings.Deeds.Add(new DeedFinding(null, "change", concept.Key, false, true, parse.Sentence.Index) { ReadOnly = true });
                findings.Use(parse.Sentence.Index);
            }
        }
    }

    /// <summary>The role "I" stands for in a user story.</summary>
    private static string? Teller(Parse parse, Findings findings) =>
        findings.Concepts.Where(c => c.Clues.Any(k => k.Kind == ClueKind.Role && k.Sentence == parse.Sentence.Index)).Select(c => c.Key).FirstOrDefault();

    [GeneratedRegex(@"\bonly\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Only();

    [GeneratedRegex(@"\b(?:nothing|and no|not anything) (?:else|more|other)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NothingElse();

    [GeneratedRegex(@"\bback\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Back();

    [GeneratedRegex(@"\bonly\b.*\bby\b|\bby\b.*\bonly\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnlyBy();
}
