using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Who reads an app's OpenAPI document, and how much of it.</summary>
public sealed class DocumentTests
{
    private const string Document = "/openapi/equipment-loans.json";

    [Fact]
    public async Task Nobody_reads_it_without_signing_in()
    {
        await using var desk = await ApiDesk.StartAsync();

        using var known = await desk.Nobody.GetAsync(Document);
        using var unknown = await desk.Nobody.GetAsync("/openapi/no-such-app.json");

        await known.ProblemAsync(HttpStatusCode.Unauthorized, "BOS6108");
        await unknown.ProblemAsync(HttpStatusCode.Unauthorized, "BOS6108");
    }

    [Fact]
    public async Task It_is_read_with_a_key_and_with_a_session()
    {
        await using var desk = await ApiDesk.StartAsync();
        var session = await desk.AdministratorAsync();

        Assert.Contains("Loan", Schemas(await desk.Manager.GetJsonAsync(Document)));
        Assert.Contains("Loan", Schemas(await session.GetJsonAsync(Document)));
    }

    [Fact]
    public async Task Who_has_no_right_in_the_app_is_not_shown_it()
    {
        await using var desk = await ApiDesk.StartAsync();

        using var stranger = await desk.Stranger.GetAsync(Document);

        await stranger.ProblemAsync(HttpStatusCode.Forbidden, "BOS6109");
    }

    private static IEnumerable<string> Schemas(JsonNode document) => document["components"]!["schemas"]!.AsObject().Select(s => s.Key);
}
