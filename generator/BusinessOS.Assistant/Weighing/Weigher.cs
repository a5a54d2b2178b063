using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Weighing;

/// <summary>Weighs what speaks for and against each concept, and decides which are kinds of records and which are roles.</summary>
internal static class Weigher
{
    /// <summary>From here on a concept is a kind of record.</summary>
    private const double Threshold = 2;

    public static Decision Decide(Findings findings)
    {
        var scores = findings.Concepts.ToDictionary(c => c.Key, Score, StringComparer.Ordinal);
        var aliases = new AliasFinder(findings, scores).Find();
        var merged = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, score) in scores)
        {
            var target = aliases.GetValueOrDefault(key, key);
            var gained = target == key ? score : Math.Max(0, Evidence(findings.Concept(key)) * 0.7);
            merged[target] = merged.GetValueOrDefault(target) + gained;
        }

        var entities = merged.Where(m => m.Value >= Threshold && !IsRoleOnly(findings.Concept(m.Key))).Select(m => m.Key).ToList();
        if (entities.Count == 0 && Fallback(findings, scores) is { } only)
        {
            entities.Add(only);
        }

        var order = entities.OrderBy(e => findings.Concept(e).FirstSentence).ThenBy(e => e, StringComparer.Ordinal).ToArray();
        return new Decision(order, aliases, RolesOf(findings));
    }

    internal static double Score(Concept concept) => LexicalPrior.Of(concept) + Evidence(concept);

    private static double Evidence(Concept concept)
    {
        var mentions = 0.3 * (Math.Min(concept.Mentions, 4) - 1) + (concept.Plurals > 0 ? 0.5 : 0);
        return mentions
            + Sum(concept, ClueKind.Declared, 0.5, 6)
            + Sum(concept, ClueKind.Kept, 0.5, 3.5)
            + Sum(concept, ClueKind.HasValues, 0.5, 3.5)
            + Sum(concept, ClueKind.Related, 0.5, 3)
            + Sum(concept, ClueKind.Subject, 0, 3)
            - Sum(concept, ClueKind.Owner, 0, 3)
            - Sum(concept, ClueKind.Excluded, 0, 6)
            - (concept.Has(ClueKind.Declared) ? 0 : Sum(concept, ClueKind.Value, 0.3, 2));
    }

    // The strongest clue of a kind counts in full, the others for a part, up to a limit.
    private static double Sum(Concept concept, ClueKind kind, double more, double limit)
    {
        var weights = concept.Clues.Where(c => c.Kind == kind).Select(c => c.Weight).OrderDescending().ToArray();
        return weights.Length == 0 ? 0 : Math.Min(limit, weights[0] + weights.Skip(1).Sum() * more);
    }

    // People without values are roles; "admin" is one even where something is said about it.
    private static bool IsRoleOnly(Concept concept)
    {
        var person = Meanings.Person.Contains(concept.Words[^1]) || concept.Has(ClueKind.Role);
        if (!person || concept.Clues.Where(c => c.Kind == ClueKind.Declared).Sum(c => c.Weight) >= 2)
        {
            return false;
        }

        var data = concept.Clues.Where(c => c.Kind is ClueKind.HasValues or ClueKind.Related or ClueKind.Kept).Sum(c => c.Weight);
        return concept.Words[^1] is "user" or "admin" or "administrator" or "superuser" || data < (concept.Has(ClueKind.Actor) || concept.Has(ClueKind.Role) ? 2 : 1);
    }

    // "A tool for tracking stuff": something must be kept, however vaguely it is named.
    private static string? Fallback(Findings findings, Dictionary<string, double> scores)
    {
        if (findings.Concepts.Any(c => Meanings.Generic.Contains(c.Key) && c.Clues.Any(k => k.Kind is ClueKind.Subject or ClueKind.Kept)))
        {
            return "item";
        }

        var best = findings.Concepts.Where(c => !Meanings.Noise.Contains(c.Words[^1]) && !Meanings.Person.Contains(c.Words[^1]) && !c.Has(ClueKind.Excluded) && c.Clues.Any(k => k.Kind is ClueKind.Subject or ClueKind.Kept or ClueKind.Declared or ClueKind.HasValues))
            .OrderByDescending(c => scores[c.Key]).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
        return best is not null && scores[best.Key] > 0 ? best.Key : null;
    }

    private static IReadOnlyList<string> RolesOf(Findings findings)
    {
        var roles = findings.Concepts
            .Where(c => !c.Has(ClueKind.Excluded) && (c.Clues.Any(k => k.Kind == ClueKind.Role) || c.Clues.Where(k => k.Kind == ClueKind.Actor).Sum(k => k.Weight) >= 0.6))
            .OrderBy(c => c.FirstSentence).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => c.Key).ToArray();
        return [.. roles.Where(r => r is not ("person" or "people" or "somebody" or "child" or "part") && !(r == "user" && roles.Length > 4 && !findings.Concept(r).Has(ClueKind.Role)))];
    }
}
