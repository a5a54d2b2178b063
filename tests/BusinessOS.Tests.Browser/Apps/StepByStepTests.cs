using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>A record made step by step, and its page in tabs.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class StepByStepTests(SampleApps apps)
{
    [Fact]
    public async Task A_record_is_made_in_steps_and_seen_in_tabs()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/films/bookings");
        await page.GetByRole(AriaRole.Link, new() { Name = "New booking" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(page.GetByLabel("Purpose")).ToHaveAccessibleDescriptionAsync("Purpose is needed.");
        await Expect(page.GetByLabel("Purpose")).ToBeFocusedAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "wizard-problem");

        await page.GetByLabel("Purpose").FillAsync("Wrap party");
        await page.GetByRole(AriaRole.Switch, new() { Name = "Catering" }).PressAsync("Space");
        await Expect(page.GetByText("Step 1 of 4")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Food" })).ToBeFocusedAsync();
        await page.GetByLabel("Meals").FillAsync("40");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Where and when" })).ToBeVisibleAsync();
        await page.GetByLabel("Lasts").FillAsync("4h");

        await page.GoBackAsync();
        await Expect(page.GetByLabel("Meals")).ToHaveValueAsync("40");
        await page.GoForwardAsync();
        await Expect(page.GetByLabel("Lasts")).ToHaveValueAsync("4 h");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Food" })).ToContainTextAsync("40");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "wizard-summary");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create booking" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wrap party" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Food" })).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "tabs-about");
        await page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("tab=history$"));
        await Expect(page.GetByText("created it")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Food" })).ToHaveCountAsync(0);
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "tabs-history");
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Food" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_the_rules_refuse_in_the_end_leads_back_to_its_step()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/films/bookings/new?Room=Roof&Lasts=10h");
        await page.GetByLabel("Purpose").FillAsync("Stars");
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "wizard-step");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(page.GetByText("Step 2 of 3")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "wizard-summary");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create booking" }).ClickAsync();

        await Expect(page.GetByText("Step 2 of 3")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Lasts")).ToHaveAccessibleDescriptionAsync("The roof is free for eight hours at most.");
        await page.GetByLabel("Lasts").FillAsync("8h");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create booking" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Stars" })).ToBeVisibleAsync();
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "tabs-about");
        await page.Context.CloseAsync();
    }
}
