using BusinessOS.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BusinessOS.Tests.Browser.Fixtures;

public sealed class ChromiumBrowserTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    [Fact]
    public async Task A_page_is_found_by_role_and_runs_script()
    {
        var page = await browser.NewPageAsync("http://127.0.0.1");
        await page.SetContentAsync("<button onclick=\"this.textContent = 'Done'\">Press me</button>");

        await page.GetByRole(AriaRole.Button, new() { Name = "Press me" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Done" })).ToBeVisibleAsync();
    }
}
