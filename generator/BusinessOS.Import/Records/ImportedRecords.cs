namespace BusinessOS.Import.Records;

/// <summary>The records of a source as files of an app.</summary>
/// <param name="Files">The seed files, by path in the app's folder.</param>
/// <param name="Counts">How many of each table came over.</param>
/// <param name="Losses">Rows and values that did not, and why.</param>
public sealed record ImportedRecords(EquatableArray<SpecFile> Files, EquatableArray<RecordCount> Counts, EquatableArray<RecordLoss> Losses);
