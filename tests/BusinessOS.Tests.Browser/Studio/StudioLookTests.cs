using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Studio;

/// <summary>Every page of the Studio, light and dark, on a desk and on a phone: nothing serious in the way of anybody.</summary>
public sealed class StudioLookTests(StudioDesk desk) : IClassFixture<StudioDesk>
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Nothing_stands_in_anybodys_way(int width, int height, ColorScheme scheme)
    {
        var page = await desk.OpenAsync(width, height, scheme);
        await CheckAsync(page, "home");

        await StudioDesk.PlanSampleAsync(page, "Clinic");
        await CheckAsync(page, "plan");

        await StudioDesk.BuildAsync(page);
        await CheckAsync(page, "workbench");
        foreach (var pane in width < 900 ? new[] { "Change", "Parts", "App" } : [])
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Show" }).GetByRole(AriaRole.Button, new() { Name = pane }).ClickAsync();
            await CheckAsync(page, pane.ToLowerInvariant());
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await CheckAsync(page, "publish");

        // The app in the preview puts the focus on its heading whenever a page of its opens; Escape is still the dialog's.
        await StudioDesk.LiveApp(page).GetByRole(AriaRole.Heading, new() { Level = 1 }).EvaluateAsync("heading => { heading.tabIndex = -1; heading.focus(); }");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    /// <summary>No serious finding, and nothing wider than the screen. The live app in its frame is looked at on its own.</summary>
    private static async Task CheckAsync(IPage page, string name)
    {
        var result = await page.RunAxe(new AxeRunContext { Exclude = [new AxeSelector("iframe")] });
        var serious = result.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{name}: {v.Id} at {string.Join(", ", v.Nodes.Select(n => n.Html))}");
        Assert.Empty(serious);

        var overhang = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{name} is {overhang} px wider than the screen.");
    }
}
