namespace BusinessOS.Runtime.Workflows.Rows;

/// <summary>Where a message stands. Stored by name.</summary>
public enum OutboxState
{
    /// <summary>It is sent when its time has come.</summary>
    Waiting,

    /// <summary>The other side took it.</summary>
    Sent,

    /// <summary>No mail server is set up: it stays in the development mailbox.</summary>
    Kept,

    /// <summary>It could not be delivered; <see cref="OutboxMessage.Note"/> says why.</summary>
    Dead,
}
