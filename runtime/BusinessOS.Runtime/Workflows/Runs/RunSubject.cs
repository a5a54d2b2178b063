using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>What a run is about.</summary>
/// <param name="Entity">Null for a scheduled workflow without records.</param>
/// <param name="Record">With the references loaded that the workflow's expressions walk through; blank without an entity.</param>
/// <param name="View">The record as the system sees it, for a step that posts it; null otherwise.</param>
/// <param name="IsGone">Whether it was deleted, and this is what it was.</param>
internal sealed record RunSubject(EntityDefinition? Entity, Record Record, RecordView? View, bool IsGone);
