namespace BusinessOS.Tester.Plans;

/// <summary>What the tests of an entity know of it, from the spec: never from the app that is tested.</summary>
/// <param name="Type">The entity's class, for conditions to be asked of.</param>
public sealed record EntityPlan(AppPlan App, string Name, string Slug, Type Type, string Node)
{
    public IReadOnlyList<FieldPlan> Fields { get; init; } = [];

    public IReadOnlyList<StatePlan> States { get; init; } = [];

    public IReadOnlyList<TransitionPlan> Transitions { get; init; } = [];

    public IReadOnlyList<ActionPlan> Actions { get; init; } = [];

    public IReadOnlyList<AccessPlan> Allow { get; init; } = [];

    public IReadOnlyList<AccessPlan> Deny { get; init; } = [];

    public IReadOnlyList<ValidationPlan> Validations { get; init; } = [];

    public IReadOnlyList<UniquePlan> Unique { get; init; } = [];

    public string FullName => $"{App.Id}.{Name}";

    public string Address => $"/api/{App.Id}/{Slug}";

    public string Export => $"/export/{App.Id}/{Slug}.csv";

    /// <summary>Where a node of the spec stands: its line, or else the entity's, or else which node it is.</summary>
    public string PlaceOf(string node) => App.Places.GetValueOrDefault(node) ?? App.Places.GetValueOrDefault(Node) ?? node;

    public FieldPlan Field(string name) =>
        Fields.FirstOrDefault(f => f.Name == name) ?? throw new ArgumentException($"{Name} has no field {name}.", nameof(name));
}
