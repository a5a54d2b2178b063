using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Definitions;

/// <summary>A way to see the list of an entity that comes with the app.</summary>
/// <param name="Where">Only these records; null for all.</param>
/// <param name="Fields">The columns in order; none: those of the list.</param>
public sealed record ViewDefinition(string Name, LocalText Text, Condition? Where, IReadOnlyList<Sort> Sort, IReadOnlyList<FieldDefinition> Fields)
{
    /// <summary>What people read on its tab, in the reader's language.</summary>
    public string Label => Text.Current;
}
