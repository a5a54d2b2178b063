using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>A loan from its creation to its end over REST, with the roles of those who do it, on each database.</summary>
public abstract class JourneyTests
{
    [Fact]
    public async Task Loan_goes_its_way_and_each_role_does_its_part()
    {
        await using var desk = await StartAsync();
        var camera = await desk.AddEquipmentAsync("Canon R5", 3000m);
        var anna = await desk.AddBorrowerAsync("Anna", "anna@example.org");

        using var created = await desk.Anna.PostAsJsonAsync(ApiDesk.Loans, new JsonObject
        {
            ["equipment"] = camera, ["borrower"] = new JsonObject { ["id"] = anna }, ["dueOn"] = "2026-12-24", ["deposit"] = 12.5,
        });

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("\"1\"", created.Headers.ETag?.ToString());
        var address = created.Headers.Location!.ToString();
        var loan = (await created.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal($"{ApiDesk.Loans}/{loan["id"].Text()}", address);
        Assert.Equal(("LN-0001", "2026-12-24", "Normal", "Requested"), (loan["number"].Text(), loan["dueOn"].Text(), loan["priority"].Text(), loan["status"].Text()));
        Assert.Equal(("Canon R5", 12.5m, false), (loan["equipment"]!["title"].Text(), loan["deposit"]!.GetValue<decimal>(), loan["late"]!.GetValue<bool>()));
        Assert.Equal("anna@example.org", loan["createdBy"].Text());
        Assert.False(loan.AsObject().ContainsKey("reason"));

        using var early = await desk.Desk.PostAsync($"{address}/transitions/HandOut", null);
        await early.ProblemAsync(HttpStatusCode.Conflict, "BOS6111");
        using var wrongRole = await desk.Desk.PostAsync($"{address}/transitions/Approve", null);
        await wrongRole.ProblemAsync(HttpStatusCode.Forbidden, "BOS6109");
        using var approved = await desk.Manager.PostAsync($"{address}/transitions/Approve", null);
        Assert.Equal("Approved", (await approved.Content.ReadFromJsonAsync<JsonNode>())!["status"].Text());
        using var handedOut = await desk.Desk.PostAsync($"{address}/transitions/handOut", null);
        var @out = (await handedOut.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(["Return"], @out["_may"]!["transitions"]!.AsArray().Select(t => t.Text()));

        using var changed = await desk.Desk.PatchJsonAsync(address, new JsonObject { ["returnedOn"] = "2026-12-20" }, "\"3\"");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var after = await desk.Anna.GetJsonAsync(address);
        Assert.Equal(("2026-12-20", 4, 12.5m), (after["returnedOn"].Text(), after["rowVersion"]!.GetValue<int>(), after["deposit"]!.GetValue<decimal>()));

        using var notHers = await desk.Anna.DeleteAsync(address);
        await notHers.ProblemAsync(HttpStatusCode.Forbidden, "BOS6109");
        using var used = await desk.Manager.DeleteAsync($"{ApiDesk.Equipment}/{camera}");
        await used.ProblemAsync(HttpStatusCode.Conflict, "BOS6111");
        using var gone = await desk.Manager.DeleteAsync(address);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var missing = await desk.Manager.GetAsync(address);
        await missing.ProblemAsync(HttpStatusCode.NotFound, "BOS6102");
    }

    [Fact]
    public async Task The_time_in_each_state_is_told_to_who_may_see_the_record_and_a_step_takes_only_what_it_asks_for()
    {
        await using var desk = await StartAsync();
        var camera = await desk.AddEquipmentAsync("Canon R5", 3000m);
        var loan = await desk.AddLoanAsync(camera, await desk.AddBorrowerAsync("Ben", "ben@example.org"));
        var address = $"{ApiDesk.Loans}/{loan}";

        using var more = await desk.Manager.PostAsJsonAsync($"{address}/transitions/Approve", new JsonObject { ["dueOn"] = "2026-12-24" });
        var problem = await more.ProblemAsync(HttpStatusCode.UnprocessableEntity, "BOS6110");
        using var approved = await desk.Manager.PostAsJsonAsync($"{address}/transitions/Approve", new JsonObject());
        var states = (await desk.Manager.GetJsonAsync($"{address}/states"))["items"]!.AsArray();
        using var hidden = await desk.Anna.GetAsync($"{address}/states");
        using var none = await desk.Manager.GetAsync($"{ApiDesk.Equipment}/{camera}/states");

        Assert.Equal("Approve does not ask for this.", problem["errors"]!["dueOn"]![0].Text());
        Assert.Equal(["Approved", "Requested"], states.Select(s => s!["state"].Text()));
        Assert.Null(states[0]!["leftAt"]);
        Assert.Equal(states[0]!["enteredAt"].Text(), states[1]!["leftAt"].Text());
        Assert.Equal(states[0]!["enteredAt"].Text(), (await desk.Manager.GetJsonAsync(address))["statusSince"].Text());
        await hidden.ProblemAsync(HttpStatusCode.NotFound, "BOS6102");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task What_a_person_may_not_see_is_not_there()
    {
        await using var desk = await StartAsync();
        var camera = await desk.AddEquipmentAsync("Canon R5", 3000m);
        var bens = await desk.AddLoanAsync(camera, await desk.AddBorrowerAsync("Ben", "ben@example.org"));

        using var other = await desk.Anna.GetAsync($"{ApiDesk.Loans}/{bens}");
        await other.ProblemAsync(HttpStatusCode.NotFound, "BOS6102");
        Assert.Empty((await desk.Anna.GetJsonAsync(ApiDesk.Loans + "?count=true"))["items"]!.AsArray());
        using var nobody = await desk.Nobody.GetAsync(ApiDesk.Loans);
        await nobody.ProblemAsync(HttpStatusCode.Unauthorized, "BOS6108");
        Assert.Equal("Bearer", nobody.Headers.WwwAuthenticate.ToString());
        using var stranger = await desk.Stranger.GetAsync(ApiDesk.Loans);
        await stranger.ProblemAsync(HttpStatusCode.Forbidden, "BOS6109");
        using var create = await desk.Desk.PostAsJsonAsync(ApiDesk.Equipment, new JsonObject { ["name"] = "Bag" });
        await create.ProblemAsync(HttpStatusCode.Forbidden, "BOS6109");

        var forManager = await desk.Manager.GetJsonAsync($"{ApiDesk.Equipment}/{camera}");
        var forAnna = await desk.Anna.GetJsonAsync($"{ApiDesk.Equipment}/{camera}");
        Assert.Equal(3000m, forManager["price"]!.GetValue<decimal>());
        Assert.False(forAnna.AsObject().ContainsKey("price"));
        Assert.Empty((await desk.Anna.GetJsonAsync(ApiDesk.Equipment + "?price.gt=1"))["items"]!.AsArray());
        Assert.False((await desk.Anna.GetJsonAsync(ApiDesk.Equipment + "?fields=name,price&sort=-price"))["items"]![0]!.AsObject().ContainsKey("price"));
    }

    [Fact]
    public async Task Values_that_break_the_rules_are_named_and_nothing_is_stored()
    {
        await using var desk = await StartAsync();

        using var answer = await desk.Manager.PostAsJsonAsync(ApiDesk.Loans, new JsonObject { ["deposit"] = 6000, ["borrower"] = Guid.NewGuid() });

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "BOS6110");
        Assert.Equal(["borrower", "deposit", "equipment"], problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Empty((await desk.Manager.GetJsonAsync(ApiDesk.Loans))["items"]!.AsArray());
        using var wrong = await desk.Manager.PostAsJsonAsync(ApiDesk.Loans, new JsonObject { ["deposit"] = "much", ["status"] = "Out", ["dueon"] = null });
        var unreadable = await wrong.ProblemAsync(HttpStatusCode.BadRequest, "BOS6104");
        Assert.Equal(["deposit", "status", "dueon"], unreadable["errors"]!.AsObject().Select(e => e.Key));
    }

    [Fact]
    public async Task Change_over_an_older_version_is_refused()
    {
        await using var desk = await StartAsync();
        var address = $"{ApiDesk.Equipment}/{await desk.AddEquipmentAsync("Canon R5")}";
        using var first = await desk.Manager.PatchJsonAsync(address, new JsonObject { ["name"] = "Canon R6" }, "\"1\"");
        Assert.Equal("\"2\"", first.Headers.ETag?.ToString());

        using var second = await desk.Manager.PatchJsonAsync(address, new JsonObject { ["name"] = "Canon R7" }, "\"1\"");
        await second.ProblemAsync(HttpStatusCode.PreconditionFailed, "BOS6112");
        using var weak = await desk.Manager.PatchJsonAsync(address, new JsonObject { ["name"] = "Canon R7" }, "W/\"2\"");
        await weak.ProblemAsync(HttpStatusCode.PreconditionFailed, "BOS6112");
        using var garbage = await desk.Manager.PatchJsonAsync(address, new JsonObject { ["name"] = "Canon R7" }, "2");
        await garbage.ProblemAsync(HttpStatusCode.BadRequest, "BOS6117");
        using var any = await desk.Manager.PatchJsonAsync(address, new JsonObject { ["name"] = "Canon R7" }, "*");
        Assert.Equal("\"3\"", any.Headers.ETag?.ToString());
        using var none = await desk.Manager.PatchJsonAsync(address, new JsonObject { ["name"] = "Canon R7" });
        Assert.Equal("\"3\"", none.Headers.ETag?.ToString());
    }

    [Fact]
    public async Task List_filters_searches_sorts_and_counts()
    {
        await using var desk = await StartAsync();
        var camera = await desk.AddEquipmentAsync("Canon R5");
        var lens = await desk.AddEquipmentAsync("Sigma lens");
        var anna = await desk.AddBorrowerAsync("Anna", "anna@example.org");
        await desk.AddLoanAsync(camera, anna, "2026-01-05", 10m);
        await desk.AddLoanAsync(lens, anna, "2026-02-05", 20m);
        await desk.AddLoanAsync(camera, anna, "2099-03-05");

        Assert.Equal("LN-0001,LN-0002", await NumbersAsync(desk, "?deposit.empty=false&sort=number"));
        Assert.Equal("LN-0003,LN-0002,LN-0001", await NumbersAsync(desk, "?sort=-dueOn"));
        Assert.Equal("LN-0002,LN-0001", await NumbersAsync(desk, "?late=true&sort=-dueOn"));
        Assert.Equal("LN-0002", await NumbersAsync(desk, $"?equipment={lens}"));
        Assert.Equal("LN-0002", await NumbersAsync(desk, "?q=sigma"));
        Assert.Equal("LN-0001", await NumbersAsync(desk, "?deposit.le=10&dueOn.gt=2026-01-01&status=requested"));
        Assert.Equal("LN-0002,LN-0003", await NumbersAsync(desk, "?dueOn.in=2026-02-05,2099-03-05&sort=number"));
        Assert.Equal("LN-0003", await NumbersAsync(desk, "?number.starts=LN-0003&createdAt.gt=2020-01-01T00:00:00Z&createdBy=maria@example.org"));
        Assert.Equal("LN-0003,LN-0002,LN-0001", await NumbersAsync(desk, "?sort=-createdAt"));
        Assert.Equal("LN-0002,LN-0003,LN-0001", await NumbersAsync(desk, "?sort=-equipment,-number"));
        var counted = await desk.Manager.GetJsonAsync(ApiDesk.Loans + "?limit=1&count=true");
        Assert.Equal((3, false, 1), (counted["count"]!.GetValue<int>(), counted["countIsCapped"]!.GetValue<bool>(), counted["items"]!.AsArray().Count));
        Assert.Equal(["id", "_title", "number", "rowVersion"], (await desk.Manager.GetJsonAsync(ApiDesk.Loans + "?fields=number"))["items"]![0]!.AsObject().Select(m => m.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=name")]
    [InlineData("&sort=-price,name")]
    [InlineData("&sort=createdAt")]
    public async Task Pages_show_each_record_once_while_others_are_added(string sort)
    {
        await using var desk = await StartAsync();
        for (var i = 0; i < 23; i++)
        {
            await desk.AddEquipmentAsync($"Item {i % 7}", i % 3 == 0 ? null : i % 5);
        }

        var known = (await desk.Manager.GetJsonAsync($"{ApiDesk.Equipment}?limit=200"))["items"]!.AsArray().Select(i => i!["id"].Text()).ToHashSet();
        var seen = new List<string>();
        var next = $"{ApiDesk.Equipment}?limit=5{sort}";
        while (next is not null)
        {
            var page = await desk.Manager.GetJsonAsync(next);
            seen.AddRange(page["items"]!.AsArray().Select(i => i!["id"].Text()));
            next = page["next"]?.Text();
            await desk.AddEquipmentAsync("Item 3", 2m);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Subset(seen.ToHashSet(), known);
    }

    internal abstract Task<ApiDesk> StartAsync();

    private static async Task<string> NumbersAsync(ApiDesk desk, string query) => string.Join(
        ',', (await desk.Manager.GetJsonAsync(ApiDesk.Loans + query))["items"]!.AsArray().Select(i => i!["number"].Text()));

    public sealed class OnSqlite : JourneyTests
    {
        internal override Task<ApiDesk> StartAsync() => ApiDesk.StartAsync();
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : JourneyTests
    {
        internal override async Task<ApiDesk> StartAsync() => await ApiDesk.StartAsync(await cluster.CreateDatabaseAsync());
    }
}
