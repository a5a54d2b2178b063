using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What a rollup looks at, and where the value read from the database is put.</summary>
/// <param name="Measure">What is made of the records.</param>
/// <param name="Source">The class of the entity whose records it looks at.</param>
/// <param name="Via">Their reference that leads here.</param>
/// <param name="Inverse">The property of this entity's class that stands for them in a query.</param>
/// <param name="Measured">The field of theirs that is measured; null when they are counted.</param>
/// <param name="Where">Which of them count; null for all.</param>
/// <param name="Fill">Gives a record its value as read; memory cannot work it out.</param>
public sealed record RollupDefinition(
    RollupMeasure Measure, Type Source, string Via, string Inverse, string? Measured, Condition? Where, Action<Record, object?> Fill);
