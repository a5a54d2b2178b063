using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Steps that ask and need something, records their state locks, and what is told before a deletion.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class LifecycleTests(SampleApps apps)
{
    [Fact]
    public async Task A_step_asks_for_what_it_needs_then_locks_and_a_deletion_tells_what_goes_with_it()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await AddShootAsync(page, "Lighthouse");
        var shoot = page.Url;
        await AddPermitAsync(page, shoot, "Pier");
        await Expect(page.GetByText("just now").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Grant" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("May Lighthouse be shot at Pier? Once granted, the permit cannot be changed.")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Grant" }).ClickAsync();
        await Expect(dialog.GetByText("Kind is needed.")).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "permit-step");
        await dialog.GetByLabel("Kind").SelectOptionAsync("Street");
        await dialog.GetByLabel("Valid until").FillAsync("2027-05-01");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Grant" }).ClickAsync();

        await Expect(page.GetByText("This permit is Granted, and is neither changed nor deleted in that state. First take the step Withdraw.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Edit" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Main).GetByText("1 May 2027").First).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "permit-locked");
        await page.OpenAsync($"{page.Url}/edit");
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^This permit is Granted") })).ToBeVisibleAsync();

        await page.OpenAsync(shoot);
        await page.GetByRole(AriaRole.Main).GetByLabel("More").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete shoot" }).ClickAsync();
        await Expect(dialog.GetByText("What refers to it stands in the way: This permit is Granted")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_in_the_dark_the_dialogs_fit_and_say_how_many_go_too()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await AddShootAsync(page, "Canyon");
        var shoot = page.Url;
        await AddPermitAsync(page, shoot, "Rim");
        await page.GetByRole(AriaRole.Button, new() { Name = "Grant" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("Kind")).ToBeVisibleAsync();
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "permit-step");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await page.OpenAsync(shoot);
        await page.GetByRole(AriaRole.Main).GetByLabel("More").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete shoot" }).ClickAsync();
        await Expect(dialog.GetByText("1 permit goes with it.")).ToBeVisibleAsync();
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "permit-delete");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete shoot" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/films/shoots$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_stands_once_is_told_at_its_fields()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await AddShootAsync(page, "Harvest");
        var shoot = page.Url;
        await AddPermitAsync(page, shoot, "Field");
        await page.OpenAsync(NewPermit(shoot));
        await page.GetByLabel("Place").FillAsync("Field");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create permit" }).ClickAsync();

        await Expect(page.GetByLabel("Place")).ToHaveAccessibleDescriptionAsync("There is a permit for this place already.");
        await page.Context.CloseAsync();
    }

    private static async Task AddShootAsync(IPage page, string name)
    {
        await page.OpenAsync("/films/shoots/new");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
    }

    private static async Task AddPermitAsync(IPage page, string shoot, string place)
    {
        await page.OpenAsync(NewPermit(shoot));
        await page.GetByLabel("Place").FillAsync(place);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create permit" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new($"^P-[0-9]+ {place}$") })).ToBeVisibleAsync();
    }

    private static string NewPermit(string shoot) => $"/films/permits/new?Shoot={shoot[(shoot.LastIndexOf('/') + 1)..]}";
}
