using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Weighing;

namespace BusinessOS.Assistant.Building;

/// <summary>The app while it is being built, with what it is built from.</summary>
internal sealed class Draft(Findings findings, Decision decision)
{
    private readonly List<DraftEntity> _entities = [];

    /// <summary>Packs and apps whose records can be pointed at.</summary>
    public IReadOnlyList<AppSpec> Known { get; init; } = [];

    public Findings Findings => findings;

    public Decision Decision => decision;

    public IReadOnlyList<DraftEntity> Entities => _entities;

    public List<DraftRole> Roles { get; } = [];

    public List<DraftWorkflow> Workflows { get; } = [];

    public List<string> Uses { get; } = [];

    public List<Assumption> Assumptions { get; } = [];

    public void Assume(string question, string taken, int? sentence = null) => Assumptions.Add(new Assumption(question, taken, sentence));

    public DraftEntity? Add(string key, int sentence)
    {
        if (Names.Pascal(key) is not { } name)
        {
            return null;
        }

        name = Names.IsReservedEntity(name) ? name + "Record" : name;
        if (_entities.Exists(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var entity = new DraftEntity(key, name, sentence);
        _entities.Add(entity);
        return entity;
    }

    /// <summary>Takes in an entity that is there already, as it is.</summary>
    public void AddExisting(EntitySpec spec, string key)
    {
        var entity = new DraftEntity(key, spec.Name, 0);
        foreach (var field in spec.Fields)
        {
            entity.Add(field, 0);
        }

        entity.States.AddRange(spec.States);
        entity.Transitions.AddRange(spec.Transitions);
        _entities.Add(entity);
    }

    /// <summary>The name of the field that holds the e-mail address of what a reference points at.</summary>
    public string? EmailOf(string target)
    {
        var dot = target.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return _entities.Find(e => e.Name == target)?.Fields.FirstOrDefault(f => f.Spec.Type == FieldTypes.Email)?.Spec.Name;
        }

        return Known.FirstOrDefault(a => a.Id == target[..dot])?.Entities.FirstOrDefault(e => e.Name == target[(dot + 1)..])?.Fields.FirstOrDefault(f => f.Type == FieldTypes.Email)?.Name;
    }

    public void Remove(DraftEntity entity) => _entities.Remove(entity);

    /// <summary>The entity a concept stands for.</summary>
    public DraftEntity? Find(string concept) => decision.Resolve(concept) is { } key ? _entities.Find(e => e.Key == key) : null;

    /// <summary>As <see cref="Find"/>, also by one word of a compound.</summary>
    public DraftEntity? FindLoosely(string concept) => decision.ResolveLoosely(concept) is { } key ? _entities.Find(e => e.Key == key) : null;

    public DraftRole? FindRole(string concept) => Roles.Find(r => r.Key == concept) ?? Roles.Find(r => r.Key.EndsWith(" " + concept, StringComparison.Ordinal));
}
