using System.Net.Mail;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Fixtures;

public sealed class SmtpSinkTests
{
    [Fact]
    public async Task A_mail_arrives_with_its_envelope_and_its_text()
    {
        await using var sink = new SmtpSink();
        using var client = new SmtpClient(SmtpSink.Host, sink.Port);

        await client.SendMailAsync("desk@example.org", "anna@example.org", "Overdue", ".starts with a dot");

        var mail = await sink.NextAsync(CancellationToken.None);
        Assert.Equal("desk@example.org", mail.From);
        Assert.Equal(["anna@example.org"], mail.To);
        Assert.Contains("Subject: Overdue", mail.Content, StringComparison.Ordinal);
        Assert.Contains("\n.starts with a dot", mail.Content, StringComparison.Ordinal);
    }
}
