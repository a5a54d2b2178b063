namespace BusinessOS.Runtime.Workflows.Outbox;

/// <summary>What became of one try to send a message.</summary>
internal abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The other side took it.</summary>
    public sealed record Sent : Delivery;

    /// <summary>There is nowhere to send it: it stays in the development mailbox.</summary>
    public sealed record Kept : Delivery;

    /// <summary>It may work later.</summary>
    public sealed record Failed(string Reason) : Delivery;

    /// <summary>It will never work.</summary>
    public sealed record Refused(string Reason) : Delivery;
}
