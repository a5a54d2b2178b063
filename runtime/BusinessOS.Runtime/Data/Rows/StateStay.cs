namespace BusinessOS.Runtime.Data.Rows;

/// <summary>That a record was in a state, from when to when.</summary>
public sealed class StateStay
{
    public long Sequence { get; set; }

    /// <summary>As in <see cref="RecordEvent.EntityKey"/>.</summary>
    public required string EntityKey { get; set; }

    public Guid RecordId { get; set; }

    /// <summary>The state's name.</summary>
    public required string State { get; set; }

    public DateTimeOffset EnteredAt { get; set; }

    /// <summary>Null while the record is in it.</summary>
    public DateTimeOffset? LeftAt { get; set; }
}
