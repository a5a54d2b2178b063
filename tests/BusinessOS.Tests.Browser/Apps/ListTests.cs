using BusinessOS.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>A list finds, narrows, orders, pages and hands out what is in it.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class ListTests(SampleApps apps)
{
    [Fact]
    public async Task Pages_follow_each_other()
    {
        var page = await OpenAsync("/equipment-loans/loans?sort=number&q=LN-00");
        await Expect(page.GetByText("LN-0001", new() { Exact = true })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await Expect(page.GetByText("LN-0051", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText($"51–{SampleRecords.Loans} of {SampleRecords.Loans}")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Next" })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "Previous" }).ClickAsync();
        await Expect(page.GetByText($"1–50 of {SampleRecords.Loans}")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_header_sorts_and_sorts_the_other_way_round()
    {
        var page = await OpenAsync("/equipment-loans/loans?q=LN-00");

        await page.GetByTitle("Sort by number").ClickAsync();
        await Expect(page.GetByText("LN-0060", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText(", sorted descending")).ToHaveCountAsync(1);

        await page.GetByTitle("Sort by due date").ClickAsync();
        await Expect(page.GetByText(", sorted ascending")).ToHaveCountAsync(1);
        await Expect(page.GetByText("LN-0001", new() { Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_filter_is_made_said_in_words_and_removed()
    {
        var page = await OpenAsync("/equipment-loans/loans?q=LN-00");

        await page.GetByText("Filter", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Field").SelectOptionAsync("Priority");
        await page.GetByLabel("High").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Priority is High")).ToBeVisibleAsync();
        await Expect(page.GetByText("1–20 of 20")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Remove filter: Priority is High" }).ClickAsync();
        await Expect(page.GetByText($"1–50 of {SampleRecords.Loans}")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_search_narrows_as_one_types_and_nothing_found_has_a_way_back()
    {
        var page = await OpenAsync("/equipment-loans/loans");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("LN-0042");
        await Expect(page.GetByText("1 of 1", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("nothing of the kind");
        await Expect(page.GetByText("No loans fit")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Clear search and filters" }).ClickAsync();
        await Expect(page.GetByText("LN-0001", new() { Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_export_holds_what_the_list_shows()
    {
        var page = await OpenAsync("/equipment-loans/loans?q=LN-00&priority=High");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Export as CSV" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());

        Assert.Matches(@"^loans-\d{4}-\d\d-\d\d\.csv$", download.SuggestedFilename);
        Assert.StartsWith("Number,", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(20, lines.Length - 1);
        Assert.All(lines[1..], line => Assert.Contains("High", line, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_goes_up_with_a_form_and_comes_down_from_the_record()
    {
        using var folder = new TemporaryFolder();
        var receipt = folder.Write("receipt.txt", "Taxi, 23.80");
        var page = await OpenAsync("/expenses/expenses/new");

        await page.GetByLabel("Number").FillAsync("EX-FILE");
        await page.GetByLabel("Choose a file").SetInputFilesAsync(receipt);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "receipt.txt" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create expense" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "EX-FILE" })).ToBeVisibleAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "receipt.txt" }).ClickAsync());
        Assert.Equal("Taxi, 23.80", await File.ReadAllTextAsync(await download.PathAsync()));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Amounts_carry_their_currency_and_stand_to_the_right()
    {
        var page = await OpenAsync("/expenses/expenses?q=EX-0001");

        var amount = page.GetByRole(AriaRole.Gridcell, new() { Name = "€12.34" });

        await Expect(amount).ToHaveCSSAsync("text-align", "right");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync(address);
        return page;
    }
}
