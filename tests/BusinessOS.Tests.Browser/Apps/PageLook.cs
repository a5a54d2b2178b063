using BusinessOS.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>What every page is asked: is it done, does it fit, what does it look like.</summary>
internal static class PageLook
{
    /// <summary>Opens an address and waits until the page is live and has read what it shows.</summary>
    public static async Task OpenAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.BeReadyAsync();
    }

    public static async Task BeReadyAsync(this IPage page)
    {
        await Expect(page.Locator("body[aria-busy=true]")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Loading" })).ToHaveCountAsync(0);
    }

    /// <summary>What is wrong with the page's build, in words; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => {
          const faults = [];
          const width = document.scrollingElement.scrollWidth;
          if (width > innerWidth) { faults.push(`is ${width} wide in a window of ${innerWidth}`); }
          const headings = document.querySelectorAll("h1").length;
          if (headings !== 1) { faults.push(`has ${headings} main headings`); }
          const shown = Array.from(document.querySelectorAll(".button.primary")).filter(button => button.offsetParent !== null && !button.closest("dialog"));
          if (shown.length > 1) { faults.push(`has ${shown.length} primary actions`); }
          for (const button of shown) {
            button.focus();
            if (document.activeElement !== button) { faults.push(`has a primary action that takes no focus: ${button.textContent.trim()}`); }
            const box = button.getBoundingClientRect();
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            if (!button.contains(top)) { faults.push(`covers its primary action ${button.textContent.trim()} with ${top?.className}`); }
          }
          return faults;
        }
        """);

    /// <summary>Keeps a picture for people to look at.</summary>
    public static Task PictureAsync(this IPage page, Device device, ColorScheme scheme, string name) => page.ScreenshotAsync(new()
    {
        Path = RepositoryFolder.PathOf("artifacts", "screenshots", $"{device.Name}-{scheme.ToString().ToLowerInvariant()}", name + ".png"),
    });
}
