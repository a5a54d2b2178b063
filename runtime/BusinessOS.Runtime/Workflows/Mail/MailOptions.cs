using System.ComponentModel.DataAnnotations;
using MimeKit;

namespace BusinessOS.Runtime.Workflows.Mail;

/// <summary>The mail server, section <c>Mail</c>. Without a host, mails stay in the development mailbox.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Who the mails are from: <c>loans@example.org</c> or <c>Loans &lt;loans@example.org&gt;</c>.</summary>
    public string? From { get; set; }

    public MailSecurity Security { get; set; } = MailSecurity.Auto;

    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 30;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsConfigured && !MailboxAddress.TryParse(From, out _))
        {
            yield return new ValidationResult("Mail:From must be a mail address when Mail:Host is set.", [nameof(From)]);
        }

        if (User is null != Password is null)
        {
            yield return new ValidationResult("Mail:User and Mail:Password are given together or not at all.", [nameof(User)]);
        }
    }
}
