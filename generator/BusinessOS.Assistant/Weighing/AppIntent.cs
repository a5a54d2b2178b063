using System.Text.RegularExpressions;
using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Weighing;

/// <summary>Tells a wish for an app from a poem, a recipe or a contract: somebody wants something kept, or somebody does something to a record.</summary>
internal static partial class AppIntent
{
    private const int FewWords = 8;

    public static bool Shows(IReadOnlyList<Sentence> sentences, Findings findings, Decision decision)
    {
        var text = string.Join('\n', sentences.Select(s => s.Text));
        var declared = findings.Concepts.Any(c => c.Clues.Any(k => k.Kind == ClueKind.Declared && k.Weight >= 3));
        var told = findings.Concepts.Any(c => c.Has(ClueKind.Role));
        if (Wish().IsMatch(text) || declared || told)
        {
            return OtherText(text) < 3 || declared || told;
        }

        var deeds = findings.Deeds.Count(d => d is { Actor: not null, Target: { } target } && decision.Resolve(target) is { } key && Meanings.HoldsTail(Meanings.Record, key.Split(' ')) && IsBusiness(d.Verb));
        var values = findings.Values.Where(v => decision.Resolve(v.Owner) is not null).Select(v => v.Sentence).Distinct().Count();
        var related = findings.Relations.Count(r => r.Weight >= 0.9 && decision.Resolve(r.From) is not null && decision.Resolve(r.To) is not null);
        return OtherText(text) < 2 && (deeds > 0 || values > 0 || related > 0 || findings.Automations.Count > 0 || findings.States.Any(s => s.Listed) || IsTitle(sentences, decision));
    }

    // "Bee hives", "Sports club members": a few words that name what is kept.
    private static bool IsTitle(IReadOnlyList<Sentence> sentences, Decision decision) =>
        sentences.Count <= 2 && sentences.Sum(s => s.Text.Split(' ').Length) <= FewWords && decision.Entities.Any(e => Meanings.HoldsTail(Meanings.Record, e.Split(' ')));

    private static bool IsBusiness(string verb) =>
        Meanings.Keep.Contains(verb) || Meanings.Lifecycle.ContainsKey(verb) || Meanings.Tell.Contains(verb) || Meanings.Nominal.ContainsKey(verb);

    // Words of recipes, contracts and laws, of which an app's text has one or two at most.
    private static int OtherText(string text) => Other().Matches(text).Select(m => m.Value.ToLowerInvariant()).Distinct().Count();

    [GeneratedRegex(@"\b(?:i|we|you|they|he|she|boss|company|school|team|office|manager|client|customer)s? (?:also |really |just |would |urgently )?(?:need|needs|want|wants|like to|would like|require|requires|look for|looking for|are looking|search|searching|am searching)\b|\b(?:please|build|create|make|design|develop|generate|set up|give) (?:me |us |a |an |the |my |our )|\b(?:app|application|system|software|database|tool|tracker|crm|erp|portal|platform|website|web site|program|register|dashboard|inventory|management|tracking|user stories|requirements?|as an? \w+,? i\b)\b|\A\W*(?:track|manage|organi[sz]e|handle|schedule|monitor|log|register|administer|record)\b|\bsomething (?:to|for|that|where)\b|\bkeep track\b|\bto track\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\b(?:tbsp|tsp|tablespoons?|teaspoons?|preheat|oven|simmer|whisk|sauté|garnish|knead|chopped|diced|hereby|herein|hereto|hereof|thereof|indemnif\w+|pursuant|notwithstanding|liabilit\w+|liable|merchantability|copyright|all rights reserved|jurisdiction|arbitration|governed by|without warrant\w+|shall not be)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
