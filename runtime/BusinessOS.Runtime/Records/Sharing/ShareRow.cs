namespace BusinessOS.Runtime.Records.Sharing;

/// <summary>A record given on to a person or a team.</summary>
internal sealed class ShareRow
{
    public Guid Id { get; set; }

    /// <summary>As in <see cref="Data.Rows.AuditEntry.EntityKey"/>.</summary>
    public required string EntityKey { get; set; }

    public Guid RecordId { get; set; }

    /// <summary>Whom it was given to; null when to a team.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The key of the team it was given to; null when to a person.</summary>
    public string? Team { get; set; }

    /// <summary>Whether it may be changed, beside being read.</summary>
    public bool MayUpdate { get; set; }

    /// <summary>The last day it counts; null: until it is taken back.</summary>
    public DateOnly? Until { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }
}
