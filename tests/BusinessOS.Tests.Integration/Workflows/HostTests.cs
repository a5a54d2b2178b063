using System.Net;
using System.Text.Json.Nodes;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Tests.Integration.Api;
using Xunit;

namespace BusinessOS.Tests.Integration.Workflows;

/// <summary>Workflows inside a running host, which nobody drives.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task Change_over_REST_is_followed_by_its_mail_without_being_asked_for()
    {
        var app = new AppBuilder();
        new EquipmentLoansModule().Define(app);
        app.Workflow<LoanScopes, Loan>("Welcome", "Welcome", LoanScopes.Welcome);
        await using var desk = await ApiDesk.StartAsync(catalog: new AppCatalog([app.Build()]));
        var administrator = await desk.AdministratorAsync();

        await desk.AddLoanAsync(await desk.AddEquipmentAsync("Canon R5"), await desk.AddBorrowerAsync("Anna", "anna@example.org"));

        var mail = await FirstAsync(administrator, "/admin/mailbox.json", m => m["state"].Text() == "Kept");
        Assert.Equal(("anna@example.org", "Loan LN-0001 of Canon R5"), (mail["to"].Text(), mail["subject"].Text()));
        var run = await FirstAsync(administrator, "/admin/runs.json", r => r["state"].Text() == "Done");
        Assert.Equal("equipment-loans.Welcome", run["workflow"].Text());
        Assert.StartsWith("whsec_", (await administrator.GetJsonAsync("/admin/webhook-secret.json"))["secret"].Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/mailbox.json")]
    [InlineData("/admin/outbox.json")]
    [InlineData("/admin/runs.json")]
    [InlineData("/admin/webhook-secret.json")]
    public async Task What_workflows_did_is_for_administrators(string address)
    {
        await using var desk = await ApiDesk.StartAsync();

        using var manager = await desk.Manager.GetAsync(address);
        using var nobody = await desk.Nobody.GetAsync(address);

        await manager.ProblemAsync(HttpStatusCode.Forbidden, "BOS6109");
        await nobody.ProblemAsync(HttpStatusCode.Unauthorized, "BOS6108");
    }

    private static async Task<JsonNode> FirstAsync(HttpClient client, string address, Func<JsonNode, bool> fits)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var items = (await client.GetJsonAsync(address))["items"]!.AsArray();
            if (items.FirstOrDefault(i => fits(i!)) is { } found)
            {
                return found;
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
