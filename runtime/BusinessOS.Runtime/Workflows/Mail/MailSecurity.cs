namespace BusinessOS.Runtime.Workflows.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS when the server offers it.</summary>
    Auto,

    /// <summary>TLS after STARTTLS, or nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    None,
}
