using BusinessOS.Import.Records;

namespace BusinessOS.Import;

/// <summary>What was made of a source. Apply <see cref="Operations"/> to <see cref="Base"/> to get the app.</summary>
public sealed record ImportedApp
{
    /// <summary>A new app without content.</summary>
    public required AppSpec Base { get; init; }

    public required EquatableArray<Operation> Operations { get; init; }

    /// <summary>What it was made of, for people: "the SQLite database legacy.db".</summary>
    public required string Source { get; init; }

    public EquatableArray<ImportOrigin> Origins { get; init; } = [];

    public EquatableArray<ImportAssumption> Assumptions { get; init; } = [];

    public EquatableArray<ImportLeftOut> LeftOut { get; init; } = [];

    /// <summary>The records that came along; null when none were asked for.</summary>
    public ImportedRecords? Records { get; init; }
}
