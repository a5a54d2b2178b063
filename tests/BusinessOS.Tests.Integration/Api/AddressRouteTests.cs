using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Api.OpenApi;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Values;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Microsoft.OpenApi;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Addresses as programs write, read, find and export them.</summary>
public sealed class AddressRouteTests
{
    private const string Guests = "/api/inn/guests";

    private static AppCatalog Catalog => new([EquipmentLoansModule.Catalog().Apps[0], .. Inn.Catalog(FieldKind.Address).Apps]);

    [Fact]
    public async Task They_are_objects_that_lists_are_narrowed_and_sorted_by()
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var client = await desk.PersonAsync("host@example.org", "inn.Host");
        await AddAsync(client, new { name = "Ada", home = new { street = "Kramgasse 1\nHof", postalCode = "3011", city = "Bern", country = "CH" } });
        await AddAsync(client, new { name = "Bob", home = new { city = "Annecy", country = "FR" } });

        var read = await client.GetJsonAsync($"{Guests}?sort=home.city&fields=name,home");
        Assert.Equal(["Bob", "Ada"], read["items"]!.AsArray().Select(i => (string?)i!["name"]));
        Assert.Equal("""{"street":"Kramgasse 1\nHof","postalCode":"3011","city":"Bern","region":null,"country":"CH"}""", read["items"]![1]!["home"]!.ToJsonString());
        Assert.Equal("Ada", (string?)(await client.GetJsonAsync($"{Guests}?home.country=CH"))["items"]!.AsArray().Single()!["name"]);
        Assert.Equal("Bob", (string?)(await client.GetJsonAsync($"{Guests}?home.city.starts=ann"))["items"]!.AsArray().Single()!["name"]);
        foreach (var asked in new[] { "home.contains=ern", "home.starts=kram", "home=Kramgasse%201%20/%20Hof;3011;Bern;;ch", "home.city.contains=er" })
        {
            Assert.Equal("Ada", (string?)(await client.GetJsonAsync($"{Guests}?{asked}"))["items"]!.AsArray().Single()!["name"]);
        }

        Assert.Contains("Kramgasse 1 / Hof; 3011; Bern; ; CH", await client.GetStringAsync("/export/inn/guests.csv?name=Ada"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_are_objects_that_lists_are_narrowed_by()
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var client = await desk.PersonAsync("host@example.org", "inn.Host");
        await AddAsync(client, new { name = "Ada", place = new { latitude = 47.37, longitude = 8.54 } });
        await AddAsync(client, new { name = "Bob", place = new { latitude = -33.87, longitude = 151.2 } });

        var near = await client.GetJsonAsync($"{Guests}?place.near=47.4,8.5,20&fields=name,place");
        Assert.Equal("""{"latitude":47.37,"longitude":8.54}""", near["items"]!.AsArray().Single()!["place"]!.ToJsonString());
        Assert.Contains("\"47.37, 8.54\"", await client.GetStringAsync("/export/inn/guests.csv?name=Ada"), StringComparison.Ordinal);
        Assert.Contains("-33.87, 151.2\"", await client.GetStringAsync("/export/inn/guests.csv?name=Bob"), StringComparison.Ordinal);
        using var wrong = await client.GetAsync(new Uri($"{Guests}?place.near=47.4", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var sorted = await client.GetAsync(new Uri($"{Guests}?sort=place", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, sorted.StatusCode);
    }

    [Theory]
    [InlineData("""{"place":{"latitude":91,"longitude":0}}""", "The latitude is between")]
    [InlineData("""{"home":{"cty":"Bern"}}""", "An address has no 'cty'")]
    [InlineData("""{"home":{"city":"Bern","country":"XX"}}""", "'XX' is no country.")]
    [InlineData("""{"home":"Bern"}""", "It must be an object with street")]
    [InlineData("""{"home.city":"Bern"}""", "home.city")]
    public async Task What_is_none_is_refused_with_its_reason(string body, string reason)
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var client = await desk.PersonAsync("host@example.org", "inn.Host");

        using var answer = await client.PostAsync(Guests, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"It was {answer.StatusCode}.");
        Assert.Contains(reason, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_describes_them_and_their_filters()
    {
        var text = await ApiDocument.WriteAsync(Inn.Catalog(FieldKind.Address).App("inn"), CancellationToken.None);

        Assert.Empty(OpenApiDocument.Parse(text, "json").Diagnostic?.Errors ?? []);
        Assert.Contains("\"home.city.starts\"", text, StringComparison.Ordinal);
        Assert.Contains("\"postalCode\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_records_live_and_are_somewhere()
    {
        await using var tenant = await TestTenant.StartAsync(Inn.Catalog(FieldKind.Address), null);
        await tenant.Services.AddDemoRecordsAsync(CancellationToken.None);
        var guest = tenant.Entity("inn.Guest");

        var page = await tenant.Gate(TestTenant.Administrator()).ListAsync(guest, new RecordQuery(), CancellationToken.None);

        Assert.NotEmpty(page.Items);
        Assert.All(page.Items, view => Assert.True(Countries.Has(((PostalAddress)view[guest.Field("Home")!]!).Country!)));
        Assert.All(page.Items, view => Assert.NotNull(view[guest.Field("Place")!]));
    }

    private static async Task AddAsync(HttpClient client, object record)
    {
        using var answer = await client.PostAsJsonAsync(Guests, record);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}
