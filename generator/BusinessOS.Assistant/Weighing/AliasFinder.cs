using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Weighing;

/// <summary>Finds names that mean the same thing: "request" for "leave request", "sign-up" for "signup", "item" for the product.</summary>
internal sealed class AliasFinder(Findings findings, IReadOnlyDictionary<string, double> scores)
{
    private static readonly string[][] Synonyms =
    [
        ["pto", "time-off", "leave", "vacation", "holiday", "absence", "paid-time-off"],
        ["bug", "defect"],
        ["photo", "picture", "image"],
        ["staff", "staff member", "employee"],
    ];

    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Find()
    {
        foreach (var (name, meant) in findings.Synonyms.Where(s => findings.TryConcept(s.Key, out var c) && !c.Clues.Any(k => k.Kind == ClueKind.Declared && k.Weight >= 2)))
        {
            _aliases[name] = meant;
        }

        FindSpellings();
        FindSynonyms();
        FindHeads();
        FindBeginnings();
        FindGenerics();
        return _aliases.ToDictionary(a => a.Key, a => Follow(a.Value), StringComparer.Ordinal);
    }

    private void FindSpellings()
    {
        foreach (var group in findings.Concepts.GroupBy(c => c.Key.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)).Where(g => g.Count() > 1))
        {
            Merge(group);
        }
    }

    private void FindSynonyms()
    {
        foreach (var set in Synonyms)
        {
            var named = findings.Concepts.Where(c => c.Words.Count <= 2 && set.Contains(c.Words[0]));
            foreach (var group in named.GroupBy(c => string.Join(' ', c.Words.Skip(1))).Where(g => g.Count() > 1 && g.Key.Length > 0))
            {
                Merge(group);
            }
        }
    }

    // "the request" after "a purchase request"; but "customer orders" are orders.
    private void FindHeads()
    {
        foreach (var compound in findings.Concepts.Where(c => c.Words.Count > 1 && c.Mentions > 0 && !_aliases.ContainsKey(c.Key)).OrderByDescending(c => scores[c.Key]).ThenBy(c => c.Key, StringComparer.Ordinal).ToArray())
        {
            var head = compound.Words[^1];
            if (!findings.TryConcept(head, out var bare) || _aliases.ContainsKey(head) || bare.Mentions == 0)
            {
                continue;
            }

            var before = string.Join(' ', compound.Words.SkipLast(1));
            if (bare.Mentions >= compound.Mentions * 3 || bare.Clues.Any(c => c.Kind == ClueKind.Declared && c.Weight >= 2) && !compound.Has(ClueKind.Declared) || IsThing(before) || Meanings.Organisation.Contains(before) || Meanings.Product.Contains(before) || before is "entity")
            {
                _aliases[compound.Key] = head;
            }
            else if (IsUsed(compound) && !IsHeadOfOther(compound) && !Meanings.Person.Contains(head) && !Meanings.TryAttributeType([head], out _))
            {
                _aliases[head] = compound.Key;
            }
        }
    }

    // "the car" where "car object" and "car model" are declared.
    private void FindBeginnings()
    {
        foreach (var word in findings.Concepts.Where(c => c.Words.Count == 1 && !_aliases.ContainsKey(c.Key) && !c.Has(ClueKind.Declared)).ToArray())
        {
            var declared = findings.Concepts.Where(c => c.Words.Count > 1 && c.Words[0] == word.Key && c.Clues.Any(k => k.Kind == ClueKind.Declared && k.Weight >= 2)).OrderBy(c => c.FirstSentence).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
            if (declared is not null && !Meanings.Person.Contains(word.Key))
            {
                _aliases[word.Key] = declared.Key;
            }
        }
    }

    private void FindGenerics()
    {
        if (findings.Main is not { } main || !scores.TryGetValue(main, out var score) || score < 1.5)
        {
            return;
        }

        foreach (var concept in findings.Concepts.Where(c => Meanings.Generic.Contains(c.Key) && c.Key != main && !c.Has(ClueKind.Declared)))
        {
            _aliases.TryAdd(concept.Key, main);
        }
    }

    private void Merge(IEnumerable<Concept> group)
    {
        var ordered = group.OrderByDescending(c => scores[c.Key]).ThenBy(c => c.FirstSentence).ThenBy(c => c.Key, StringComparer.Ordinal).ToArray();
        foreach (var other in ordered.Skip(1))
        {
            _aliases[other.Key] = ordered[0].Key;
        }
    }

    private bool IsThing(string key) => findings.TryConcept(key, out var concept) && (Meanings.Person.Contains(concept.Words[^1]) || scores.GetValueOrDefault(key) >= 2) && concept.Mentions > 0;

    private bool IsUsed(Concept compound) => scores[compound.Key] >= 1 || compound.Mentions > 1;

    // Two compounds with the same head are told apart by their first words; the bare head is then neither.
    private bool IsHeadOfOther(Concept compound) => findings.Concepts.Any(c => c != compound && c.Words.Count > 1 && c.Words[^1] == compound.Words[^1] && scores[c.Key] >= 2 && !_aliases.ContainsKey(c.Key));

    private string Follow(string key)
    {
        for (var steps = 0; steps < 5 && _aliases.TryGetValue(key, out var next) && next != key; steps++)
        {
            key = next;
        }

        return key;
    }
}
