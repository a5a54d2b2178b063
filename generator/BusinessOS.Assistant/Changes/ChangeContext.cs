using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Changes;

/// <summary>The app as it is after the wishes so far, and the operations that led there.</summary>
internal sealed class ChangeContext(AppSpec app, IReadOnlyList<AppSpec> known)
{
    private readonly List<Operation> _operations = [];
    private readonly List<Provenance> _provenance = [];

    public AppSpec App { get; private set; } = app;

    public IReadOnlyList<AppSpec> Known => known;

    public SpecNames Names => new(App);

    public IReadOnlyList<Operation> Operations => _operations;

    public IReadOnlyList<Provenance> Provenance => _provenance;

    public List<Assumption> Assumptions { get; } = [];

    public List<Diagnostic> Problems { get; } = [];

    /// <summary>The sentence the wish stands in.</summary>
    public Sentence? Sentence { get; set; }

    /// <summary>The entity that was spoken of last: "add a priority to loans and let only managers approve".</summary>
    public string? Entity { get; set; }

    public EntitySpec? Current => Entity is null ? null : App.Entities.FirstOrDefault(e => e.Name == Entity);

    /// <summary>The entity meant when none is named: the last one spoken of, or the only one.</summary>
    public EntitySpec? Implied => Current ?? (App.Entities.Count == 1 ? App.Entities[0] : null);

    public void Add(Operation operation)
    {
        var changed = Patch.Apply(App, [operation]);
        if (!changed.Succeeded)
        {
            Problems.AddRange(changed.Diagnostics);
            return;
        }

        App = changed.Value;
        _operations.Add(operation);
        if (Sentence is not null)
        {
            _provenance.Add(new Provenance(_operations.Count - 1, null, Sentence.Text, Sentence.Line));
        }
    }

    public void Assume(string question, string taken) => Assumptions.Add(new Assumption(question, taken, Sentence?.Index));
}
