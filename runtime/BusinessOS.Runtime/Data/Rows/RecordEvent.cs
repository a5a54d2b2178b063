namespace BusinessOS.Runtime.Data.Rows;

/// <summary>
/// Something that happened to a record: written in the transaction of the change, read by workflows, webhooks and live
/// pages. Rows of concurrent changes may become visible out of the order of <see cref="Sequence"/>, so consume by
/// <see cref="DispatchedAt"/> being null, not by the highest sequence seen.
/// </summary>
public sealed class RecordEvent
{
    public long Sequence { get; set; }

    /// <summary>Unique for good: the idempotency key of what leaves the house because of it.</summary>
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary><see cref="EntityDefinition.FullName"/> when it happened.</summary>
    public required string Entity { get; set; }

    /// <summary>The app's id and the entity's stable id, <c>equipment-loans/e-loan</c>: outlives renames.</summary>
    public required string EntityKey { get; set; }

    public Guid RecordId { get; set; }

    public required RecordEventKind Kind { get; set; }

    /// <summary>The name of the transition taken, when it was one.</summary>
    public string? Transition { get; set; }

    /// <summary>The name of the action taken, when it was one.</summary>
    public string? Action { get; set; }

    /// <summary>The status before, by name; null when the record is new or has no lifecycle.</summary>
    public string? FromState { get; set; }

    /// <summary>The status after, by name; null when the record has none, or is gone.</summary>
    public string? ToState { get; set; }

    /// <summary>Names of the fields that changed, as a JSON array of strings.</summary>
    public required string ChangedFields { get; set; }

    /// <summary>For a deleted record, until the event is dispatched: its values by field name as a JSON object, since nothing else knows them any more.</summary>
    public string? Snapshot { get; set; }

    /// <summary>The version of the record after the change.</summary>
    public int RowVersion { get; set; }

    public Guid ActorId { get; set; }

    public required string Actor { get; set; }

    /// <summary>Workflow steps between this and what a person did.</summary>
    public int Depth { get; set; }

    /// <summary>When the executor has turned it into runs; null while it waits.</summary>
    public DateTimeOffset? DispatchedAt { get; set; }
}
