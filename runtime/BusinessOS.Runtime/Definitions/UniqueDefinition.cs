namespace BusinessOS.Runtime.Definitions;

/// <summary>No two records may have the same values in these fields; with a condition, no two of those it holds for.</summary>
public sealed record UniqueDefinition(IReadOnlyList<FieldDefinition> Fields, LocalText Text, Condition? When)
{
    /// <summary>What people read at the fields.</summary>
    public string Message => Text.Current;
}
