using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>A field that names a team: chosen, shown by its name, asked for in lists.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class TeamKindTests(SampleApps apps)
{
    [Fact]
    public async Task A_team_is_chosen_shown_by_its_name_and_asked_for()
    {
        var page = await OpenAsync(Device.Desk, ColorScheme.Light);
        await FillAsync(page, "Dawn");
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "team-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create scene" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("Dawn$") })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByText("Lighting crew", new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "team-record");

        await page.OpenAsync("/films/scenes?group=films.Lighting&q=Dawn");
        await Expect(page.GetByText("Team is Lighting crew")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Dawn" })).ToHaveCountAsync(1);
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "team-list");
        await page.OpenAsync("/films/scenes?group=mine&q=Dawn");
        await Expect(page.GetByText("Team is mine")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Dawn" })).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_fits_a_phone_in_the_dark()
    {
        var page = await OpenAsync(Device.Phone, ColorScheme.Dark);
        await FillAsync(page, "Dusk");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "team-form");
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
        await page.GetByLabel("Team", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Lighting crew" });
    }
}
