namespace BusinessOS.Runtime.Workflows.Rows;

/// <summary>
/// Something a workflow sends to the outside, written in the transaction of its step and sent afterwards. Its key is unique,
/// so that a step that is tried again cannot write it twice; its id goes with it, so that the receiver can tell a second try.
/// </summary>
public sealed class OutboxMessage
{
    public Guid Id { get; set; }

    /// <summary>Unique: run, step and receiver.</summary>
    public required string Key { get; set; }

    public OutboxKind Kind { get; set; }

    public required string App { get; set; }

    public required string Workflow { get; set; }

    public Guid RunId { get; set; }

    /// <summary>The mail address or the URL.</summary>
    public required string Target { get; set; }

    /// <summary>Of a mail.</summary>
    public string? Subject { get; set; }

    /// <summary>The text of a mail; the JSON of a webhook.</summary>
    public required string Body { get; set; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>Who is sending it now, and until when that is believed.</summary>
    public Guid? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What went wrong last.</summary>
    public string? Note { get; set; }
}
