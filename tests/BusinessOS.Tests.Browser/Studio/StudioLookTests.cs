using BusinessOS.Tests.Browser.Apps;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Studio;

/// <summary>Every page of the Studio, light and dark, on a desk and on a phone: nothing serious in the way of anybody.</summary>
public sealed class StudioLookTests(StudioDesk desk) : IClassFixture<StudioDesk>
{
    [Fact]
    public Task Nothing_stands_in_anybodys_way_on_a_desk() => WalkAsync(Device.Desk, ColorScheme.Light);

    [Fact]
    public Task Nothing_stands_in_anybodys_way_on_a_phone() => WalkAsync(Device.Phone, ColorScheme.Dark);

    private async Task WalkAsync(Device device, ColorScheme scheme)
    {
        var page = await desk.OpenAsync(device, scheme);
        await CheckAsync("home");

        await StudioDesk.PlanSampleAsync(page, "Clinic");
        await CheckAsync("plan");

        await StudioDesk.BuildAsync(page);
        await CheckAsync("workbench");
        foreach (var pane in device == Device.Phone ? new[] { "Change", "Parts", "App" } : [])
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Show" }).GetByRole(AriaRole.Button, new() { Name = pane }).ClickAsync();
            await CheckAsync(pane.ToLowerInvariant());
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await CheckAsync("publish");

        // The app in the preview puts the focus on its heading whenever a page of its opens; Escape is still the dialog's.
        await StudioDesk.LiveApp(page).GetByRole(AriaRole.Heading, new() { Level = 1 }).EvaluateAsync("heading => { heading.tabIndex = -1; heading.focus(); }");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        async Task CheckAsync(string name)
        {
            await page.PictureAsync(device, scheme, $"studio-{name}");
            await LookAsync(page, name);
        }
    }

    /// <summary>No serious finding, and nothing wider than the screen. The live app in its frame is looked at on its own.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        Assert.Empty((await Axe.FindAsync(page)).Select(finding => $"{name}: {finding}"));

        var overhang = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{name} is {overhang} px wider than the screen.");
    }
}
