using System.ComponentModel.DataAnnotations;

namespace BusinessOS.Runtime.Workflows.Webhooks;

/// <summary>Settings of outgoing webhooks, section <c>Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Whether webhooks may go to addresses of this machine and its network; for development only.</summary>
    public bool AllowPrivateAddresses { get; set; }

    [Range(1, 120)]
    public int TimeoutSeconds { get; set; } = 15;
}
