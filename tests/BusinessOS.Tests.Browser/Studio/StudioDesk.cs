using System.Text.RegularExpressions;
using BusinessOS.Testing;
using BusinessOS.Tests.Browser.Apps;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Studio;

/// <summary>A Studio as a process of its own with apps in a folder of its own, and a browser to sit before it.</summary>
public sealed class StudioDesk : IAsyncLifetime
{
    private TemporaryFolder? _folder;
    private BosProcess? _studio;

    public ChromiumBrowser Browser { get; } = new();

    public string Projects => Folder.PathOf("apps");

    private TemporaryFolder Folder => _folder ??= new TemporaryFolder();

    public string Url => _studio?.Url ?? throw new InvalidOperationException("The Studio is not started yet.");

    public async Task InitializeAsync()
    {
        await Browser.InitializeAsync();
        _studio = await BosProcess.StartAsync(
            ["studio", "--port", $"{Loopback.FreePort()}", "--projects", Projects],
            CancellationToken.None,
            Folder.Path,
            new Dictionary<string, string?> { ["OPENAI_API_KEY"] = null, ["OPENAI_BASE_URL"] = null });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        if (_studio is not null)
        {
            await _studio.DisposeAsync();
        }

        _folder?.Dispose();
    }

    public async Task<IPage> OpenAsync(Device? device = null, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await Browser.Instance.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Url,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = scheme,
            ViewportSize = (device ?? Device.Desk).Size,
        });
        context.SetDefaultTimeout(ChromiumBrowser.Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What do you need?" })).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Takes a sample's text and reads it; ends on its plan.</summary>
    public static async Task PlanSampleAsync(IPage page, string sample)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{sample}") }).ClickAsync();
        await Expect(page.GetByLabel("Your requirements")).Not.ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a plan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What it keeps" })).ToBeVisibleAsync();
    }

    /// <summary>Builds the plan on the page; ends on the workbench when the live app is there.</summary>
    public static async Task BuildAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Build it" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/apps/[^/]+$"));
        await ExpectLiveAsync(page);
    }

    public static Task ExpectLiveAsync(IPage page) =>
        Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Live" })).ToBeVisibleAsync();

    /// <summary>The generated app inside the workbench.</summary>
    public static IFrameLocator LiveApp(IPage page) => page.FrameLocator("iframe[title$=', live']");
}
