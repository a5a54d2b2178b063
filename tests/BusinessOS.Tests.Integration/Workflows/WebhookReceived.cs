namespace BusinessOS.Tests.Integration.Workflows;

/// <summary>A webhook as it arrived.</summary>
internal sealed record WebhookReceived(string Id, string Timestamp, string Signature, string Body);
