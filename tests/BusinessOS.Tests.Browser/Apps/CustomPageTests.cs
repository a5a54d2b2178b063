using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>A page the owner wrote in Razor: in the navigation, live, and under the same rules as every other.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class CustomPageTests(SampleApps apps)
{
    [Fact]
    public async Task It_is_found_in_the_navigation_shows_records_and_changes_them_under_the_rules()
    {
        var page = await ShootAsync("Custom canyon", Device.Desk, ColorScheme.Light);
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Call sheet" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Call sheet", Level = 1 })).ToBeVisibleAsync();
        await Expect(page).ToHaveTitleAsync("Call sheet");
        var shoot = page.GetByRole(AriaRole.Region, new() { Name = "Custom canyon" });
        await Expect(shoot.GetByText("no take yet")).ToBeVisibleAsync();

        await shoot.GetByRole(AriaRole.Button, new() { Name = "Add a take" }).ClickAsync();
        await Expect(shoot.GetByText("one take")).ToBeVisibleAsync();
        await shoot.GetByRole(AriaRole.Button, new() { Name = "Add a take" }).ClickAsync();
        await Expect(shoot.GetByText("2 takes")).ToBeVisibleAsync();
        await shoot.GetByRole(AriaRole.Button, new() { Name = "Add a take" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Two takes must do." })).ToBeVisibleAsync();
        await Expect(shoot.GetByText("2 takes")).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "custom-page");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_fits_a_phone_in_the_dark()
    {
        var page = await ShootAsync("Dark dunes", Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/films/pages/call-sheet");

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Dark dunes" })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "custom-page");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        var page = await apps.OpenStrangerAsync();

        await page.GotoAsync("/films/pages/call-sheet");

        await Expect(page.GetByLabel("Password")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_shows_what_a_hook_refuses_at_its_field()
    {
        var page = await ShootAsync("Hooked harbour", Device.Desk, ColorScheme.Light);
        var id = page.Url[(page.Url.LastIndexOf('/') + 1)..];
        for (var take = 0; take < 2; take++)
        {
            await page.OpenAsync($"/films/takes/new?Shoot={id}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Create take" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Hooked harbour T-") })).ToBeVisibleAsync();
        }

        await page.OpenAsync($"/films/takes/new?Shoot={id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create take" }).ClickAsync();

        await Expect(page.GetByText("Two takes must do.").First).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "custom-hook");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> ShootAsync(string name, Device device, ColorScheme scheme)
    {
        var page = await apps.OpenAsync(device, scheme);
        await page.OpenAsync("/films/shoots/new");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
        return page;
    }
}
