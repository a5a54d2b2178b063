namespace BusinessOS.Runtime.Records.Saved;

/// <summary>How somebody wants to see a list, under a name.</summary>
internal sealed class SavedViewRow
{
    public Guid Id { get; set; }

    /// <summary>As in <see cref="Data.Rows.AuditEntry.EntityKey"/>: outlives renames.</summary>
    public required string EntityKey { get; set; }

    public required string Name { get; set; }

    /// <summary>Who made it.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>What the owner is called, for the others who see it.</summary>
    public required string Owner { get; set; }

    public required ViewAudience Audience { get; set; }

    /// <summary>For <see cref="ViewAudience.Team"/>: the team's key.</summary>
    public string? Team { get; set; }

    /// <summary>Filters, order and columns by the stable ids of fields, as <see cref="SavedViewText"/> writes them.</summary>
    public required string Content { get; set; }

    public DateTimeOffset At { get; set; }
}
