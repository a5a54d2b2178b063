namespace BusinessOS.Spec;

/// <summary>A field of an entity, as written. Which members mean something depends on <see cref="Type"/>.</summary>
public sealed record FieldSpec
{
    /// <summary>A C# name: <c>DueOn</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The type's name as written: one of <see cref="FieldTypes.All"/> if it is right.</summary>
    public required string Type { get; init; }

    public string? Label { get; init; }

    /// <summary>One line of help under the field.</summary>
    public string? Help { get; init; }

    public bool Required { get; init; }

    /// <summary>A C# condition under which it is required; null when <see cref="Required"/> says it all.</summary>
    public string? RequiredWhen { get; init; }

    /// <summary>A C# condition under which the field means anything; pages leave it out otherwise, and it is not required.</summary>
    public string? VisibleWhen { get; init; }

    public bool Unique { get; init; }

    /// <summary>A C# expression, or the name of a choice: <c>Today.AddDays(14)</c>, <c>Normal</c>.</summary>
    public string? Default { get; init; }

    /// <summary>Lowest number or date, as written; for <c>lines</c>, the least number of them.</summary>
    public string? Min { get; init; }

    /// <summary>Highest number or date, as written; for <c>lines</c>, the greatest number of them.</summary>
    public string? Max { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>A .NET regular expression the whole text must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>For <c>reference</c>: the entity it points at, <c>Equipment</c> or <c>crm.Contact</c>. For <c>lines</c>: the entity they are records of.</summary>
    public string? Target { get; init; }

    /// <summary>For <c>choice</c>: its values in order.</summary>
    public EquatableArray<ChoiceSpec> Choices { get; init; } = [];

    /// <summary>For <c>auto-number</c>: the pattern, zeros in braces being the counter: <c>LN-{0000}</c>.</summary>
    public string? NumberPattern { get; init; }

    /// <summary>For <c>formula</c>: the C# expression. For <c>lookup</c>: the references and the field they lead to, <c>Equipment.Category</c>.</summary>
    public string? Formula { get; init; }

    /// <summary>For <c>formula</c>: the type it yields, where that cannot be seen from the expression.</summary>
    public string? As { get; init; }

    /// <summary>For <c>rollup</c>: one of <see cref="RollupMeasures.All"/> if it is right.</summary>
    public string? Measure { get; init; }

    /// <summary>For <c>rollup</c>: the entity whose records are counted, or one of its fields: <c>Loan</c>, <c>Loan.Deposit</c>.</summary>
    public string? Of { get; init; }

    /// <summary>For <c>rollup</c> and <c>lines</c>: the reference that leads here, where the entity has several.</summary>
    public string? Via { get; init; }

    /// <summary>For <c>rollup</c>: a C# condition over the records it looks at.</summary>
    public string? Where { get; init; }

    /// <summary>For <c>money</c>: the ISO 4217 currency code, or the choice that says it for each record; the tenant's currency otherwise.</summary>
    public string? Currency { get; init; }

    /// <summary>For <c>date-time</c>: whose wall clock people see and type it by, one of <see cref="FieldZones"/> or an IANA name; null for their own.</summary>
    public string? Zone { get; init; }

    /// <summary>A C# condition under which the field may be read.</summary>
    public string? ReadWhen { get; init; }

    /// <summary>A C# condition under which the field may be written.</summary>
    public string? WriteWhen { get; init; }

    /// <summary>For a reference, one of <see cref="DeleteRules.All"/>; null for the first.</summary>
    public string? OnDelete { get; init; }

    /// <summary>One of <see cref="PersonalKinds.All"/>; null where it is no personal data.</summary>
    public string? Personal { get; init; }

    /// <summary>How long the value is kept, such as <c>2y</c> or <c>90d after ReturnedOn</c>; null for ever.</summary>
    public string? Keep { get; init; }

    /// <summary>A C# condition under which people see that there is a value, but not which: <c>!User.Is("Manager")</c>.</summary>
    public string? MaskWhen { get; init; }

    /// <summary>The name this field had before, to carry its column over.</summary>
    public string? Was { get; init; }
}
