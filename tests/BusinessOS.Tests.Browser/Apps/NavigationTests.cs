using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>A menu its owner arranged: in groups, under own labels, on a desk, narrow and on a phone.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class NavigationTests(SampleApps apps)
{
    [Fact]
    public async Task A_desk_has_the_menu_in_groups_and_marks_where_one_is()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Film studio") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/films/shoots$"));

        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true });
        await menu.GetByRole(AriaRole.Link, new() { Name = "Calendar of trips" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Trips", Level = 1 })).ToBeVisibleAsync();
        await Expect(menu.Locator("[aria-current=page]")).ToHaveTextAsync("Calendar of trips");
        await Expect(menu.Locator(".nav-group").Filter(new() { HasText = "Film studio" }).Locator(".nav-section > summary")).ToHaveTextAsync(["Getting there", "Places", "The office"]);
        await Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Handbook" })).ToHaveAttributeAsync("rel", "noopener noreferrer");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "navigation-groups");

        await menu.GetByText("Places").ClickAsync();
        await Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Where we shoot" })).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the navigation narrow or wide" }).ClickAsync();
        await Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Where we shoot" })).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "navigation-narrow");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_phone_has_the_first_entries_below_and_the_groups_under_more()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/films/scenes");

        var bar = page.GetByRole(AriaRole.Navigation, new() { Name = "Main, short" });
        await Expect(bar.Locator("> a")).ToHaveTextAsync(["Home", "Shoots", "Scenes"]);
        await bar.GetByText("More").ClickAsync();
        await Expect(bar.GetByText("Getting there")).ToBeVisibleAsync();
        await bar.GetByRole(AriaRole.Link, new() { Name = "Book a room" }).ScrollIntoViewIfNeededAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "navigation-more");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_group_for_a_role_and_apps_one_has_no_part_in_are_not_in_the_menu()
    {
        var owner = await apps.OpenAsync(Device.Desk);
        var crew = await SharingTests.InviteAsync(apps, owner, "Mona Ray", "mona@example.com");
        await crew.SetViewportSizeAsync(Device.Desk.Size.Width, Device.Desk.Size.Height);
        await crew.OpenAsync("/");

        var menu = crew.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true });
        await Expect(menu.Locator(".nav-section > summary")).ToHaveTextAsync(["Getting there", "Places"]);
        await Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Handbook" })).ToHaveCountAsync(0);
        await Expect(menu.Locator(".nav-group > summary")).ToHaveTextAsync(["Film studio", "Open days"]);
        await crew.Context.CloseAsync();
        await owner.Context.CloseAsync();
    }
}
