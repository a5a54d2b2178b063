using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Api;
using BusinessOS.Tests.Integration.Runtime;
using Xunit;

namespace BusinessOS.Tests.Integration.Code;

/// <summary>Addresses the owner's code answers, over HTTP: who may ask, what is read, what is answered, what is stored.</summary>
public abstract class EndpointTests
{
    private const string X = "/api/equipment-loans/x";

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    [Fact]
    public async Task Answers_with_what_its_code_makes_of_hole_and_query()
    {
        await using var desk = await StartAsync();
        await desk.AddEquipmentAsync("Canon R5", 900m);
        await desk.AddEquipmentAsync("Tripod", 20m);

        var answer = await desk.Manager.GetJsonAsync($"{X}/dearer/100?words=true");

        Assert.Equal("""{"count":1,"names":["Canon R5"],"words":"one"}""", answer.ToJsonString());
    }

    [Fact]
    public async Task Who_may_not_ask_is_refused_like_at_records()
    {
        await using var desk = await StartAsync();

        using var nobody = await desk.Nobody.GetAsync($"{X}/dearer/100");
        using var stranger = await desk.Stranger.GetAsync($"{X}/dearer/100");
        using var member = await desk.Anna.PostAsJsonAsync($"{X}/buy", new { name = "Lamp" });
        var session = await desk.AdministratorAsync();
        using var foreign = await session.PostAsJsonAsync($"{X}/buy", new { name = "Lamp" });

        await nobody.ProblemAsync(HttpStatusCode.Unauthorized, "BOS6108");
        await stranger.ProblemAsync(HttpStatusCode.Forbidden, "BOS6109");
        await member.ProblemAsync(HttpStatusCode.Forbidden, "BOS6109");
        await foreign.ProblemAsync(HttpStatusCode.Forbidden, "BOS6113");
    }

    [Theory]
    [InlineData("dearer/much", "price")]
    [InlineData("dearer/100?colour=red", "colour")]
    [InlineData("dearer/100?words=a&words=b", "words")]
    public async Task Request_that_does_not_fit_is_refused_by_name(string address, string member)
    {
        await using var desk = await StartAsync();

        using var answer = await desk.Manager.GetAsync($"{X}/{address}");

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "BOS6175");
        Assert.NotNull(problem["errors"]![member]);
    }

    [Fact]
    public async Task Body_is_read_within_its_limits_and_by_its_types()
    {
        await using var desk = await StartAsync();

        using var missing = await desk.Manager.PostAsJsonAsync($"{X}/buy", new { price = 3 });
        using var much = new HttpRequestMessage(HttpMethod.Post, $"{X}/buy") { Content = JsonContent.Create(new { name = new string('x', 2 * 1024 * 1024) }), Headers = { ExpectContinue = true, ConnectionClose = true } };
        using var large = await desk.Manager.SendAsync(much);
        using var text = await desk.Manager.PostAsync($"{X}/buy", new StringContent("name"));
        using var made = await desk.Manager.PostAsJsonAsync($"{X}/buy", new { name = "Lamp", price = 3 });

        await missing.ProblemAsync(HttpStatusCode.BadRequest, "BOS6175");
        await large.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "BOS6106");
        await text.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "BOS6107");
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.Equal(2, await CountAsync(desk));
    }

    [Theory]
    [InlineData("refuse", HttpStatusCode.UnprocessableEntity, "BOS6110")]
    [InlineData("break", HttpStatusCode.InternalServerError, "BOS6170")]
    [InlineData("wrong", HttpStatusCode.UnprocessableEntity, "BOS6110")]
    [InlineData("swallow", HttpStatusCode.InternalServerError, "BOS6170")]
    [InlineData("nothing", HttpStatusCode.NotFound, "BOS6102")]
    public async Task Call_that_fails_stores_nothing_of_what_it_wrote(string name, HttpStatusCode status, string code)
    {
        await using var desk = await StartAsync();

        using var answer = await desk.Manager.PostAsJsonAsync($"{X}/buy", new { name });

        await answer.ProblemAsync(status, code);
        Assert.Equal(0, await CountAsync(desk));
    }

    [Fact]
    public async Task Get_writes_nothing()
    {
        await using var desk = await StartAsync();

        using var answer = await desk.Manager.GetAsync($"{X}/sneak");

        await answer.ProblemAsync(HttpStatusCode.InternalServerError, "BOS6170");
        Assert.Equal(0, await CountAsync(desk));
    }

    [Fact]
    public async Task Document_shows_it_to_who_may_ask()
    {
        await using var desk = await StartAsync();

        var manager = await desk.Manager.GetJsonAsync("/openapi/equipment-loans.json");
        var member = await desk.Anna.GetJsonAsync("/openapi/equipment-loans.json");

        var paths = manager["paths"]!.AsObject();
        Assert.Equal(["price", "words"], paths[$"{X}/dearer/{{price}}"]!["get"]!["parameters"]!.AsArray().Select(p => (string?)p!["name"]));
        var body = paths[$"{X}/buy"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        Assert.Equal("""["name"]""", body["required"]!.ToJsonString());
        Assert.Null(member["paths"]![$"{X}/buy"]);
        Assert.NotNull(member["paths"]![$"{X}/dearer/{{price}}"]);
    }

    private static async Task<int> CountAsync(ApiDesk desk)
    {
        var list = await desk.Manager.GetJsonAsync($"{ApiDesk.Equipment}?count=true");
        return list["items"]!.AsArray().Count;
    }

    private async Task<ApiDesk> StartAsync()
    {
        var app = new AppBuilder();
        new EquipmentLoansModule().Define(app);
        app.Code(typeof(Dearer), typeof(Buy), typeof(Sneak));
        return await ApiDesk.StartAsync(await DatabaseAsync(), new AppCatalog([app.Build()]));
    }
}

/// <summary>In the shape of an owner's code.</summary>
[Endpoint("GET", "dearer/{price}", Summary = "Equipment above a price")]
public sealed class Dearer : AppEndpoint<Dearer.Asked, Dearer.Answer>
{
    public override async Task<Answer> AnswerAsync(Asked request, EndpointCall call)
    {
        var found = await call.Records.ListAsync<Equipment>(e => e.Price > request.Price);
        return new(found.Count, [.. found.Select(e => e.Name ?? "")], request.Words && found.Count == 1 ? "one" : null);
    }

    public sealed record Asked
    {
        public required decimal Price { get; init; }

        public bool Words { get; init; }
    }

    public sealed record Answer(int Count, IReadOnlyList<string> Names, string? Words);
}

/// <summary>In the shape of an owner's code.</summary>
[Endpoint("POST", "buy", Roles = "Manager, Desk")]
public sealed class Buy : AppEndpoint<Buy.Asked, Buy.Answer?>
{
    public override async Task<Answer?> AnswerAsync(Asked request, EndpointCall call)
    {
        var first = await call.Records.CreateAsync<Equipment>(e => (e.Name, e.Price) = (request.Name, request.Price));
        await call.Records.CreateAsync<Equipment>(e => e.Name = "Case for " + request.Name);
        switch (request.Name)
        {
            case "refuse":
                call.Refuse(nameof(Asked.Name), "Not this one.");
                break;
            case "break":
                throw new InvalidOperationException("secret");
            case "wrong":
                await call.Records.UpdateAsync<Equipment>(first, e => e.Price = -5m);
                break;
            case "swallow":
                try
                {
                    await call.Records.UpdateAsync<Equipment>(first, e => e.Price = -5m);
                }
                catch (ChangeRefusedException)
                {
                    // goes on as if nothing were
                }

                break;
            case "nothing":
                return null;
        }

        return new(first);
    }

    public sealed record Asked
    {
        public required string Name { get; init; }

        public decimal? Price { get; init; }
    }

    public sealed record Answer(Guid Id);
}

/// <summary>Tries to write where nothing is written.</summary>
[Endpoint("GET", "sneak")]
public sealed class Sneak : AppEndpoint<Sneak.Asked, string>
{
    public override async Task<string> AnswerAsync(Asked request, EndpointCall call)
    {
        await call.Records.CreateAsync<Equipment>(e => e.Name = "Sneaked in");
        return "done";
    }

    public sealed record Asked;
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteEndpointTests : EndpointTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresEndpointTests(PostgresCluster cluster) : EndpointTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
