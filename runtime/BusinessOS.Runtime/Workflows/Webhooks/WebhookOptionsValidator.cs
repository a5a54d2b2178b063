using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Workflows.Webhooks;

/// <summary>Checks the settings at start.</summary>
[OptionsValidator]
public sealed partial class WebhookOptionsValidator : IValidateOptions<WebhookOptions>;
