using BusinessOS.Runtime.Data.Rows;

namespace BusinessOS.Runtime.Records;

/// <summary>A change that was just stored: which record, not what it holds.</summary>
public sealed record ChangeNotice(EntityDefinition Entity, Guid RecordId, RecordEventKind Kind);
