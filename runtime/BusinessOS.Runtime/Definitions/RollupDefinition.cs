using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What a rollup looks at, and where the value read from the database is put.</summary>
/// <param name="Source">The class of the entity whose records it looks at.</param>
/// <param name="Via">Their reference that leads here.</param>
/// <param name="Inverse">The property of this entity's class that stands for them in a query.</param>
/// <param name="Fill">Gives a record its value as read; memory cannot work it out.</param>
public sealed record RollupDefinition(Type Source, string Via, string Inverse, Action<Record, object?> Fill);
