namespace BusinessOS.Spec;

/// <summary>A kind of record: its fields, its states and who may do what.</summary>
public sealed record EntitySpec
{
    /// <summary>A C# name, singular: <c>Loan</c>.</summary>
    public required string Name { get; init; }

    public string? Label { get; init; }

    /// <summary>The label of many: "Loans".</summary>
    public string? Plural { get; init; }

    public string? Description { get; init; }

    /// <summary>Text with <c>{…}</c> holes that names a record: <c>{Number} {Equipment.Name}</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The name this entity had before, to carry its table over.</summary>
    public string? Was { get; init; }

    public EquatableArray<FieldSpec> Fields { get; init; } = [];

    /// <summary>States in order; the first one is where a new record starts. Empty when records have no lifecycle.</summary>
    public EquatableArray<StateSpec> States { get; init; } = [];

    public EquatableArray<TransitionSpec> Transitions { get; init; } = [];

    /// <summary>What people do with records that does not move them.</summary>
    public EquatableArray<ActionSpec> Actions { get; init; } = [];

    /// <summary>What must not be stored, beside what single fields say.</summary>
    public EquatableArray<ValidationSpec> Validations { get; init; } = [];

    public EquatableArray<UniqueSpec> Unique { get; init; } = [];

    public EquatableArray<IndexSpec> Indexes { get; init; } = [];

    /// <summary>How records are sorted where nothing else is said: field names, each with an optional " desc".</summary>
    public EquatableArray<string> Sort { get; init; } = [];

    /// <summary>The fields a search looks into; empty: every text and what references are called.</summary>
    public EquatableArray<string> Search { get; init; } = [];

    /// <summary>Ways to see the list that come with the app.</summary>
    public EquatableArray<ViewSpec> Views { get; init; } = [];

    /// <summary>How long records are kept, such as <c>5y after ReturnedOn</c>; null for ever.</summary>
    public string? Keep { get; init; }

    /// <summary>Who may do what. Empty: every signed-in person with a role in the app may do everything.</summary>
    public EquatableArray<AllowSpec> Allow { get; init; } = [];

    /// <summary>Who may not do what, whatever <see cref="Allow"/> says. The role <see cref="AllowSpec.Everyone"/> stands for everybody.</summary>
    public EquatableArray<AllowSpec> Deny { get; init; } = [];

    /// <summary>Who may share single records. Empty: nobody.</summary>
    public EquatableArray<ShareSpec> Share { get; init; } = [];
}
