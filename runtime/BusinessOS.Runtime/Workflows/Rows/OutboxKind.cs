namespace BusinessOS.Runtime.Workflows.Rows;

/// <summary>What leaves the house. Stored by name.</summary>
public enum OutboxKind
{
    Mail,
    Webhook,
}
