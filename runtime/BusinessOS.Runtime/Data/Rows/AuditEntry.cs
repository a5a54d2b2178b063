namespace BusinessOS.Runtime.Data.Rows;

/// <summary>Who did what to which record, with the values before and after. Never removed; only values that are kept no longer are taken out.</summary>
public sealed class AuditEntry
{
    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid ActorId { get; set; }

    public required string Actor { get; set; }

    public required string Entity { get; set; }

    /// <summary>As in <see cref="RecordEvent.EntityKey"/>.</summary>
    public required string EntityKey { get; set; }

    public Guid RecordId { get; set; }

    /// <summary>The record's title then.</summary>
    public required string Title { get; set; }

    /// <summary><c>created</c>, <c>updated</c>, <c>deleted</c>, or the transition's label.</summary>
    public required string Action { get; set; }

    /// <summary>A JSON array of changes: the field's stable id and name, the value before and after.</summary>
    public required string Changes { get; set; }
}
