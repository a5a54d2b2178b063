using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Runtime.Api.OpenApi;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Reports;
using BusinessOS.Runtime.Reports.Pdf;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Xunit;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>Reports as PDF, read back, on each database.</summary>
public abstract class ReportTests
{
    private const string Bills = "/api/bills/bills";
    private const string Paper = "/api/bills/reports/bill-paper";
    private const string All = "/api/bills/reports/all-bills.pdf";

    [Fact]
    public async Task A_report_of_a_record_says_what_the_reader_may_see()
    {
        await using var desk = await StartAsync();
        var (boss, clerk) = await PeopleAsync(desk);
        var bill = await AddBillAsync(boss, "Ödön Kovács", new { until = "2026-03-01", at = "2026-01-15T22:30:00Z", total = 1234.5, account = "CH93 0076 2011", margin = 12, code = "top secret", remark = "Ship to Plovdiv, Пловдив, Λάρισα." });
        await AddAsync(boss, "/api/bills/payments", new { bill, paidOn = "2026-02-01", paid = 100.25 });

        using var ofBoss = await ReadAsync(boss, $"{Paper}/{bill}.pdf?zone=Europe/Zurich");
        using var ofClerk = await ReadAsync(clerk, $"{Paper}/{bill}.pdf");

        Assert.Equal("Bill B-0001 for Ödön Kovács", ofBoss.Title);
        Assert.Equal((595.3, 841.9), (Math.Round(ofBoss.Size.Width, 1), Math.Round(ofBoss.Size.Height, 1)));
        foreach (var said in new[] { "Bill office", "Bill B-0001 for Ödön Kovács", "1 Mar 2026", "15 Jan 2026, 23:30", "€1,234.50", "CH93 0076 2011", "12%", "Ship to Plovdiv, Пловдив, Λάρισα.", "Services", "What Pieces Price Amount", "Drill 2 10.5 21", "Nail 300 0.1 30", "Total 302 51", "1 Feb 2026 100.25", "Please pay €1,234.50 by 1 Mar 2026. {Thanks}", "Page 1 of 1" })
        {
            Assert.Contains(said, ofBoss.All, StringComparison.Ordinal);
        }

        Assert.Contains("15 Jan 2026, 22:30", ofClerk.All, StringComparison.Ordinal);
        Assert.Contains("••••2011", ofClerk.All, StringComparison.Ordinal);
        Assert.DoesNotContain("0076", ofClerk.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Margin", ofClerk.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Payments", ofClerk.All, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ofBoss.All + ofClerk.All, StringComparison.Ordinal);
        Assert.All(ofBoss.Fonts, font => Assert.Matches("^[A-Z]{6}[+]Noto Sans", font));
        Assert.Equal(2, ofBoss.RightOf("21").Concat(ofBoss.RightOf("30")).Distinct().Count() + 1);
    }

    [Fact]
    public async Task Behind_too_many_who_wait_a_report_is_for_later()
    {
        await using var desk = await StartAsync();
        var (boss, _) = await PeopleAsync(desk);
        var printer = desk.Services.GetRequiredService<ReportPrinter>();
        await using var scope = desk.Services.CreateAsyncScope();
        var files = scope.ServiceProvider.GetRequiredService<IFileStore>();
        var turn = new TaskCompletionSource<ReportDocument?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Enumerable.Range(0, 21).Select(_ => printer.PrintAsync(() => turn.Task, files, CancellationToken.None)).ToList();

        using var refused = await boss.GetAsync(new Uri(All, UriKind.Relative));
        turn.SetResult(null);
        await Task.WhenAll(before);
        using var later = await boss.GetAsync(new Uri(All, UriKind.Relative));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "30"), (refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
        Assert.Equal("BOS6176", JsonNode.Parse(await refused.Content.ReadAsStringAsync())?["code"]?.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task An_address_of_the_other_kind_of_report_says_where_it_is()
    {
        await using var desk = await StartAsync();
        var (boss, _) = await PeopleAsync(desk);

        using var one = await boss.GetAsync(new Uri($"{Paper}.pdf", UriKind.Relative));
        using var many = await boss.GetAsync(new Uri(All.Replace(".pdf", $"/{Guid.NewGuid()}.pdf", StringComparison.Ordinal), UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.StatusCode, many.StatusCode));
        Assert.Equal($"This report is about one record: it is at '{Paper}/{{id}}.pdf'.", await DetailAsync(one));
        Assert.Equal($"This report is about many records: it is at '{All}'.", await DetailAsync(many));
    }

    [Fact]
    public async Task A_report_is_in_the_language_of_its_reader()
    {
        await using var desk = await StartAsync();
        var (boss, _) = await PeopleAsync(desk);
        var bill = await AddBillAsync(boss, "Ada", new { until = "2026-03-01", total = 1234.5 });
        boss.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("de"));

        using var answer = await boss.GetAsync(new Uri($"{Paper}/{bill}.pdf", UriKind.Relative));
        using var text = new PdfText(await answer.Content.ReadAsByteArrayAsync());

        foreach (var said in new[] { "Rechnung B-0001 an Ada", "Fällig", "1. Mär 2026", "1.234,50 €", "Leistungen", "Bitte zahlen Sie 1.234,50 € bis 1. Mär 2026.", "Seite 1 von 1" })
        {
            Assert.Contains(said, text.All.Replace('\u00a0', ' '), StringComparison.Ordinal);
        }

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment; filename=\"Rechnung B-0001 an Ada.pdf\"; filename*=UTF-8''Rechnung%20B-0001%20an%20Ada.pdf", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_many_has_groups_sums_by_currency_and_its_heads_on_every_page()
    {
        await using var desk = await StartAsync();
        var (boss, clerk) = await PeopleAsync(desk);
        var (ada, ben) = (await AddAsync(boss, "/api/bills/customers", new { name = "Ada" }), await AddAsync(boss, "/api/bills/customers", new { name = "Ben" }));
        for (var i = 0; i < 60; i++)
        {
            await AddAsync(boss, Bills, new { customer = i % 2 == 0 ? ada : ben, until = "2026-03-01", total = 10.25 + i, account = $"AT-{i:000}", margin = 5 });
        }

        await AddAsync(boss, Bills, new { customer = ben, until = "2026-04-01", currency = "JPY", total = 5000 });
        await AddAsync(boss, Bills, new { customer = ben, total = 7777 });

        using var ofBoss = await ReadAsync(boss, All);
        using var ofClerk = await ReadAsync(clerk, All);
        using var some = await ReadAsync(boss, $"{All}?currency=JPY");

        Assert.Equal((792d, 612d), ofBoss.Size);
        Assert.True(ofBoss.Pages.Count > 2, $"{ofBoss.Pages.Count} pages");
        Assert.All(ofBoss.Pages.Select((page, index) => (page, index)), p =>
        {
            Assert.Contains("Number Until Total Account Margin", p.page, StringComparison.Ordinal);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Page {p.index + 1} of {ofBoss.Pages.Count}"), p.page, StringComparison.Ordinal);
            Assert.Contains("Bill office", p.page, StringComparison.Ordinal);
        });
        Assert.Contains("Sum €1,177.50", ofBoss.All, StringComparison.Ordinal);
        Assert.Contains("Sum €1,207.50\n¥5,000", ofBoss.All, StringComparison.Ordinal);
        Assert.Contains("Total €2,385.00\n¥5,000", ofBoss.All, StringComparison.Ordinal);
        Assert.DoesNotContain("7,777", ofBoss.All, StringComparison.Ordinal);
        Assert.True(ofBoss.All.IndexOf("\nAda\n", StringComparison.Ordinal) < ofBoss.All.IndexOf("\nBen\n", StringComparison.Ordinal));
        Assert.Contains("Number Until Total Account\n", ofClerk.All, StringComparison.Ordinal);
        Assert.DoesNotContain("AT-0", ofClerk.All, StringComparison.Ordinal);
        Assert.Contains("Only records for which: currency = JPY", some.All, StringComparison.Ordinal);
        Assert.Contains("Total ¥5,000", some.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_cut_counts_and_adds_up_what_it_does_not_show()
    {
        await using var desk = await StartAsync();
        var (boss, _) = await PeopleAsync(desk);
        foreach (var name in new[] { "Ada", "Ben" })
        {
            var customer = await AddAsync(boss, "/api/bills/customers", new { name });
            for (var i = 0; i < 5; i++)
            {
                await AddAsync(boss, Bills, new { customer, until = "2026-03-01", total = 10 + i });
            }
        }

        var report = ReportApp.Catalog.Reports.Single(r => r.Name == "AllBills");
        var document = await desk.AsSystemAsync(services => services.GetRequiredService<ReportComposer>().ManyAsync(report, new RecordQuery(), 7, TimeZoneInfo.Utc, CancellationToken.None));

        var table = Assert.IsType<ReportTable>(Assert.Single(document.Blocks));
        Assert.Equal(3, document.More);
        Assert.Equal([("Ada", 5, "€60.00"), ("Ben", 2, "€60.00")], table.Groups.Select(g => (g.Label, g.Rows.Count, g.Total[2])));
        Assert.Equal("€120.00", table.Total[2]);
    }

    [Fact]
    public async Task Who_may_not_read_gets_no_report()
    {
        await using var desk = await StartAsync();
        var (boss, clerk) = await PeopleAsync(desk);
        var guest = await desk.PersonAsync("guest@example.org", "bills.Guest");
        var (open, hidden) = (await AddBillAsync(boss, "Ada", new { until = "2026-03-01" }), await AddBillAsync(boss, "Ben", new { remark = "no day" }));

        using (var seen = await ReadAsync(clerk, $"{Paper}/{open}.pdf"))
        {
            Assert.Contains("Ada", seen.All, StringComparison.Ordinal);
        }

        await RefusedAsync(clerk, $"{Paper}/{hidden}.pdf", HttpStatusCode.NotFound, "BOS6102");
        await RefusedAsync(boss, $"{Paper}/{Guid.NewGuid()}.pdf", HttpStatusCode.NotFound, "BOS6102");
        await RefusedAsync(boss, $"{Paper}/one.pdf", HttpStatusCode.NotFound, "BOS6102");
        await RefusedAsync(guest, $"{Paper}/{open}.pdf", HttpStatusCode.Forbidden, "BOS6109");
        await RefusedAsync(guest, All, HttpStatusCode.Forbidden, "BOS6109");
        await RefusedAsync(desk.Nobody, All, HttpStatusCode.Unauthorized, "BOS6108");
        await RefusedAsync(boss, "/api/bills/reports/al-bills.pdf", HttpStatusCode.NotFound, "BOS6101");
        await RefusedAsync(boss, "/api/bills/reports/bill-paper.pdf", HttpStatusCode.NotFound, "BOS6101");
        await RefusedAsync(boss, $"{All}?limit=3", HttpStatusCode.BadRequest, "BOS6105");
        await RefusedAsync(boss, $"{All}?nombre=3", HttpStatusCode.BadRequest, "BOS6105");
        await RefusedAsync(boss, $"{All}?zone=Mars", HttpStatusCode.BadRequest, "BOS6105");
    }

    [Fact]
    public async Task Pictures_and_signatures_are_drawn_and_what_is_none_is_named()
    {
        await using var desk = await StartAsync();
        var (boss, _) = await PeopleAsync(desk);
        var (seal, damaged) = (await UploadAsync(boss, Picture), await UploadAsync(boss, [137, 80, 78, 71, 13, 10]));
        var drawn = await AddBillAsync(boss, "Ada", new { seal, signed = await UploadAsync(boss, Picture) });
        var broken = await AddBillAsync(boss, "Ben", new { seal = damaged });

        using var withPictures = await ReadAsync(boss, $"{Paper}/{drawn}.pdf");
        using var without = await ReadAsync(boss, $"{Paper}/{broken}.pdf");

        Assert.Equal(2, withPictures.Pictures);
        Assert.Contains("boss, ", withPictures.All, StringComparison.Ordinal);
        Assert.Equal(0, without.Pictures);
        Assert.Contains("A picture", without.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_describes_reports()
    {
        var text = await ApiDocument.WriteAsync(ReportApp.Catalog.App("bills"), CancellationToken.None);
        var document = JsonNode.Parse(text)!;

        Assert.Empty(OpenApiDocument.Parse(text, "json").Diagnostic?.Errors ?? []);
        Assert.NotNull(document["paths"]!["/api/bills/reports/all-bills.pdf"]!["get"]!["responses"]!["200"]!["content"]!["application/pdf"]);
        Assert.NotNull(document["paths"]!["/api/bills/reports/bill-paper/{id}.pdf"]!["get"]!["responses"]!["404"]);
    }

    internal abstract Task<ApiDesk> StartAsync();

    // A red square.
    private static byte[] Picture => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC");

    private static async Task<string?> DetailAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["detail"]?.GetValue<string>();

    private static async Task<(HttpClient Boss, HttpClient Clerk)> PeopleAsync(ApiDesk desk) =>
        (await desk.PersonAsync("boss@example.org", "bills.Boss"), await desk.PersonAsync("clerk@example.org", "bills.Clerk"));

    private static async Task<string> AddBillAsync(HttpClient boss, string customer, object more)
    {
        var record = System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject();
        record["customer"] = await AddAsync(boss, "/api/bills/customers", new { name = customer });
        record["items"] = new JsonArray(
            new JsonObject { ["what"] = "Drill", ["pieces"] = 2, ["price"] = 10.5 }, new JsonObject { ["what"] = "Nail", ["pieces"] = 300, ["price"] = 0.1 });
        return await AddAsync(boss, Bills, record);
    }

    private static async Task<string> AddAsync(HttpClient client, string address, object record)
    {
        using var answer = await client.PostAsJsonAsync(address, record);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    private static async Task<string> UploadAsync(HttpClient client, byte[] bytes)
    {
        using var content = new MultipartFormDataContent();
        using var picture = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        content.Add(picture, "file", "picture.png");
        using var answer = await client.PostAsync(new Uri("/files", UriKind.Relative), content);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    private static async Task<PdfText> ReadAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return new PdfText(await answer.Content.ReadAsByteArrayAsync());
    }

    private static async Task RefusedAsync(HttpClient client, string address, HttpStatusCode status, string code)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        await answer.ProblemAsync(status, code);
    }

    public sealed class OnSqlite : ReportTests
    {
        internal override Task<ApiDesk> StartAsync() => ApiDesk.StartAsync(catalog: ReportApp.Catalog);
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : ReportTests
    {
        internal override async Task<ApiDesk> StartAsync() => await ApiDesk.StartAsync(await cluster.CreateDatabaseAsync(), ReportApp.Catalog);
    }
}
