using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Who does what to which record, and who alone may: "managers approve expenses", "only admins can delete".</summary>
internal sealed partial class DeedReader : IReader
{
    public void Read(Parse parse, Findings findings)
    {
        var teller = parse.Clauses.Count > 0 ? Teller(parse, findings) : null;
        foreach (var clause in parse.Clauses.Where(c => c.Verb is { IsHave: false } && !c.IsConditional))
        {
            ReadClause(parse, clause, teller, findings);
        }

        ReadReadOnly(parse, findings);
    }

    private static void ReadClause(Parse parse, Clause clause, string? teller, Findings findings)
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
        (NounPhrase? Phrase, string? Key)[] done = targets.Length > 0
            ? [.. targets.SelectMany(t => findings.Named(t).Select(c => ((NounPhrase?)t, (string?)c.Key)))]
            : [(null, null)];
        foreach (var actor in doers)
        {
            foreach (var (phrase, key) in done.Where(t => actor is not null || t.Key is not null))
            {
                findings.Deeds.Add(new DeedFinding(actor, verb.Lemma, key, only && !just, verb.Negated, parse.Sentence.Index)
                {
                    JustThis = just,
                    Context = parse.Clauses.SelectMany(c => c.ComplementsOf("during", "within")).Where(p => !p.IsPronoun).Select(p => findings.First(p)?.Key).FirstOrDefault(),
                    Own = phrase is { Determiner: "their" or "his" or "her" or "my" } && parse.Sentence.Text.Contains(" own ", StringComparison.OrdinalIgnoreCase),
                });
            }

            if (actor is not null && (Meanings.Lifecycle.ContainsKey(verb.Lemma) || only || verb.Negated))
            {
                findings.Use(parse.Sentence.Index);
            }
        }
    }

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

    [GeneratedRegex(@"\bonly\b.*\bby\b|\bby\b.*\bonly\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnlyBy();
}
