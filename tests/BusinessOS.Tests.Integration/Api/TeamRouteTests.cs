using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Api.OpenApi;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Microsoft.OpenApi;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Fields that name a team as programs write, read, find and export them.</summary>
public sealed class TeamRouteTests
{
    private const string Tickets = "/api/desk/tickets";

    private static AppCatalog Catalog => new([EquipmentLoansModule.Catalog().Apps[0], .. TicketApp.Catalog().Apps]);

    [Fact]
    public async Task A_team_is_written_by_its_key_and_read_with_its_name()
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var chief = await desk.PersonAsync("chief@example.org", "desk.Chief");
        var id = await AddAsync(chief, new { name = "One", group = "desk.Second" });
        await AddAsync(chief, new { name = "Two", group = (string?)null });

        var read = await chief.GetJsonAsync($"{Tickets}/{id}");
        Assert.Equal(("desk.Second", "Second line"), ((string?)read["group"]!["id"], (string?)read["group"]!["name"]));
        using var back = await chief.PatchAsJsonAsync($"{Tickets}/{id}", new JsonObject { ["group"] = read["group"]!.DeepClone() });
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        using var wrong = await chief.PatchAsJsonAsync($"{Tickets}/{id}", new { group = "Second" });
        Assert.Contains("There is no such team here.", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("One", await NamesAsync(chief, "group=desk.Second"));
        Assert.Equal("", await NamesAsync(chief, "group=mine"));
        Assert.Equal("One,Two", await NamesAsync(chief, "group.ne=mine"));
        Assert.Equal("Two", await NamesAsync(chief, "group.ne=desk.Second"));
        Assert.Equal("Two", await NamesAsync(chief, "group.empty=true"));
        Assert.Contains("One,Second line,no", await chief.GetStringAsync("/export/desk/tickets.csv?name=One"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_describes_them()
    {
        var text = await ApiDocument.WriteAsync(TicketApp.Catalog().App("desk"), CancellationToken.None);
        using var document = JsonDocument.Parse(text);
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        var (read, write) = (Group("Ticket"), Group("Ticket.Create"));

        Assert.Empty(OpenApiDocument.Parse(text, "json").Diagnostic?.Errors ?? []);
        Assert.True(read.GetProperty("properties").TryGetProperty("name", out _));
        Assert.StartsWith("Group. A team of the organization by its id", write.GetProperty("description").GetString(), StringComparison.Ordinal);

        JsonElement Group(string schema) => schemas.GetProperty(schema).GetProperty("properties").GetProperty("group");
    }

    [Fact]
    public async Task Sample_records_name_one()
    {
        await using var tenant = await TestTenant.StartAsync(TicketApp.Catalog(), null);
        await tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        var page = await tenant.Gate(TestTenant.Administrator()).ListAsync(tenant.Entity("desk.Ticket"), new RecordQuery(), CancellationToken.None);

        Assert.Equal(["First line", "Second line"], page.Items.Select(view => view.References["Group"].Title).Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task<string> AddAsync(HttpClient client, object record)
    {
        using var answer = await client.PostAsJsonAsync(Tickets, record);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"] ?? "";
    }

    private static async Task<string> NamesAsync(HttpClient client, string query) =>
        string.Join(',', (await client.GetJsonAsync($"{Tickets}?sort=name&{query}"))["items"]!.AsArray().Select(i => (string?)i!["name"]));
}
