using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Seeding;

/// <summary>What became of the texts of one record.</summary>
internal sealed class SeedReading
{
    public FieldValues Values { get; } = [];

    /// <summary>References to records that are still to come.</summary>
    public Dictionary<FieldDefinition, string> Later { get; } = [];

    public List<string> Problems { get; } = [];
}
