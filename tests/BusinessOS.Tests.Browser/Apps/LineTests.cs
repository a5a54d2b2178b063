using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Lines are typed within the form of the record they live in, and shown on its page.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class LineTests(SampleApps apps)
{
    [Fact]
    public async Task Lines_are_added_moved_taken_out_and_added_up()
    {
        var page = await OpenAsync(Device.Desk, ColorScheme.Light);
        await page.GetByLabel("Name").FillAsync("Quarry");
        await AddAsync(page, 0, "Dolly", "3", "150");
        await AddAsync(page, 1, "Lamp", "2", "40.50");
        await AddAsync(page, 2, "Rope", "1", "12");
        await Expect(page.GetByRole(AriaRole.Table).Locator("tfoot")).ToContainTextAsync("543.00");
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "lines-form");

        await page.GetByRole(AriaRole.Button, new() { Name = "Move line 3 up" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take line 1 out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table).Locator("tfoot")).ToContainTextAsync("93.00");
        Assert.Empty(await page.FaultsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Quarry" })).ToBeVisibleAsync();
        var rows = page.GetByRole(AriaRole.Table, new() { Name = "Costs" }).Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(rows.Nth(0)).ToContainTextAsync("Rope");
        await Expect(rows.Nth(1)).ToContainTextAsync("81.00");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "lines-record");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_wrong_with_a_line_stands_at_its_cell()
    {
        var page = await OpenAsync(Device.Desk, ColorScheme.Light);
        await page.GetByLabel("Name").FillAsync("Bridge");
        await AddAsync(page, 0, "Crane", "500", "90");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add cost" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();

        await Expect(Cell(page, 0, "Pieces")).ToHaveAccessibleDescriptionAsync("Between 1 and 100.");
        await Expect(Cell(page, 1, "What")).ToHaveAccessibleDescriptionAsync("What is needed.");
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "lines-problems");
        await Cell(page, 0, "Pieces").FillAsync("100");
        await Cell(page, 0, "Price").FillAsync("101");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take line 2 out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();
        await Expect(page.GetByText("A shoot may cost 10,000 at most.").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Lines_fit_a_phone_in_the_dark()
    {
        var page = await OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.GetByLabel("Name").FillAsync("Lighthouse");
        await AddAsync(page, 0, "Boat", "1", "800");
        await AddAsync(page, 1, "Waterproof cover", "4", "25");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "lines-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Lighthouse" })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "lines-record");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(Device device, ColorScheme scheme)
    {
        var page = await apps.OpenAsync(device, scheme);
        await page.OpenAsync("/films/shoots/new");
        return page;
    }

    private static ILocator Cell(IPage page, int line, string column) => page.Locator("table.lines tbody tr").Nth(line).GetByLabel(column);

    private static async Task AddAsync(IPage page, int at, string what, string pieces, string price)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add cost" }).ClickAsync();
        await Expect(Cell(page, at, "What")).ToBeFocusedAsync();
        await Cell(page, at, "What").FillAsync(what);
        await Cell(page, at, "Pieces").FillAsync(pieces);
        await Cell(page, at, "Price").FillAsync(price);
        await Cell(page, at, "What").FocusAsync();
    }
}
