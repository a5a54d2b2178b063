using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>What people do with one record and with several that they select in a list.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class ActionTests(SampleApps apps)
{
    [Fact]
    public async Task Several_records_are_selected_and_each_is_told_about()
    {
        var page = await apps.OpenAsync(Device.Desk);
        string[] names = ["Dunes at dawn", "Dunes at noon", "Dunes at night"];
        foreach (var name in names)
        {
            await AddSceneAsync(page, name);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Mark as shot" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByText("Shot").First).ToBeVisibleAsync();
        await page.OpenAsync("/films/scenes?q=Dunes");
        await page.GetByLabel("Select all on this page").CheckAsync();
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "Selected scenes" });
        await Expect(bar.GetByText("3 scenes selected")).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "bulk-bar");

        await bar.GetByRole(AriaRole.Button, new() { Name = "Make tense (2 of 3)" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("One of them cannot take this now.")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Make tense" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Heading, new() { Name = "Make tense: 2 of 3 done" })).ToBeVisibleAsync();
        await Expect(dialog.GetByText("Make tense is not possible now: its condition does not hold.")).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "bulk-result");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(bar.GetByText("1 scene selected")).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Tense" })).ToHaveCountAsync(2);

        await page.Keyboard.PressAsync("Escape");
        await Expect(bar).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Expect(bar.GetByText("1 scene selected")).ToBeVisibleAsync();
        await bar.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByText("of 2", new() { Exact = false })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_action_of_a_record_asks_for_what_it_needs_and_stands_in_its_history()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await AddSceneAsync(page, "Ferry");

        await page.GetByRole(AriaRole.Button, new() { Name = "Make tense" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByText("Tense").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Call the director" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Call about Ferry?")).ToBeVisibleAsync();
        await dialog.GetByLabel("Contact").FillAsync("+49 30 901820");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Call the director" }).ClickAsync();

        var history = page.GetByRole(AriaRole.Complementary);
        await Expect(history.GetByText("Call the director")).ToBeVisibleAsync();
        await Expect(history.GetByText("Make tense")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Main).GetByLabel("More").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lead it" })).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "action-record");
        Assert.Empty(await page.FaultsAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_in_the_dark_the_bar_fits_above_the_navigation()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await AddSceneAsync(page, "Tunnel one");
        await AddSceneAsync(page, "Tunnel two");
        await page.OpenAsync("/films/scenes?q=Tunnel");
        await page.GetByLabel("Select Tunnel", new() { Exact = false }).Or(page.GetByRole(AriaRole.Checkbox)).First.CheckAsync();
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "Selected scenes" });
        await Expect(bar.GetByText("1 scene selected")).ToBeVisibleAsync();
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "bulk-bar");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Select all 2" }).ClickAsync();
        await bar.GetByRole(AriaRole.Button, new() { Name = "Call the director" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Contact").FillAsync("+49 30 901820");
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "bulk-dialog");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Call the director" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(bar).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private static async Task AddSceneAsync(IPage page, string name)
    {
        await page.OpenAsync("/films/scenes/new");
        await page.GetByLabel("Name").First.FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create scene" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new($"{name}$") })).ToBeVisibleAsync();
    }
}
