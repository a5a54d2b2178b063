using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Fields whose values are chosen: several choices, tags, people; and the colours of choices and states.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class ChosenKindTests(SampleApps apps)
{
    [Fact]
    public async Task What_is_chosen_is_kept_and_shown_as_chips()
    {
        var page = await OpenAsync("/films/scenes/new", Device.Desk, ColorScheme.Light);
        await FillAsync(page, "Bridge");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "scenes-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create scene" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex(@"^S-20\d\d-\d{3} Bridge$") })).ToBeVisibleAsync();
        var details = page.GetByRole(AriaRole.Main);
        foreach (var chip in new[] { "Rain", "Night", "stunt", "second unit", "Planned" })
        {
            await Expect(details.Locator(".chip").Filter(new() { HasText = chip }).First).ToBeVisibleAsync();
        }

        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "scenes-record");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Lists_ask_for_some_or_all_of_it_and_for_what_is_mine()
    {
        var page = await OpenAsync("/films/scenes/new", Device.Desk, ColorScheme.Light);
        await FillAsync(page, "Station");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create scene" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("Station$") })).ToBeVisibleAsync();

        await page.OpenAsync("/films/scenes?needs.all=Rain,Night&director=me&tags.any=stunt&q=Station");
        await Expect(page.GetByText("Needs has all of Rain and Night")).ToBeVisibleAsync();
        await Expect(page.GetByText("Director is me")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Station" })).ToHaveCountAsync(1);
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "scenes-filtered");
        await page.OpenAsync("/films/scenes?needs.all=Rain,Crowd&q=Station");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Station" })).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task They_fit_a_phone_in_the_dark()
    {
        var page = await OpenAsync("/films/scenes/new", Device.Phone, ColorScheme.Dark);
        await FillAsync(page, "Cellar");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "scenes-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create scene" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("Cellar$") })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "scenes-record");
        await page.OpenAsync("/films/scenes");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "scenes-list");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string address, Device device, ColorScheme scheme)
    {
        var page = await apps.OpenAsync(device, scheme);
        await page.OpenAsync(address);
        return page;
    }

    private static async Task FillAsync(IPage page, string name)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Night" }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Rain" }).CheckAsync();
        var tags = page.GetByLabel("Tags");
        await tags.FillAsync("stunt");
        await tags.PressAsync("Enter");
        await tags.FillAsync("second unit");
        await tags.PressAsync(",");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove second unit" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Director").Locator("option:checked")).ToHaveTextAsync(new Regex(@"\(you\)$"));
        await page.GetByLabel("Contact").FillAsync("+49 30 1234567");
    }
}
