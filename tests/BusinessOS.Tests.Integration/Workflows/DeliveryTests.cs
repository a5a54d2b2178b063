using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Runtime.Workflows.Webhooks;
using BusinessOS.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Workflows;

/// <summary>What leaves the house: webhooks to a real listener, mails to a real mail server, both on loopback.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Webhook_carries_the_record_signed_by_the_tenants_secret()
    {
        using var listener = new WebhookListener(204);
        await using var desk = await StartAsync(("Webhooks:AllowPrivateAddresses", "true"));
        var loan = await PostAsync(desk, listener.Address);

        var received = await listener.NextAsync();
        var secret = await desk.Tenant.Services.GetRequiredService<WebhookSecrets>().OfWebhooksAsync(CancellationToken.None);
        Assert.Equal(ExpectedSignature(secret, received), received.Signature);
        Assert.Equal(desk.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), received.Timestamp);
        using var body = JsonDocument.Parse(received.Body);
        Assert.Equal(loan, body.RootElement.GetProperty("id").GetGuid());
        Assert.Equal("LN-0001", body.RootElement.GetProperty("number").GetString());
        Assert.Equal("Canon R5", body.RootElement.GetProperty("equipment").GetProperty("title").GetString());
        Assert.Equal("equipment-loans.Post", body.RootElement.GetProperty("_event").GetProperty("workflow").GetString());
        Assert.Equal(OutboxState.Sent, Assert.Single(await desk.OutboxAsync()).State);
    }

    [Fact]
    public async Task Webhook_is_tried_again_under_the_same_id_until_it_is_taken()
    {
        using var listener = new WebhookListener(500, 302, 200);
        await using var desk = await StartAsync(("Webhooks:AllowPrivateAddresses", "true"));
        await PostAsync(desk, listener.Address);
        Assert.Equal("The receiver answered 500.", Assert.Single(await desk.OutboxAsync()).Note);

        desk.Time.Advance(TimeSpan.FromSeconds(10));
        await desk.RunAsync();
        Assert.Equal("The receiver answered 302; redirects are not followed.", Assert.Single(await desk.OutboxAsync()).Note);
        desk.Time.Advance(TimeSpan.FromMinutes(2));
        await desk.RunAsync();
        await desk.RunAsync();

        var tries = new[] { await listener.NextAsync(), await listener.NextAsync(), await listener.NextAsync() };
        Assert.Single(tries.Select(t => t.Id).Distinct());
        Assert.Equal(3, tries.Select(t => t.Signature).Distinct().Count());
        Assert.Equal(0, listener.Waiting);
        Assert.Equal(OutboxState.Sent, Assert.Single(await desk.OutboxAsync()).State);
    }

    [Fact]
    public async Task Webhook_that_is_never_taken_becomes_a_dead_letter_with_the_reason()
    {
        using var listener = new WebhookListener(503);
        await using var desk = await StartAsync(("Webhooks:AllowPrivateAddresses", "true"));
        await PostAsync(desk, listener.Address);
        for (var i = 0; i < 10; i++)
        {
            desk.Time.Advance(TimeSpan.FromHours(12));
            await desk.RunAsync();
        }

        var dead = Assert.Single(await desk.OutboxAsync());
        Assert.Equal((OutboxState.Dead, 8, "The receiver answered 503."), (dead.State, dead.Attempts, dead.Note));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/hook", "127.0.0.1 is no address of the internet")]
    [InlineData("http://localhost:9/hook", "localhost is no address of the internet")]
    [InlineData("http://[::1]:9/hook", "[::1] is no address of the internet")]
    [InlineData("http://169.254.169.254/latest/meta-data", "169.254.169.254 is no address of the internet")]
    [InlineData("http://2130706433/", "127.0.0.1 is no address of the internet")]
    [InlineData("file:///etc/passwd", "'file:///etc/passwd' is no http or https address.")]
    [InlineData("nonsense", "'nonsense' is no http or https address.")]
    public async Task Webhook_into_the_own_network_is_never_sent(string address, string reason)
    {
        await using var desk = await StartAsync();
        await PostAsync(desk, address);

        var dead = Assert.Single(await desk.OutboxAsync());
        Assert.Equal(OutboxState.Dead, dead.State);
        Assert.StartsWith(reason, dead.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_reaches_the_mail_server_with_the_id_of_its_row()
    {
        await using var sink = new SmtpSink();
        await using var desk = await StartAsync(
            ("Mail:Host", SmtpSink.Host), ("Mail:Port", $"{sink.Port}"), ("Mail:From", "Loans <loans@example.org>"), ("Mail:Security", "None"));
        await desk.LendAsync();
        await desk.RunAsync();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var arrived = await sink.NextAsync(patience.Token);
        var row = Assert.Single(await desk.OutboxAsync());
        Assert.Equal(OutboxState.Sent, row.State);
        Assert.Equal(("loans@example.org", row.Target), (arrived.From, Assert.Single(arrived.To)));
        Assert.Contains($"Message-Id: <{row.Id:N}@example.org>", arrived.Content, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Subject: Loan LN-0001 of Canon R5", arrived.Content, StringComparison.Ordinal);
        Assert.Contains("Status: Requested", arrived.Content, StringComparison.Ordinal);
        Assert.Equal(0, sink.Waiting);
    }

    [Fact]
    public async Task Mail_waits_while_the_mail_server_is_away()
    {
        var port = Loopback.FreePort();
        await using var desk = await StartAsync(
            ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{port}"), ("Mail:From", "loans@example.org"), ("Mail:Security", "None"));
        await desk.LendAsync();
        await desk.RunAsync();

        var row = Assert.Single(await desk.OutboxAsync());
        Assert.Equal((OutboxState.Waiting, 1), (row.State, row.Attempts));
        Assert.StartsWith($"The mail server 127.0.0.1:{port} did not take it:", row.Note, StringComparison.Ordinal);
    }

    private static Task<WorkflowDesk> StartAsync(params (string Key, string Value)[] settings) => WorkflowDesk.StartAsync(
        null,
        new Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>> { ["Post"] = LoanScopes.Post, ["Welcome"] = LoanScopes.Welcome },
        settings.ToDictionary(s => s.Key, s => (string?)s.Value));

    /// <summary>Makes a loan whose workflow posts to the address, and runs it; the mail of its creation is gone before.</summary>
    private static async Task<Guid> PostAsync(WorkflowDesk desk, string address)
    {
        var loan = await desk.LendAsync();
        await desk.RunAsync();
        await desk.ForgetMailsAsync();
        await desk.ChangeAsync(loan, "Reason", address);
        await desk.RunAsync();
        return loan;
    }

    /// <summary>Worked out here once more, from the words of the standard.</summary>
    private static string ExpectedSignature(string secret, WebhookReceived received) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(
            Convert.FromBase64String(secret.Replace("whsec_", "", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes($"{received.Id}.{received.Timestamp}.{received.Body}")));
}
