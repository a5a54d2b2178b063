using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Records by their pictures, and records below one another.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class GalleryAndTreeTests(SampleApps apps)
{
    [Fact]
    public async Task A_gallery_is_searched_and_sorted_and_leads_to_the_record()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/films/pages/locations");
        var cards = page.GetByRole(AriaRole.List, new() { Name = "Locations in pictures" }).GetByRole(AriaRole.Listitem);
        await Expect(cards.GetByRole(AriaRole.Link)).ToHaveTextAsync(["Empty warehouse", "Old harbour", "Opera roof, Dear", "Tiled stairs"]);
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "gallery");

        await Expect(cards.Nth(2)).ToHaveClassAsync(new Regex("toned tone-red"));
        await page.GetByText("By name").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Day rate" }).ClickAsync();
        await Expect(cards.First.GetByRole(AriaRole.Link)).ToHaveTextAsync("Empty warehouse");
        await Expect(page).ToHaveURLAsync(new Regex("sort="));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("opera");
        await Expect(cards.GetByRole(AriaRole.Link)).ToHaveTextAsync(["Opera roof, Dear"]);
        await page.Locator(".gallery-card").ClickAsync(new() { Position = new() { X = 60, Y = 60 } });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Opera roof" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_tree_opens_by_the_arrows_and_takes_records_below_others()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/films/pages/location-tree");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Lisbon", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("Old harbour")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Lisbon", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Below Lisbon" }).GetByRole(AriaRole.Link, new() { Name = "Old harbour", Exact = true })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "tree");

        await page.GetByRole(AriaRole.Link, new() { Name = "New location below Oslo" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Fish market");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create location" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Fish market" })).ToBeVisibleAsync();
        await page.OpenAsync("/films/pages/location-tree");
        await page.GetByRole(AriaRole.Button, new() { Name = "What is below Oslo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Below Oslo" }).GetByRole(AriaRole.Link, new() { Name = "Fish market", Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_list_colours_what_is_dear_and_says_so()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/films/locations?sort=-dayRate");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Opera roof" })).ToHaveClassAsync(new Regex("toned tone-red"));
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Opera roof ?, Dear$") })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "list-coloured");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_phone_shows_both()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/films/pages/locations");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "gallery");
        await page.OpenAsync("/films/pages/location-tree");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "tree");
        await page.Context.CloseAsync();
    }
}
