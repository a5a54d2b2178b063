using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Api.OpenApi;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Tests.Integration.Runtime;
using Microsoft.OpenApi;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Encrypted texts, signatures, amounts with a currency of their own and times of a place, as programs meet them.</summary>
public sealed class NewKindRouteTests
{
    private const string People = "/api/staff/people";

    private const string Spec = """
        app: staff
        name: Staff
        roles: [Payroll, Clerk]
        entities:
          Person:
            plural: People
            title: "{Name}"
            fields:
              Name:     text required
              Iban:     { type: encrypted ..34, mask: '!User.Is("Payroll")' }
              Signed:   signature
              Currency: choice EUR | JPY required = EUR
              Pay:      { type: money 0.., currency: Currency }
              Starts:   { type: date-time, zone: Europe/Berlin }
            allow:
              Payroll: all
              Clerk: all
        """;

    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));

    private static AppCatalog Catalog => new([EquipmentLoansModule.Catalog().Apps[0], .. Compiled.Value.Apps]);

    [Fact]
    public async Task An_encrypted_text_is_read_by_who_may_and_nothing_is_found_by_it()
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var (payroll, clerk) = (await desk.PersonAsync("pay@example.org", "staff.Payroll"), await desk.PersonAsync("clerk@example.org", "staff.Clerk"));
        var id = await AddAsync(payroll, new { name = "Ada", iban = "CH93 0076" });

        Assert.Equal("CH93 0076", (string?)(await payroll.GetJsonAsync($"{People}/{id}"))["iban"]);
        Assert.Equal("CH93 0076", (string?)(await payroll.GetJsonAsync(People))["items"]![0]!["iban"]);
        var masked = await clerk.GetJsonAsync($"{People}/{id}");
        Assert.Null(masked["iban"]);
        Assert.Contains("\"iban\"", masked.ToJsonString(), StringComparison.Ordinal);
        Assert.Single((await payroll.GetJsonAsync($"{People}?iban.empty=false"))["items"]!.AsArray());
        foreach (var wrong in new[] { "iban=CH93%200076", "iban.contains=CH", "sort=iban" })
        {
            using var refused = await payroll.GetAsync(new Uri($"{People}?{wrong}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var same = await payroll.PatchAsJsonAsync($"{People}/{id}", new { name = "Ada B.", iban = "••••" });
        Assert.True(same.IsSuccessStatusCode);
        Assert.Equal("CH93 0076", (string?)(await payroll.GetJsonAsync($"{People}/{id}"))["iban"]);
        Assert.Contains("CH93 0076", await payroll.GetStringAsync("/export/staff/people.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("CH93", await clerk.GetStringAsync("/export/staff/people.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_is_written_as_a_picture_and_read_with_its_name_and_time()
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var payroll = await desk.PersonAsync("pay@example.org", "staff.Payroll");
        using var content = new MultipartFormDataContent();
        using var picture = new ByteArrayContent([137, 80, 78, 71]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        content.Add(picture, "file", "signature.png");
        using var uploaded = await payroll.PostAsync(new Uri("/files", UriKind.Relative), content);
        var file = (string?)(await uploaded.Content.ReadFromJsonAsync<JsonObject>())!["id"];
        var id = await AddAsync(payroll, new { name = "Ada", signed = file });

        var signed = (await payroll.GetJsonAsync($"{People}/{id}"))["signed"]!;

        Assert.Equal((file, "pay"), ((string?)signed["file"], (string?)signed["name"]));
        Assert.True(DateTimeOffset.UtcNow - (DateTimeOffset)signed["at"]! < TimeSpan.FromMinutes(1));
        using var forged = await payroll.PatchAsJsonAsync($"{People}/{id}", new { signed = new { file, name = "Somebody else", at = "2020-01-01T00:00:00Z" } });
        Assert.True(forged.IsSuccessStatusCode);
        Assert.Equal(signed.ToJsonString(), (await payroll.GetJsonAsync($"{People}/{id}"))["signed"]!.ToJsonString());
        using var wrong = await payroll.PatchAsJsonAsync($"{People}/{id}", new { signed = "Ada Byron" });
        Assert.True(wrong.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Decimals_follow_the_currency_and_times_are_kept_in_utc()
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var payroll = await desk.PersonAsync("pay@example.org", "staff.Payroll");
        using var refused = await payroll.PostAsJsonAsync(People, new { name = "Ada", currency = "JPY", pay = 10.5 });
        var id = await AddAsync(payroll, new { name = "Ada", currency = "JPY", pay = 1200, starts = "2026-03-29T03:30:00+02:00" });

        Assert.Contains("JPY has no decimals.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("2026-03-29T01:30:00Z", (string?)(await payroll.GetJsonAsync($"{People}/{id}"))["starts"]);
        Assert.Single((await payroll.GetJsonAsync($"{People}?pay.ge=1200&currency=JPY"))["items"]!.AsArray());
    }

    [Fact]
    public async Task The_document_describes_them()
    {
        var text = await ApiDocument.WriteAsync(Compiled.Value.App("staff"), CancellationToken.None);

        Assert.Empty(OpenApiDocument.Parse(text, "json").Diagnostic?.Errors ?? []);
        foreach (var said in new[] { "Kept encrypted", "who signed and when is set by the server", "In the currency currency says.", "by the clock in Europe/Berlin" })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
    }

    private static async Task<string?> AddAsync(HttpClient client, object record)
    {
        using var answer = await client.PostAsJsonAsync(People, record);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"];
    }
}
