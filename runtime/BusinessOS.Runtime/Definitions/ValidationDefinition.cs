namespace BusinessOS.Runtime.Definitions;

/// <summary>What must not be stored, beside what single fields say.</summary>
/// <param name="Field">The name of the field the message stands at; null for the record as a whole.</param>
/// <param name="When">Holds for a record that is refused.</param>
public sealed record ValidationDefinition(LocalText Text, string? Field, Condition When)
{
    /// <summary>What people read when a record is refused.</summary>
    public string Message => Text.Current;
}
