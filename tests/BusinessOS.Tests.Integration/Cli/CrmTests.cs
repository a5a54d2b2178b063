using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

/// <summary>What the CRM does by its own code: with who writes to the company, with activities and with deals that are won.</summary>
public sealed class CrmTests
{
    [Fact]
    public async Task Who_writes_becomes_a_contact_once_and_a_deal_that_is_won_makes_a_customer()
    {
        using var folder = new TemporaryFolder();
        await using var crm = await RunningApp.StartAsync(RepositoryFolder.PathOf("domains", "crm"), folder.PathOf("data"));

        var asked = await AskAsync(crm, new { name = "Marta Lipa", company = "Café Lipa", email = "marta@example.org", message = "A counter, please." });
        var again = await AskAsync(crm, new { name = "M. Lipa", company = "Café Lipa", email = "marta@example.org", message = "And two benches." });
        await AskAsync(crm, new { name = "Eve", email = "eve@example.org", message = "Hello", answer = "I answer myself." }, HttpStatusCode.UnprocessableEntity);
        var first = await ContactOfAsync(crm, asked);
        Assert.Equal(first, await ContactOfAsync(crm, again));
        Assert.Equal(1, (await crm.GetAsync("/api/crm/contacts")).GetProperty("items").GetArrayLength());
        var contact = await crm.GetAsync($"/api/crm/contacts/{first}");
        Assert.Equal("Marta Lipa", contact.GetProperty("name").GetString());
        var account = contact.GetProperty("account").GetProperty("id").GetString()!;
        using (var twice = await crm.Client.PostAsync($"/api/crm/enquiries/{asked}/actions/MakeContact", null))
        {
            Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        }

        var deal = (await crm.PostAsync("/api/crm/opportunities", new { name = "Counter", account, amount = 9000 })).GetProperty("id").GetString();
        var note = await crm.PostAsync("/api/crm/activities", new { kind = "Note", subject = "Oak, oiled", opportunity = deal });
        Assert.Equal(account, note.GetProperty("account").GetProperty("id").GetString());
        Assert.True(note.GetProperty("done").GetBoolean());
        Assert.False((await crm.GetAsync($"/api/crm/accounts/{account}")).GetProperty("customer").GetBoolean());
        await crm.PostAsync($"/api/crm/opportunities/{deal}/transitions/Propose", new { });
        await crm.PostAsync($"/api/crm/opportunities/{deal}/transitions/Win", new { });

        var won = await crm.GetAsync($"/api/crm/accounts/{account}");
        Assert.True(won.GetProperty("customer").GetBoolean());
        Assert.Equal(9000, won.GetProperty("won").GetDecimal());
    }

    /// <summary>Somebody writes who is not signed in; answers what the administrator then finds.</summary>
    private static async Task<string> AskAsync(RunningApp crm, object enquiry, HttpStatusCode expected = HttpStatusCode.Created)
    {
        using var visitor = new HttpClient { BaseAddress = crm.Client.BaseAddress };
        using var answer = await visitor.PostAsJsonAsync("/api/crm/enquiries", enquiry);
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        var newest = (await crm.GetAsync("/api/crm/enquiries?sort=-number&limit=1")).GetProperty("items")[0];
        return newest.GetProperty("id").GetString()!;
    }

    private static async Task<string?> ContactOfAsync(RunningApp crm, string enquiry)
    {
        await crm.PostAsync($"/api/crm/enquiries/{enquiry}/actions/MakeContact", new { });
        JsonElement seen = await crm.GetAsync($"/api/crm/enquiries/{enquiry}");
        return seen.GetProperty("contact").GetProperty("id").GetString();
    }
}
