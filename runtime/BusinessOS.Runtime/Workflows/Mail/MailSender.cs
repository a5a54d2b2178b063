using System.Net.Sockets;
using BusinessOS.Runtime.Workflows.Outbox;
using BusinessOS.Runtime.Workflows.Rows;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BusinessOS.Runtime.Workflows.Mail;

/// <summary>Hands mails to the mail server, one connection for each.</summary>
internal sealed class MailSender(IOptions<MailOptions> options, AppCatalog catalog, TimeProvider time)
{
    private readonly MailOptions _options = options.Value;

    public async Task<Delivery> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (_options.Host is not { Length: > 0 } host || !MailboxAddress.TryParse(_options.From, out var from))
        {
            return new Delivery.Kept();
        }

        if (!MailboxAddress.TryParse(message.Target, out var to))
        {
            return new Delivery.Refused($"'{message.Target}' is no mail address.");
        }

        using var mail = Compose(message, from, to);
        using var smtp = new SmtpClient { Timeout = _options.TimeoutSeconds * 1000 };
        try
        {
            await smtp.ConnectAsync(host, _options.Port, SecurityOf(_options.Security), cancellationToken);
            if (_options is { User: { } user, Password: { } password })
            {
                await smtp.AuthenticateAsync(user, password, cancellationToken);
            }

            // Not broken off: the server may have taken it already, and would get it again.
            await smtp.SendAsync(mail, CancellationToken.None);
        }
        catch (SmtpCommandException e) when (e.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)e.StatusCode >= 500)
        {
            return new Delivery.Refused($"The mail server refused the receiver: {e.Message}");
        }
        catch (Exception e) when (e is CommandException or ProtocolException or ServiceNotConnectedException
            or AuthenticationException or SslHandshakeException or SocketException or IOException or TimeoutException)
        {
            return new Delivery.Failed($"The mail server {host}:{_options.Port} did not take it: {e.Message}");
        }

        // The server has it; how it says goodbye changes nothing.
        return new Delivery.Sent();
    }

    private MimeMessage Compose(OutboxMessage message, MailboxAddress from, MailboxAddress to)
    {
        var domain = from.Address[(from.Address.LastIndexOf('@') + 1)..];
        var mail = new MimeMessage
        {
            Subject = message.Subject ?? "",
            // The same at every try: a receiver that got it already can tell.
            MessageId = $"{message.Id:N}@{domain}",
            Date = time.GetUtcNow(),
            Body = MailBody.Of(message.Body, catalog.LookOf(message.App)),
        };
        mail.From.Add(from);
        mail.To.Add(to);
        mail.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: keeps holiday notices away
        return mail;
    }

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTlsWhenAvailable,
    };
}
