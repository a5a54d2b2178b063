using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>A field that refers to any number of records: found by typing, taken out again, shown as chips, asked for in lists.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class ReferencesTests(SampleApps apps)
{
    [Fact]
    public async Task Records_are_found_taken_out_and_shown_on_both_sides()
    {
        var page = await OpenAsync(Device.Desk, ColorScheme.Light);
        await FillAsync(page, "Duel");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "references-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Buster Keaton" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create scene" }).ClickAsync();

        var main = page.GetByRole(AriaRole.Main);
        var asta = main.GetByRole(AriaRole.Link, new() { Name = "Asta Nielsen" });
        await Expect(asta).ToBeVisibleAsync();
        await Expect(main.GetByRole(AriaRole.Link, new() { Name = "Buster Keaton" })).ToHaveCountAsync(0);
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "references-record");
        await asta.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Asta Nielsen" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Scenes" }).GetByText("Duel").First).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "references-other-side");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Lists_ask_for_some_of_them()
    {
        var page = await OpenAsync(Device.Desk, ColorScheme.Light);
        await FillAsync(page, "Chase");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create scene" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("Chase$") })).ToBeVisibleAsync();

        await page.OpenAsync("/films/scenes?q=Chase");
        await page.GetByText("Filter", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Field").SelectOptionAsync("Cast");
        await ChooseAsync(page.GetByRole(AriaRole.Combobox, new() { Name = "Cast" }), page, "Buster");
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "references-filter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Cast has any of Buster Keaton")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Chase" })).ToHaveCountAsync(1);
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "references-list");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task They_fit_a_phone_in_the_dark()
    {
        var page = await OpenAsync(Device.Phone, ColorScheme.Dark);
        await FillAsync(page, "Storm");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "references-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create scene" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("Storm$") })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "references-record");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(Device device, ColorScheme scheme)
    {
        var page = await apps.OpenAsync(device, scheme);
        await page.OpenAsync("/films/scenes/new");
        return page;
    }

    private static async Task FillAsync(IPage page, string name)
    {
        await page.GetByLabel("Name").FillAsync(name);
        var cast = page.GetByRole(AriaRole.Combobox, new() { Name = "Cast" });
        await ChooseAsync(cast, page, "Asta");
        await ChooseAsync(cast, page, "Buster");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove Buster Keaton" })).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(ILocator cast, IPage page, string typed)
    {
        await cast.FillAsync(typed);
        await Expect(page.GetByRole(AriaRole.Listbox, new() { Name = "Actors" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await cast.PressAsync("Enter");
        await Expect(cast).ToHaveValueAsync("");
    }
}
