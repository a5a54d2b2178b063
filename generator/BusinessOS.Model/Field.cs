namespace BusinessOS.Model;

/// <summary>A resolved field.</summary>
public sealed record Field
{
    /// <summary>The stable id that outlives renames.</summary>
    public required string Id { get; init; }

    /// <summary>The C# property, <c>DueOn</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it was called before, oldest first.</summary>
    public EquatableArray<string> FormerNames { get; init; } = [];

    /// <summary>What it holds; for a formula, what the formula yields.</summary>
    public required FieldType Type { get; init; }

    public required string Label { get; init; }

    public required string Help { get; init; }

    /// <summary>Whether it must have a value. A boolean is never empty either way: without a default it starts as false.</summary>
    public required bool Required { get; init; }

    /// <summary>When it must have a value, where that is not always so.</summary>
    public Expr? RequiredWhen { get; init; }

    /// <summary>When the field means anything; absent: always.</summary>
    public Expr? VisibleWhen { get; init; }

    /// <summary>Whether no two records have the same. An auto-number always is.</summary>
    public required bool Unique { get; init; }

    /// <summary>The value a new record starts with.</summary>
    public Expr? Default { get; init; }

    /// <summary>
    /// 0 for a default that is the same for every record; for one that is worked out from the record itself, after which
    /// others: one more than any it needs.
    /// </summary>
    public int DefaultOrder { get; init; }

    /// <summary>Inclusive bounds: invariant number, or ISO 8601 date for dates.</summary>
    public string? Min { get; init; }

    public string? Max { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>A .NET regular expression for the whole text.</summary>
    public string? Pattern { get; init; }

    /// <summary>For a reference, and for lines: the entity they are records of.</summary>
    public EntityRef? Target { get; init; }

    /// <summary>For lines: their reference that leads here.</summary>
    public string? Via { get; init; }

    /// <summary>For a choice: its values in order.</summary>
    public EquatableArray<Choice> Choices { get; init; } = [];

    /// <summary>For a choice: its C# enum, <c>LoanPriority</c>.</summary>
    public string? ChoiceType { get; init; }

    /// <summary>For an auto-number: text before, number of digits, text after.</summary>
    public NumberPattern? Number { get; init; }

    /// <summary>For a formula: computed, never stored or written.</summary>
    public Expr? Formula { get; init; }

    /// <summary>For a lookup: the references and the field they lead to.</summary>
    public EquatableArray<string> LooksUp { get; init; } = [];

    /// <summary>For a rollup: what it is made of; never stored or written.</summary>
    public Rollup? Rollup { get; init; }

    /// <summary>For money: ISO 4217; null for the tenant's own currency.</summary>
    public string? Currency { get; init; }

    /// <summary>For money in a currency of the record's own: the way to the choice that says it, <c>Currency</c> or <c>Order.Currency</c>.</summary>
    public string? CurrencyPath { get; init; }

    /// <summary>For a date-time: <c>organization</c> or an IANA zone; null for each person's own.</summary>
    public string? Zone { get; init; }

    public Expr? ReadWhen { get; init; }

    public Expr? WriteWhen { get; init; }

    /// <summary>For a reference: what becomes of the record when the one it refers to is deleted.</summary>
    public DeleteRule OnDelete { get; init; }

    /// <summary>What kind of personal data it holds, as the spec says it; null where it is none.</summary>
    public string? Personal { get; init; }

    /// <summary>When its value is cleared; null for never.</summary>
    public Retention? Keep { get; init; }

    /// <summary>When people see that there is a value, but not which; absent: never.</summary>
    public Expr? MaskWhen { get; init; }

    public bool IsFormula => Formula is not null;

    /// <summary>Whether its value is worked out rather than given.</summary>
    public bool IsComputed => IsFormula || Rollup is not null;

    /// <summary>Whether the entity's own table keeps it.</summary>
    public bool IsStored => !IsComputed && Type != FieldType.Lines;
}
