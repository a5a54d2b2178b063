namespace BusinessOS.Runtime.Workflows.Rows;

/// <summary>A secret of the tenant that must be known again, such as the one that signs webhooks.</summary>
public sealed class TenantSecret
{
    public required string Name { get; set; }

    public required string Value { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
