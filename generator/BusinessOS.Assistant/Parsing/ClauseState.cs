using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Parsing;

/// <summary>The clause being read, and those finished: what <see cref="ClauseReader"/> keeps between chunks.</summary>
internal sealed class ClauseState(int tokens)
{
    private readonly List<Clause> _clauses = [];
    private readonly List<Complement> _complements = [];
    private readonly List<string> _predicates = [];
    private List<NounPhrase> _pending = [];
    private List<NounPhrase> _objects = [];
    private IReadOnlyList<NounPhrase> _inherited = [];
    private int _start;
    private VerbGroup? _verb;
    private List<NounPhrase>? _governed;
    private bool _skip;

    /// <summary>The noun a relative clause hangs on: it is the subject of the verb after the clause.</summary>
    public NounPhrase? RelativeHead { get; set; }

    public string? Preposition { get; set; }

    public string? Marker { get; private set; }

    public IReadOnlyList<NounPhrase> Pending => _pending;

    public IReadOnlyList<NounPhrase> LastObjects => _objects.Count > 0 ? [_objects[^1]] : Subjects;

    public IReadOnlyList<NounPhrase> Subjects => _verb is null || _pending.Count > 0 ? _pending.Count > 0 ? _pending : _inherited : _inherited;

    public VerbGroup? Verb
    {
        get => _verb;
        set
        {
            _verb = value;
            Preposition = null;
            _governed = null;
        }
    }

    public bool HasContent => _verb is not null || _pending.Count > 0 || _complements.Count > 0;

    public void Add(NounPhrase phrase, Chunk? before)
    {
        if (_skip)
        {
            _skip = false;
            return;
        }

        if (phrase.IsPronoun && phrase.Head.Lower is "i" or "we" or "they" or "he" or "she")
        {
            Preposition = null;
        }

        if (Preposition is not null)
        {
            _governed = [phrase];
            _complements.Add(new Complement(Preposition, _governed, _objects.LastOrDefault() ?? _pending.LastOrDefault()));
            Preposition = null;
            return;
        }

        var linked = before is Mark { Part: PartOfSpeech.Comma or PartOfSpeech.Conjunction or PartOfSpeech.Slash };
        if (linked && _governed is not null && (_verb is not null || _pending.Count == 0 || before is Mark { Part: PartOfSpeech.Conjunction or PartOfSpeech.Slash }))
        {
            _governed.Add(phrase);
            return;
        }

        var list = _verb is null ? _pending : _objects;
        if (_verb is null && list.Count > 0 && !linked)
        {
            list.Clear();
        }

        list.Add(phrase);
        _governed = null;
    }

    /// <summary>The next phrase hangs on the one before "of" already.</summary>
    public void SkipOf() => _skip = true;

    public void AddPredicate(string word) => _predicates.Add(word);

    public void StartClause(string? marker, int start, IReadOnlyList<NounPhrase>? subjects = null, string? inheritedMarker = null)
    {
        Close(start);
        Marker = marker == "and" && inheritedMarker is not null ? inheritedMarker : marker;
        _start = start;
        _inherited = subjects is null ? [] : [.. subjects];
    }

    public IReadOnlyList<Clause> Finish()
    {
        Close(tokens);
        ShareObjects();
        return _clauses;
    }

    private void Close(int end)
    {
        if (HasContent)
        {
            _clauses.Add(new Clause
            {
                Marker = Marker,
                Subjects = _pending.Count > 0 ? [.. _pending] : _inherited,
                Verb = _verb,
                Objects = [.. _objects],
                Complements = [.. _complements],
                Predicates = [.. _predicates],
                Start = _start,
                End = end,
            });
        }

        _pending = [];
        _objects = [];
        _complements.Clear();
        _predicates.Clear();
        _verb = null;
        _governed = null;
        _skip = false;
        Preposition = null;
        RelativeHead = null;
        Marker = null;
        _inherited = [];
    }

    // "create, edit and delete orders": the first verbs share the object of the last.
    private void ShareObjects()
    {
        for (var i = _clauses.Count - 2; i >= 0; i--)
        {
            var next = _clauses[i + 1];
            if (_clauses[i].Objects.Count == 0 && _clauses[i].Complements.Count == 0 && _clauses[i].Verb is { IsBe: false, Passive: false }
                && next.Verb is { Passive: false } && next.Marker is "and" && next.Objects.Count > 0)
            {
                _clauses[i] = _clauses[i] with { Objects = next.Objects };
            }
        }
    }
}
