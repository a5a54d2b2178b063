namespace BusinessOS.Runtime.Records.Deletion;

/// <param name="Fields">For a record that stays: the references that are emptied.</param>
internal sealed record PlannedRecord(RecordSet Set, Record Record, IReadOnlyList<FieldDefinition> Fields);
