using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Seeding;

/// <summary>What became of the texts of one record.</summary>
internal sealed class SeedReading
{
    public FieldValues Values { get; } = [];

    /// <summary>References to records that are still to come.</summary>
    public Dictionary<FieldDefinition, string> Later { get; } = [];

    public List<string> Problems { get; } = [];

    /// <summary>The values of a text that holds several.</summary>
    public static string[] Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string NoRecord(FieldDefinition field, IReadOnlyList<string> missing) =>
        $"{field.Label}: there is no record called {string.Join(" or ", missing.Select(name => $"'{name}'"))}.";
}
