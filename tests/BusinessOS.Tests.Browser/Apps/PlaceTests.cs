using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Addresses and locations as they are typed and shown, and records on a map.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class PlaceTests(SampleApps apps)
{
    [Fact]
    public async Task An_address_and_a_place_are_typed_kept_and_shown()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await FillAsync(page, "Clock tower");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "place-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create location" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Clock tower" })).ToBeVisibleAsync();
        await Expect(page.Locator("address.address span")).ToHaveTextAsync(["Kramgasse 49", "3011 Bern", "Switzerland"]);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "46.948, 7.4474" })).ToHaveAttributeAsync("href", "geo:46.948,7.4474");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "place-record");

        await page.OpenAsync("/films/locations?address.country=CH");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Clock tower" })).ToHaveCountAsync(1);
        await Expect(page.GetByText("Address, country is Switzerland")).ToBeVisibleAsync();
        await page.OpenAsync("/films/locations?address.contains=kramg");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Clock tower" })).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_missing_is_explained_beside_it()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/films/locations/new");
        await page.GetByLabel("Name").FillAsync("Nowhere");
        await page.GetByLabel("City").FillAsync("Bern");
        await page.GetByLabel("Latitude").FillAsync("95");
        await page.GetByLabel("Longitude").FillAsync("7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create location" }).ClickAsync();

        await Expect(page.GetByLabel("Street")).ToHaveAccessibleDescriptionAsync("Choose the country of the address.");
        await Expect(page.GetByLabel("Latitude")).ToHaveAccessibleDescriptionAsync("The latitude is between -90 and 90 degrees.");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "place-form");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_browser_says_where_the_person_is()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Latitude = 47.376912f, Longitude = 8.5417f });
        await page.OpenAsync("/films/locations/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use my position" }).ClickAsync();

        await Expect(page.GetByLabel("Latitude")).ToHaveValueAsync(new Regex(@"^47\.3769"));
        await Expect(page.GetByLabel("Longitude")).ToHaveValueAsync(new Regex(@"^8\.5417"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_map_joins_what_is_near_and_leads_to_the_record()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/films/pages/location-map");
        var map = page.GetByRole(AriaRole.Region, new() { Name = "Map of locations" });
        await Expect(map.GetByRole(AriaRole.Link, new() { Name = "Opera roof" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Where we shoot" }).GetByRole(AriaRole.Link, new() { Name = "Tiled stairs", Exact = true })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "map");

        await map.GetByRole(AriaRole.Button, new() { Name = "2 close together" }).ClickAsync();
        await Expect(map.GetByRole(AriaRole.Link, new() { Name = "Tiled stairs" })).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "map-near");
        await map.GetByRole(AriaRole.Application).FocusAsync();
        await page.Keyboard.PressAsync("0");
        await Expect(map.GetByRole(AriaRole.Button, new() { Name = "2 close together" })).ToBeVisibleAsync();
        await map.GetByRole(AriaRole.Application).DragToAsync(map.GetByRole(AriaRole.Application), new() { SourcePosition = new() { X = 5, Y = 5 }, TargetPosition = new() { X = 25, Y = 20 } });
        await map.GetByRole(AriaRole.Link, new() { Name = "Opera roof" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Opera roof" })).ToBeVisibleAsync();

        await page.OpenAsync("/films/pages/location-map");
        await map.GetByRole(AriaRole.Link, new() { Name = "Opera roof" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Opera roof" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_map_fits_a_phone_in_the_dark()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/films/pages/location-map");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Map of locations" }).GetByRole(AriaRole.Link, new() { Name = "Opera roof" })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "map");
        await page.Context.CloseAsync();
    }

    private static async Task FillAsync(IPage page, string name)
    {
        await page.OpenAsync("/films/locations/new");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Street").FillAsync("Kramgasse 49");
        await page.GetByLabel("Postal code").FillAsync("3011");
        await page.GetByLabel("City").FillAsync("Bern");
        await page.GetByRole(AriaRole.Group, new() { Name = "Address" }).GetByLabel("Country").SelectOptionAsync("CH");
        await page.GetByLabel("Latitude").FillAsync("46.948");
        await page.GetByLabel("Longitude").FillAsync("7.4474");
        await page.GetByLabel("Name").FocusAsync();
    }
}
