using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Workflows.Mail;

/// <summary>Checks the settings at start.</summary>
[OptionsValidator]
public sealed partial class MailOptionsValidator : IValidateOptions<MailOptions>;
