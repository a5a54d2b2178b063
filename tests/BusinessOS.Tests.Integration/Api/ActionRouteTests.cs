using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Actions over REST, of one record and of several, on each database.</summary>
public abstract class ActionRouteTests
{
    private const string Bulk = ApiDesk.Loans + "/bulk";

    [Fact]
    public async Task An_action_is_taken_by_those_it_is_for()
    {
        await using var desk = await StartAsync();
        var address = $"{ApiDesk.Loans}/{await AddAsync(desk, "2026-12-01")}";

        var loan = await desk.Desk.GetJsonAsync(address);
        using var extended = await desk.Desk.PostAsync($"{address}/actions/extend", null);
        using var role = await desk.Manager.PostAsync($"{address}/actions/Extend", null);
        using var lacks = await desk.Manager.PostAsync($"{address}/actions/Secure", null);
        using var secured = await desk.Manager.PostAsJsonAsync($"{address}/actions/Secure", new JsonObject { ["deposit"] = 50 });
        using var unknown = await desk.Manager.PostAsync($"{address}/actions/Exten", null);
        using var method = await desk.Manager.GetAsync($"{address}/actions/Extend");
        using var nobody = await desk.Nobody.PostAsync($"{address}/actions/Extend", null);

        Assert.Equal(["Extend"], loan["_may"]!["actions"]!.AsArray().Select(a => a.Text()));
        Assert.Equal("2026-12-08", (await extended.Content.ReadFromJsonAsync<JsonNode>())!["dueOn"].Text());
        await role.ProblemAsync(HttpStatusCode.Forbidden, "BOS6109");
        Assert.NotNull((await lacks.ProblemAsync(HttpStatusCode.UnprocessableEntity, "BOS6110"))["errors"]!["deposit"]);
        Assert.Equal("Low", (await secured.Content.ReadFromJsonAsync<JsonNode>())!["priority"].Text());
        Assert.Contains("'Extend'", (await unknown.ProblemAsync(HttpStatusCode.NotFound, "BOS6150"))["detail"].Text(), StringComparison.Ordinal);
        await method.ProblemAsync(HttpStatusCode.MethodNotAllowed, "BOS6114");
        await nobody.ProblemAsync(HttpStatusCode.NotFound, "BOS6102");
    }

    [Fact]
    public async Task Of_several_records_each_is_a_change_of_its_own_and_told()
    {
        await using var desk = await StartAsync();
        var open = await AddAsync(desk, "2026-12-01");
        var back = await AddAsync(desk, "2026-12-02", "2026-12-03");
        var gone = Guid.NewGuid().ToString();

        using var answer = await desk.Desk.PostAsJsonAsync(Bulk, new JsonObject { ["action"] = "Extend", ["ids"] = new JsonArray(open, back, gone) });
        var told = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        using var approved = await desk.Manager.PostAsJsonAsync(Bulk, new JsonObject { ["transition"] = "Approve", ["ids"] = new JsonArray(open) });
        using var deleted = await desk.Manager.PostAsJsonAsync(Bulk, new JsonObject { ["delete"] = true, ["ids"] = new JsonArray(open, back) });

        Assert.Equal((HttpStatusCode.OK, 1, 2), (answer.StatusCode, told["done"]!.GetValue<int>(), told["refused"]!.GetValue<int>()));
        Assert.Equal([true, false, false], told["results"]!.AsArray().Select(r => r!["done"]!.GetValue<bool>()));
        Assert.Equal(2, told["results"]![0]!["rowVersion"]!.GetValue<int>());
        Assert.Equal(("BOS6111", "BOS6102"), (told["results"]![1]!["problem"]!["code"].Text(), told["results"]![2]!["problem"]!["code"].Text()));
        Assert.Equal(1, (await approved.Content.ReadFromJsonAsync<JsonNode>())!["done"]!.GetValue<int>());
        Assert.Equal(2, (await deleted.Content.ReadFromJsonAsync<JsonNode>())!["done"]!.GetValue<int>());
        Assert.Empty((await desk.Manager.GetJsonAsync(ApiDesk.Loans))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_is_asked_for_several_must_be_one_thing_for_some_records()
    {
        await using var desk = await StartAsync();
        var id = await AddAsync(desk, "2026-12-01");
        (JsonObject Body, string Member)[] wrong =
        [
            (new() { ["ids"] = new JsonArray(id) }, "action"),
            (new() { ["action"] = "Extend", ["delete"] = true, ["ids"] = new JsonArray(id) }, "action"),
            (new() { ["action"] = "Merge", ["ids"] = new JsonArray(id) }, "action"),
            (new() { ["delete"] = false, ["ids"] = new JsonArray(id) }, "delete"),
            (new() { ["action"] = "Extend", ["ids"] = new JsonArray() }, "ids"),
            (new() { ["action"] = "Extend", ["ids"] = new JsonArray(id, id) }, "ids"),
            (new() { ["action"] = "Extend", ["ids"] = new JsonArray([.. Enumerable.Range(0, 201).Select(_ => (JsonNode)Guid.NewGuid().ToString())]) }, "ids"),
            (new() { ["action"] = "Extend", ["ids"] = new JsonArray(id), ["values"] = new JsonObject { ["late"] = true } }, "values.late"),
            (new() { ["action"] = "Extend", ["ids"] = new JsonArray(id), ["force"] = true }, "force"),
        ];

        foreach (var (body, member) in wrong)
        {
            using var answer = await desk.Desk.PostAsJsonAsync(Bulk, body);
            Assert.NotNull((await answer.ProblemAsync(HttpStatusCode.BadRequest, "BOS6104"))["errors"]![member]);
        }

        using var unknown = await desk.Desk.PostAsJsonAsync(Bulk, new JsonObject { ["action"] = "Burn", ["ids"] = new JsonArray(id) });
        await unknown.ProblemAsync(HttpStatusCode.NotFound, "BOS6150");
        using var nobody = await desk.Nobody.PostAsJsonAsync(Bulk, new JsonObject { ["delete"] = true, ["ids"] = new JsonArray(id) });
        var results = nobody.StatusCode == HttpStatusCode.OK ? (await nobody.Content.ReadFromJsonAsync<JsonNode>())!["done"]!.GetValue<int>() : 0;
        Assert.Equal(0, results);
        Assert.Equal(1, (await desk.Manager.GetJsonAsync($"{ApiDesk.Loans}/{id}"))["rowVersion"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_view_of_the_app_is_asked_for_by_its_name()
    {
        await using var desk = await StartAsync();
        var camera = await desk.AddEquipmentAsync("Canon R5", 3000m);
        var anna = await desk.AddBorrowerAsync("Anna", "anna@example.org");
        foreach (var deposit in (decimal[])[20, 900, 250])
        {
            await desk.AddLoanAsync(camera, anna, "2026-12-01", deposit);
        }

        var dear = await desk.Manager.GetJsonAsync(ApiDesk.Loans + "?view=dear");
        var first = await desk.Manager.GetJsonAsync(ApiDesk.Loans + "?view=Dear&sort=deposit&limit=1");
        using var unknown = await desk.Manager.GetAsync(ApiDesk.Loans + "?view=Deer");
        var export = await desk.Manager.GetStringAsync("/export/equipment-loans/loans.csv?view=Dear&fields=number");

        Assert.Equal(["LN-0002", "LN-0003"], dear["items"]!.AsArray().Select(i => i!["number"].Text()));
        Assert.Equal("LN-0003", first["items"]![0]!["number"].Text());
        Assert.Contains("'Dear'", (await unknown.ProblemAsync(HttpStatusCode.BadRequest, "BOS6105"))["errors"]!["view"]![0].Text(), StringComparison.Ordinal);
        Assert.Equal(3, export.TrimEnd().Split('\n').Length);
    }

    internal abstract Task<ApiDesk> StartAsync();

    private static async Task<string> AddAsync(ApiDesk desk, string due, string? returned = null)
    {
        var camera = await desk.AddEquipmentAsync("Canon R5", 3000m);
        var borrower = await desk.AddBorrowerAsync("Anna", $"{Guid.NewGuid():N}@example.org");
        using var created = await desk.Manager.PostAsJsonAsync(
            ApiDesk.Loans, new JsonObject { ["equipment"] = camera, ["borrower"] = borrower, ["dueOn"] = due, ["returnedOn"] = returned });
        return (await created.Content.ReadFromJsonAsync<JsonNode>())!["id"].Text();
    }

    public sealed class OnSqlite : ActionRouteTests
    {
        internal override Task<ApiDesk> StartAsync() => ApiDesk.StartAsync();
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : ActionRouteTests
    {
        internal override async Task<ApiDesk> StartAsync() => await ApiDesk.StartAsync(await cluster.CreateDatabaseAsync());
    }
}
