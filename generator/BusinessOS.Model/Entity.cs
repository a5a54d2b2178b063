namespace BusinessOS.Model;

/// <summary>A resolved kind of record.</summary>
public sealed record Entity
{
    /// <summary>The stable id that outlives renames.</summary>
    public required string Id { get; init; }

    public required EntityRef Ref { get; init; }

    /// <summary>The C# class name, <c>Loan</c>.</summary>
    public string Name => Ref.Name;

    /// <summary>"Loan"</summary>
    public required string Label { get; init; }

    /// <summary>"Loans"</summary>
    public required string Plural { get; init; }

    public required string Description { get; init; }

    /// <summary>The kebab-case plural of addresses: <c>/api/equipment-loans/{Slug}</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>What <see cref="Slug"/> was under former names, oldest first.</summary>
    public EquatableArray<string> FormerSlugs { get; init; } = [];

    /// <summary>The table, <c>equipment_loans_loan</c>: unique in the tenant's database.</summary>
    public required string Table { get; init; }

    /// <summary>How a record is named.</summary>
    public required TextTemplate Title { get; init; }

    public required EquatableArray<Field> Fields { get; init; }

    /// <summary>Empty when records have no lifecycle; the first one is where a record starts.</summary>
    public required EquatableArray<State> States { get; init; }

    public required EquatableArray<Transition> Transitions { get; init; }

    /// <summary>What people do with records that does not move them.</summary>
    public EquatableArray<RecordAction> Actions { get; init; } = [];

    /// <summary>Transitions and actions.</summary>
    public IEnumerable<IRecordStep> Steps => [.. Transitions, .. Actions];

    public EquatableArray<Validation> Validations { get; init; } = [];

    public EquatableArray<UniqueRule> Unique { get; init; } = [];

    public EquatableArray<RecordIndex> Indexes { get; init; } = [];

    /// <summary>How records are sorted where nothing else is said.</summary>
    public EquatableArray<SortKey> Sort { get; init; } = [];

    /// <summary>Names of the fields a search looks into; empty: every text and what references are called.</summary>
    public EquatableArray<string> Search { get; init; } = [];

    /// <summary>Ways to see the list that come with the app.</summary>
    public EquatableArray<ListView> Views { get; init; } = [];

    /// <summary>When records are deleted; null for never.</summary>
    public Retention? Keep { get; init; }

    /// <summary>Who may do what; empty only in an app without roles, where every signed-in person may do everything.</summary>
    public required EquatableArray<Grant> Grants { get; init; }

    /// <summary>For the records that are lines of others: where they live.</summary>
    public Owner? Owner { get; init; }

    /// <summary>Who may not do what, whatever a grant says.</summary>
    public EquatableArray<Grant> Denials { get; init; } = [];

    /// <summary>Who may share records; empty: nobody.</summary>
    public EquatableArray<ShareRule> Shares { get; init; } = [];

    public bool HasStates => States.Count > 0;

    /// <summary>The C# enum of its states, <c>LoanStatus</c>.</summary>
    public string StatusType => Name + "Status";
}
