using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Denials, masks, shares and teams over REST, on each of the databases.</summary>
[Collection(PostgresTests.Name)]
public sealed class AccessRouteTests(PostgresCluster postgres)
{
    private const string Spec = """
        app: equipment-loans
        name: Staff
        roles: [Manager, Desk, Member]
        teams: { Sales: People who sell }
        entities:
          Worker:
            title: "{Name}"
            fields:
              Name:   text required
              Iban:   { type: text, mask: '!User.Is("Manager")' }
              Salary: { type: money, mask: '!User.Is("Manager")' }
              Closed: boolean
            allow:
              Manager: all
              Desk: [read, update, create]
            deny:
              Desk: update when Closed
              Member: create
            share: read, update by Manager
        """;

    private const string Workers = "/api/equipment-loans/workers";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_caller_sees_masks_and_is_told_the_rule_that_refuses(bool onPostgres)
    {
        await using var desk = await StartAsync(onPostgres);
        var id = await AddAsync(desk, closed: true);

        var record = await ReadAsync(desk.Desk, $"{Workers}/{id}");
        var list = await ReadAsync(desk.Desk, $"{Workers}?salary.gt=1000");
        var sorted = await desk.Desk.GetStringAsync($"{Workers}?sort=-salary&q=DE02");
        var export = await desk.Desk.GetStringAsync("/export/equipment-loans/workers.csv");
        using var refused = await desk.Desk.PatchAsJsonAsync($"{Workers}/{id}", new { name = "X" });
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;
        using var created = await desk.Anna.PostAsJsonAsync(Workers, new { name = "X" });
        var denial = JsonNode.Parse(await created.Content.ReadAsStringAsync())!;

        Assert.Equal(["iban", "salary"], record["_masked"]!.AsArray().Select(n => n!.GetValue<string>()));
        Assert.Equal(("••••0130", null), (record["iban"]?.GetValue<string>(), record["salary"]));
        Assert.Empty(list["items"]!.AsArray());
        Assert.DoesNotContain("DE0212", sorted, StringComparison.Ordinal);
        Assert.Contains("••••0130,••••", export, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("Nobody with the role Desk may update workers when Closed.", problem["rule"]!["text"]!.GetValue<string>());
        Assert.Null(problem["rule"]!["place"]);
        Assert.Equal("Nobody with the role Member may create workers.", denial["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mask_that_is_sent_back_changes_nothing(bool onPostgres)
    {
        await using var desk = await StartAsync(onPostgres);
        var id = await AddAsync(desk, closed: false);
        var masked = await ReadAsync(desk.Desk, $"{Workers}/{id}");

        using var answer = await desk.Desk.PatchAsJsonAsync(
            $"{Workers}/{id}", new JsonObject { ["name"] = "New", ["iban"] = masked["iban"]!.GetValue<string>(), ["salary"] = null });
        var real = await ReadAsync(desk.Manager, $"{Workers}/{id}");

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal(("New", "DE02120300000000202051-0130", 6000m), (real["name"]!.GetValue<string>(), real["iban"]!.GetValue<string>(), real["salary"]!.GetValue<decimal>()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Records_are_shared_and_taken_back(bool onPostgres)
    {
        await using var desk = await StartAsync(onPostgres);
        var id = await AddAsync(desk, closed: false);
        var administrator = await desk.AdministratorAsync();
        administrator.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        using var before = await desk.Anna.GetAsync($"{Workers}/{id}");
        using var wrong = await desk.Manager.PostAsJsonAsync($"{Workers}/{id}/shares", new { persn = "x", until = "soon" });
        using var missing = await desk.Manager.PostAsJsonAsync($"{Workers}/{id}/shares", new { person = "nobody@example.org" });
        using var team = await administrator.PutAsJsonAsync("/admin/teams/equipment-loans.Sales.json", new { members = new[] { "stranger@example.org" } });
        using var given = await desk.Manager.PostAsJsonAsync($"{Workers}/{id}/shares", new { person = "anna@example.org", update = true, until = "2999-12-31" });
        using var toTeam = await desk.Manager.PostAsJsonAsync($"{Workers}/{id}/shares", new { team = "equipment-loans.Sales" });
        var shares = JsonNode.Parse(await toTeam.Content.ReadAsStringAsync())!["items"]!.AsArray();
        using var changed = await desk.Anna.PatchAsJsonAsync($"{Workers}/{id}", new { name = "By Anna" });
        using var byTeam = await desk.Stranger.GetAsync($"{Workers}/{id}");
        using var refused = await desk.Desk.GetAsync($"{Workers}/{id}/shares");
        using var back = await desk.Manager.DeleteAsync($"{Workers}/{id}/shares/{shares[0]!["id"]!.GetValue<Guid>()}");
        using var after = await desk.Anna.GetAsync($"{Workers}/{id}");
        using var teams = await desk.Manager.GetAsync("/admin/teams.json");
        var document = await desk.Manager.GetStringAsync("/openapi/equipment-loans.json");

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.StatusCode);
        Assert.True(team.IsSuccessStatusCode, await team.Content.ReadAsStringAsync());
        Assert.True(given.IsSuccessStatusCode, await given.Content.ReadAsStringAsync());
        Assert.Equal(["anna", "People who sell"], shares.Select(s => s!["name"]!.GetValue<string>()));
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, byTeam.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, teams.StatusCode);
        Assert.Contains("/shares/{share}", document, StringComparison.Ordinal);
    }

    private async Task<ApiDesk> StartAsync(bool onPostgres) =>
        await ApiDesk.StartAsync(onPostgres ? await postgres.CreateDatabaseAsync() : null, CompiledCatalog.Of(Spec));

    private static async Task<Guid> AddAsync(ApiDesk desk, bool closed)
    {
        using var answer = await desk.Manager.PostAsJsonAsync(
            Workers, new { name = "Ada", iban = "DE02120300000000202051-0130", salary = 6000, closed });
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonNode.Parse(body)!["id"]!.GetValue<Guid>();
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string address) =>
        JsonNode.Parse(await client.GetStringAsync(address)) ?? throw new InvalidOperationException("Nothing.");
}
