using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BusinessOS.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Reports on the page: the paper, the way to the printer, and the file.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class ReportTests(SampleApps apps)
{
    [Fact]
    public async Task A_record_is_printed_from_its_page()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/films/engagements");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Asta Nielsen") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Contract: .*Asta Nielsen$") }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^Contract: "), Level = 1 })).ToBeVisibleAsync();
        var paper = page.GetByRole(AriaRole.Article);
        await Expect(paper).ToContainTextAsync("€1,200.00");
        await Expect(paper).Not.ToContainTextAsync("CH93"); // encrypted
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "report-record");

        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" }).ClickAsync());
        Assert.Matches("^Contract .*Asta Nielsen\\.pdf$", file.SuggestedFilename);
        var kept = RepositoryFolder.PathOf("artifacts", "screenshots", "desk-light", "report-record.pdf");
        await file.SaveAsAsync(kept);
        Assert.StartsWith("%PDF", await File.ReadAllTextAsync(kept), StringComparison.Ordinal);

        await page.EvaluateAsync("() => { window.print = () => { document.title = 'printed'; }; }");
        await page.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("printed");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Many_records_stand_in_groups_with_sums()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/films/pages/pays");
        var paper = page.GetByRole(AriaRole.Article, new() { Name = "Pays" });
        var groups = await PaysByStatusAsync(page);
        await Expect(paper.Locator(".report-group")).ToHaveTextAsync([.. groups.Select(g => g.Status)]);
        foreach (var (status, pays) in groups)
        {
            var sum = paper.Locator("tbody").Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = status }) }).Locator(".report-sum");
            foreach (var pay in pays)
            {
                await Expect(sum).ToContainTextAsync(pay);
            }
        }

        Assert.Contains("Offered", groups.Select(g => g.Status));
        await Expect(paper.Locator(".report-total")).ToContainTextAsync("Total");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "report-list");

        // On paper there is the document and nothing else.
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Complementary)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" })).ToHaveCountAsync(0);
        await Expect(paper).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "report-list-print");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Paper_is_light_in_the_dark_and_fits_a_phone()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/films/pages/pays");
        Assert.Empty(await page.FaultsAsync());
        Assert.Equal("rgb(255, 255, 255)", await page.GetByRole(AriaRole.Article).EvaluateAsync<string>("paper => getComputedStyle(paper).backgroundColor"));
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "report-list");

        await page.OpenAsync("/films/shoots");
        await page.GetByRole(AriaRole.Link).And(page.Locator("[data-row]")).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Sheet of ") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What it costs" })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "report-record");
        await page.Context.CloseAsync();
    }

    /// <summary>What is paid in each state and currency, added up from the records that stand there now, as the report writes it.</summary>
    private static async Task<List<(string Status, List<string> Pays)>> PaysByStatusAsync(IPage page)
    {
        var signs = new Dictionary<string, string> { ["EUR"] = "€{0:N2}", ["USD"] = "${0:N2}", ["JPY"] = "¥{0:N0}" };
        var answer = await page.EvaluateAsync<JsonElement>("async () => await (await fetch('/api/films/engagements?limit=200')).json()");
        return
        [
            .. from record in answer.GetProperty("items").EnumerateArray()
               group record by record.GetProperty("status").GetString() into state
               orderby state.Key == "Offered" descending
               select (state.Key, (from record in state
                                   where record.GetProperty("pay").ValueKind == JsonValueKind.Number
                                   group record.GetProperty("pay").GetDecimal() by record.GetProperty("currency").GetString() into pay
                                   select string.Format(CultureInfo.InvariantCulture, signs[pay.Key!], pay.Sum())).ToList()),
        ];
    }
}
