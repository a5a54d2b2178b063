using System.Collections.ObjectModel;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>Something people do with a record at the push of a button: a step in its life, or an action.</summary>
/// <param name="Text">What people read on the button.</param>
/// <param name="Roles">Who may take it; none for whoever may update the record.</param>
public abstract record RecordStep(string Name, LocalText Text, IReadOnlyList<string> Roles, Condition? When)
{
    /// <summary>What people read on the button, in the reader's language.</summary>
    public string Label => Text.Current;

    /// <summary>What must have a value for it.</summary>
    public IReadOnlyList<FieldDefinition> Needs { get; init; } = [];

    /// <summary>What it sets.</summary>
    public IReadOnlyList<StepValue> Set { get; init; } = [];

    /// <summary>What people are asked before; null when it needs no question.</summary>
    public Computed? Confirm { get; init; }

    /// <summary>The same in further languages.</summary>
    public IReadOnlyDictionary<string, Computed> Confirms { get; init; } = ReadOnlyDictionary<string, Computed>.Empty;

    /// <summary>What people are asked before, in the reader's language.</summary>
    public string QuestionFor(Record record) => (ReaderLanguage.Pick(Confirms) ?? Confirm)?.Of(record)?.ToString() ?? "";
}
