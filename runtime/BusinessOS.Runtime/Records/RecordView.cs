using System.Collections.ObjectModel;
using BusinessOS.Runtime.Secrets;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Records;

/// <summary>A record as the actor may see and use it.</summary>
/// <param name="Hidden">Names of fields the actor may not read; their values are not in the view.</param>
/// <param name="ReadOnly">Names of fields the actor may read but not write.</param>
/// <param name="MayUpdate">Whether the actor may change this record.</param>
/// <param name="Transitions">The steps the actor may take now.</param>
public sealed record RecordView(
    EntityDefinition Entity,
    Record Record,
    string Title,
    IReadOnlySet<string> Hidden,
    IReadOnlySet<string> ReadOnly,
    bool MayUpdate,
    bool MayDelete,
    IReadOnlyList<TransitionDefinition> Transitions)
{
    public Guid Id => Record.Id;

    /// <summary>The value, or null when it is hidden. For lines, the views in <see cref="Lines"/>.</summary>
    public object? this[FieldDefinition field] =>
        field.Whole is { } whole ? FieldParts.Of(field, this[whole])
        : Hidden.Contains(field.Name) ? null
        : field.Kind == FieldKind.References && Links.TryGetValue(field.Name, out var links) ? links.Select(l => l.Id).ToList()
        : field.Kind == FieldKind.Lines ? Lines.GetValueOrDefault(field.Name)
        : Formulas.TryGetValue(field.Name, out var value) ? value
        : field.Get(Record);

    /// <summary>The currencies of amounts that have the record's own, by field name.</summary>
    internal IReadOnlyDictionary<string, string?> Currencies { get; init; } = ReadOnlyDictionary<string, string?>.Empty;

    /// <summary>ISO 4217 of an amount of this record; null where it is not known yet.</summary>
    public string? CurrencyOf(FieldDefinition field) => field.CurrencyOf is null ? field.Currency : Currencies.GetValueOrDefault(field.Name);

    /// <summary>Opens encrypted values; null in views that do not.</summary>
    internal FieldCipher? Cipher { get; init; }

    /// <summary>The text of an encrypted field. One that is hidden, masked or empty has none.</summary>
    public OpenedText Open(FieldDefinition field) =>
        Cipher is not null && this[field] is EncryptedText value ? Cipher.Open(Entity, field, Record.Id, value) : default;

    /// <summary>Names of fields that mean nothing for this record as it is; pages leave them out.</summary>
    public IReadOnlySet<string> Irrelevant { get; init; } = ReadOnlySet<string>.Empty;

    /// <summary>Names of fields this record must have a value in.</summary>
    public IReadOnlySet<string> Needed { get; init; } = ReadOnlySet<string>.Empty;

    /// <summary>
    /// Names of fields that have a value of which the actor sees only a mask. Texts are what is shown of them; all others are
    /// null, and dots where they are shown.
    /// </summary>
    public IReadOnlySet<string> Masked { get; init; } = ReadOnlySet<string>.Empty;

    /// <summary>What the actor may share the record for; none where they may not.</summary>
    public Operations Shareable { get; init; }

    /// <summary>Values of the formulas by field name, as they were for the actor when the record was read.</summary>
    public IReadOnlyDictionary<string, object?> Formulas { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The lines in their order, by field name; there only when the record was read by itself.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RecordView>> Lines { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<RecordView>>.Empty;

    /// <summary>For fields that refer to any number of records: those the actor may see, by their titles.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RecordLabel>> Links { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<RecordLabel>>.Empty;

    /// <summary>The actions the actor may take now.</summary>
    public IReadOnlyList<ActionDefinition> Actions { get; init; } = [];

    /// <summary>Transitions and actions the actor may take now.</summary>
    public IEnumerable<RecordStep> Steps => [.. Transitions, .. Actions];

    /// <summary>Why the record cannot be changed in its state, in words; null when it can.</summary>
    public string? LockReason { get; init; }

    /// <summary>What people are asked before a step, by its name.</summary>
    public IReadOnlyDictionary<string, string> Questions { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The title of the record a reference points at; null when empty, hidden, or not for the actor to see.</summary>
    public required IReadOnlyDictionary<string, RecordLabel> References { get; init; }
}
