using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Definitions;

/// <summary>A field of an entity as the runtime sees it: typed access by delegate, rules and labels.</summary>
public sealed class FieldDefinition
{
    private IReadOnlyList<FieldDefinition>? _parts;

    /// <summary>The stable id that outlives renames.</summary>
    public required string Id { get; init; }

    /// <summary>The name in specs, in REST and as the C# property (for a reference, the navigation).</summary>
    public required string Name { get; init; }

    /// <summary>What it was called before: callers may still name it so.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    public required FieldKind Kind { get; init; }

    public required LocalText LabelText { get; init; }

    public LocalText HelpText { get; init; } = "";

    /// <summary>What people read.</summary>
    public string Label => LabelText.Current;

    public string Help => HelpText.Current;

    public bool Required { get; init; }

    /// <summary>When it must have a value, where that is not always so.</summary>
    public Condition? RequiredWhen { get; init; }

    /// <summary>When the field means anything; absent: always.</summary>
    public Condition? VisibleWhen { get; init; }

    public bool Unique { get; init; }

    /// <summary>The value's type without <see cref="Nullable{T}"/>: see <see cref="FieldKind"/>.</summary>
    public required Type ValueType { get; init; }

    /// <summary>The mapped C# property: <see cref="Name"/>, or <c>{Name}Id</c> for a reference or a person.</summary>
    public string Property => Kind.IsLink() ? Name + "Id" : Whole is null ? Name : Name[(Whole.Name.Length + 1)..];

    /// <summary>Inclusive bounds, of the value's type.</summary>
    public object? Min { get; init; }

    public object? Max { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>A regular expression for the whole text.</summary>
    public string? Pattern { get; init; }

    /// <summary>For a reference, or several: the class of the entity it points at. For lines: theirs.</summary>
    public Type? Target { get; init; }

    /// <summary>For lines: their reference that leads here.</summary>
    public string? Via { get; init; }

    /// <summary>For a choice or a status: the values in order.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    public NumberPattern? Number { get; init; }

    /// <summary>ISO 4217, for money.</summary>
    public string? Currency { get; init; }

    /// <summary>For money in a currency of the record's own: reads it off the record and what is loaded with it.</summary>
    public Func<Record, string?>? CurrencyOf { get; init; }

    /// <summary>The way to the choice that says it: <c>Currency</c>, <c>Order.Currency</c>.</summary>
    public string? CurrencyPath { get; init; }

    /// <summary>For a date-time: by whose clock people see and type it; null for each person's own.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>ISO 3166, for a telephone number or an address: where one that says no country is from; null where that is not known.</summary>
    public string? Country { get; init; }

    /// <summary>For a formula or a rollup: what computes it. Neither is ever stored or written.</summary>
    public Computed? Formula { get; init; }

    /// <summary>For a rollup, whose <see cref="Formula"/> only the database can work out: what it looks at.</summary>
    public RollupDefinition? Rollup { get; init; }

    /// <summary>For a lookup, which is a formula: the references and the field they lead to, whose reading rule holds here too.</summary>
    public IReadOnlyList<string> LooksUp { get; init; } = [];

    /// <summary>When the field may be read; absent: whenever the record may.</summary>
    public Condition? ReadWhen { get; init; }

    /// <summary>When the field may be written; absent: whenever the record may.</summary>
    public Condition? WriteWhen { get; init; }

    /// <summary>For a reference: what becomes of the record when the one it refers to is deleted.</summary>
    public DeleteRule OnDelete { get; init; }

    /// <summary>What kind of personal data it holds, in the terms of privacy law; null where it is none.</summary>
    public string? Personal { get; init; }

    /// <summary>When its value is cleared; null for never.</summary>
    public RetentionDefinition? Keep { get; init; }

    /// <summary>For the status: the values in which a record can be neither changed nor deleted.</summary>
    public IReadOnlyList<object> Locked { get; init; } = [];

    /// <summary>When people see that there is a value, but not which; absent: never.</summary>
    public Condition? MaskWhen { get; init; }

    /// <summary>The value every new record starts with.</summary>
    public Func<object?>? Default { get; init; }

    /// <summary>The value a new record gets that was given none, worked out from those it was given.</summary>
    public Computed? DefaultFrom { get; init; }

    /// <summary>For <see cref="DefaultFrom"/>: after which others it is worked out, from 1.</summary>
    public int DefaultOrder { get; init; }

    public bool HasDefault => Default is not null || DefaultFrom is not null;

    public required Func<Record, object?> Get { get; init; }

    /// <summary>For a value that has parts, such as an address: each as a text of its own, by which records are found and sorted.</summary>
    public IReadOnlyList<FieldDefinition> Parts => _parts ??= FieldParts.Of(this);

    /// <summary>For a part: the field it is a part of. A part is nobody's to write, and read with the whole.</summary>
    public FieldDefinition? Whole { get; init; }

    /// <summary>Null for a formula.</summary>
    public Action<Record, object?>? Set { get; init; }

    /// <summary>For a reference: the loaded record it points at.</summary>
    public Func<Record, Record?>? Navigate { get; init; }

    /// <summary>Whether the entity's own table keeps it.</summary>
    public bool IsStored => IsKept && Whole is null && Kind != FieldKind.References;

    /// <summary>Whether it is a value of the record itself, wherever it is kept: neither worked out nor lines.</summary>
    public bool IsKept => Formula is null && Kind != FieldKind.Lines;

    /// <summary>For references to any number of records: those that are loaded.</summary>
    public Func<Record, IEnumerable<Record>>? Records { get; init; }

    /// <summary>For references to any number of records: puts these in their place.</summary>
    public Action<Record, IEnumerable<Record>>? SetRecords { get; init; }

    /// <summary>For a user: the loaded person it names.</summary>
    public Func<Record, AppPerson?>? Person { get; init; }

    /// <summary>Whether people give this value: not a formula, an auto-number or the status.</summary>
    public bool IsInput => Formula is null && Whole is null && Kind is not (FieldKind.AutoNumber or FieldKind.Status);

    /// <summary>Whether the field means anything for this record.</summary>
    public bool IsRelevantTo(Record record) => VisibleWhen is null || VisibleWhen.Holds(record);

    /// <summary>Whether some records must have a value in it.</summary>
    public bool MayBeNeeded => Required || RequiredWhen is not null;

    /// <summary>Whether this record must have a value in it.</summary>
    public bool IsNeededBy(Record record) => (Required || RequiredWhen?.Holds(record) is true) && IsRelevantTo(record);

    public Option? OptionOf(object? value) => value is null ? null : Options.FirstOrDefault(o => o.Value.Equals(value));
}
