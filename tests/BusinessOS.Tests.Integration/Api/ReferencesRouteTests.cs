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

/// <summary>References to any number of records as programs write, read, find and export them.</summary>
public sealed class ReferencesRouteTests
{
    private const string Scenes = "/api/studio/scenes";

    private static AppCatalog Catalog => new([EquipmentLoansModule.Catalog().Apps[0], .. StudioApp.Catalog().Apps]);

    [Fact]
    public async Task They_are_written_as_ids_and_read_with_titles()
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var client = await desk.PersonAsync("boss@example.org", "studio.Boss");
        var (ada, bob) = (await AddAsync(client, "/api/studio/people", new { name = "Ada" }), await AddAsync(client, "/api/studio/people", new { name = "Bob" }));
        var one = await AddAsync(client, Scenes, new { name = "One", crew = new[] { bob, ada } });
        await AddAsync(client, Scenes, new { name = "Two", crew = new[] { bob } });

        var read = await client.GetJsonAsync($"{Scenes}/{one}");
        Assert.Equal(["Ada", "Bob"], read["crew"]!.AsArray().Select(c => (string?)c!["title"]));
        using var back = await client.PatchAsJsonAsync($"{Scenes}/{one}", new JsonObject { ["crew"] = new JsonArray(read["crew"]![0]!.DeepClone()) });
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal([ada], (await client.GetJsonAsync($"{Scenes}/{one}"))["crew"]!.AsArray().Select(c => (string?)c!["id"]));
        Assert.Equal("One", await NamesAsync(client, $"crew.any={ada}"));
        Assert.Equal("One,Two", await NamesAsync(client, $"crew.any={ada},{bob}"));
        Assert.Equal("", await NamesAsync(client, $"crew.all={ada},{bob}"));
        Assert.Equal("Two", await NamesAsync(client, $"crew={bob}"));
        Assert.EndsWith("One,,Ada,no,no,no,no,no\r\n", await client.GetStringAsync("/export/studio/scenes.csv?name=One"), StringComparison.Ordinal);
        using var wrong = await client.PatchAsJsonAsync($"{Scenes}/{one}", new { crew = new[] { "Ada" } });
        Assert.Contains("Each of its values must be the id of a record.", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_describes_them()
    {
        var text = await ApiDocument.WriteAsync(StudioApp.Catalog().App("studio"), CancellationToken.None);
        using var document = JsonDocument.Parse(text);
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        var (read, write) = (Crew("Scene"), Crew("Scene.Create"));

        Assert.Empty(OpenApiDocument.Parse(text, "json").Diagnostic?.Errors ?? []);
        Assert.EndsWith("Reference", read.GetProperty("items").GetProperty("$ref").GetString(), StringComparison.Ordinal);
        Assert.Equal("uuid", write.GetProperty("items").GetProperty("format").GetString());

        JsonElement Crew(string schema) => schemas.GetProperty(schema).GetProperty("properties").GetProperty("crew");
    }

    [Fact]
    public async Task Sample_records_refer_to_some()
    {
        await using var tenant = await TestTenant.StartAsync(StudioApp.Catalog(), null);
        await tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        var page = await tenant.Gate(TestTenant.Administrator()).ListAsync(tenant.Entity("studio.Scene"), new RecordQuery(), CancellationToken.None);

        Assert.All(page.Items, view => Assert.InRange(view.Links["Crew"].Count, 1, 3));
    }

    private static async Task<string> AddAsync(HttpClient client, string resource, object record)
    {
        using var answer = await client.PostAsJsonAsync(resource, record);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"] ?? "";
    }

    private static async Task<string> NamesAsync(HttpClient client, string query) =>
        string.Join(',', (await client.GetJsonAsync($"{Scenes}?sort=name&{query}"))["items"]!.AsArray().Select(i => (string?)i!["name"]));
}
