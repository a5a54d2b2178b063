using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence;

/// <summary>Everything the readers found, before anything is decided.</summary>
internal sealed class Findings
{
    private readonly Dictionary<string, Concept> _concepts = new(StringComparer.Ordinal);
    private readonly HashSet<int> _used = [];

    public IReadOnlyCollection<Concept> Concepts => _concepts.Values;

    public List<ValueFinding> Values { get; } = [];

    public List<RelationFinding> Relations { get; } = [];

    public List<StateFinding> States { get; } = [];

    public List<DeedFinding> Deeds { get; } = [];

    public List<AutomationFinding> Automations { get; } = [];

    /// <summary>Names a definition gives: "Loan: the transaction when …" makes transaction another name of loan.</summary>
    public Dictionary<string, string> Synonyms { get; } = new(StringComparer.Ordinal);

    /// <summary>Parts that records of a kind play: "the manager, who is also an employee" makes manager a part employees play.</summary>
    public Dictionary<string, string> Players { get; } = new(StringComparer.Ordinal);

    /// <summary>Blocks that are bullets naming a value of what they stand under.</summary>
    public HashSet<int> ValueBullets { get; } = [];

    /// <summary>Sentences that tell an event to be recorded; what they relate is known from it.</summary>
    public HashSet<int> Events { get; } = [];

    public List<Doubt> Doubts { get; } = [];

    /// <summary>The app's name as the text gives it: "Expense tracker".</summary>
    public string? AppName { get; set; }

    /// <summary>The concept lists without an owner are about: the last one that was introduced.</summary>
    public string? Topic { get; set; }

    /// <summary>The concept the whole text is about.</summary>
    public string? Main { get; set; }

    public Concept Concept(string key)
    {
        if (!_concepts.TryGetValue(key, out var concept))
        {
            // "guest guest" is a slip of the pen.
            var words = key.Split(' ');
            var once = string.Join(' ', words.Where((w, i) => i == 0 || w != words[i - 1]));
            if (once != key)
            {
                return Concept(once);
            }

            _concepts[key] = concept = new Concept(key);
        }

        return concept;
    }

    public bool TryConcept(string key, out Concept concept)
    {
        if (_concepts.TryGetValue(key, out var found))
        {
            concept = found;
            return true;
        }

        concept = new Concept(key);
        return false;
    }

    /// <summary>Every concept a phrase names.</summary>
    public IEnumerable<Concept> Named(NounPhrase phrase) => ConceptNamer.Names(phrase).Select(Concept);

    public Concept? First(NounPhrase phrase) => ConceptNamer.Names(phrase).FirstOrDefault() is { } key ? Concept(key) : null;

    /// <summary>Notes that something was made of a sentence, so that it is not reported as not placed.</summary>
    public void Use(int sentence) => _used.Add(sentence);

    public bool IsUsed(int sentence) => _used.Contains(sentence);
}
