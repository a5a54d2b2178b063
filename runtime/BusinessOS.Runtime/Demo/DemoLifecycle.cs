namespace BusinessOS.Runtime.Demo;

/// <summary>Spreads the records of an entity over its states, and knows which fields only make sense in some of them.</summary>
internal sealed class DemoLifecycle
{
    private const int Stem = 4;

    private readonly EntityDefinition _entity;
    private readonly IReadOnlyList<IReadOnlyList<TransitionDefinition>> _paths;
    private readonly object? _start;

    public DemoLifecycle(EntityDefinition entity)
    {
        _entity = entity;
        _start = entity.Status is { } status ? status.Default?.Invoke() ?? status.Options[0].Value : null;
        _paths = entity.Status is null ? [[]] : [.. entity.Status.Options.Select(o => PathTo(o.Value)).OfType<IReadOnlyList<TransitionDefinition>>()];
    }

    /// <summary>The transitions that bring a new record to the state it shall have.</summary>
    public IReadOnlyList<TransitionDefinition> StepsOf(int index) => _paths.Count == 0 ? [] : _paths[index % _paths.Count];

    /// <summary>Whether the record ends where no transition leads on.</summary>
    public bool IsDone(int index) => StepsOf(index) is [.., var last]
        ? !_entity.Transitions.Any(t => t.From.Contains(last.To))
        : _entity.Status is null && index % 3 == 0;

    /// <summary>Whether a field that speaks of a state, as ReturnedOn does of Returned, has a meaning for the record.</summary>
    public bool Reaches(FieldDefinition field, int index)
    {
        var words = DemoWords.Of(field.Name);
        var named = _entity.Status?.Options.Where(o => DemoWords.Of(o.Name).Any(s => words.Any(w => AreKin(w, s)))).Select(o => o.Value).ToArray() ?? [];
        return named.Length == 0 || StepsOf(index).Any(s => named.Contains(s.To)) || (_start is not null && named.Contains(_start));
    }

    private static bool AreKin(string word, string state) =>
        word.Length >= Stem && state.Length >= Stem && string.Equals(word[..Stem], state[..Stem], StringComparison.Ordinal);

    private List<TransitionDefinition>? PathTo(object wanted)
    {
        var seen = new HashSet<object?> { _start };
        var open = new Queue<(object? State, List<TransitionDefinition> Path)>([(_start, [])]);
        while (open.TryDequeue(out var at))
        {
            if (Equals(at.State, wanted))
            {
                return at.Path;
            }

            foreach (var step in _entity.Transitions.Where(t => at.State is not null && t.From.Contains(at.State) && seen.Add(t.To)))
            {
                open.Enqueue((step.To, [.. at.Path, step]));
            }
        }

        return null;
    }
}
