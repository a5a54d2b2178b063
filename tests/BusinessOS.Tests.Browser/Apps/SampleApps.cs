using System.Text.RegularExpressions;
using BusinessOS.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>
/// Every sample and the CRM in one running tenant, with records to look at and an administrator who is signed in. Tests
/// share it: what one changes is its own to make first.
/// </summary>
public sealed class SampleApps : IAsyncLifetime, IDisposable
{
    private const string Email = "alex@example.com";
    private const string Password = "correct-horse-battery";

    private readonly TemporaryFolder _folder = new();
    private readonly ChromiumBrowser _browser = new();
    private BosProcess? _bos;
    private string _session = "";

    public string Url => _bos?.Url ?? throw new InvalidOperationException("The apps are not running yet.");

    public SampleRecords Records { get; private set; } = SampleRecords.None;

    public async Task InitializeAsync()
    {
        await _browser.InitializeAsync();
        _bos = await BosProcess.StartAsync(
            [
                "run", RepositoryFolder.PathOf("samples", "equipment-loans"), RepositoryFolder.PathOf("samples", "clinic-appointments"),
                RepositoryFolder.PathOf("samples", "expense-approvals"), RepositoryFolder.PathOf("domains", "crm"),
                RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Browser", "Films"), RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Browser", "OpenDays"),
                "--port", $"{Loopback.FreePort()}", "--data", _folder.PathOf("data"), "--admin", $"{Email}:{Password}",
            ],
            CancellationToken.None,
            _folder.Path);

        var page = await _browser.NewPageAsync(Url);
        await page.GotoAsync("/account/login");
        await page.GetByLabel("E-mail").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("/account/"));
        _session = await page.Context.StorageStateAsync();
        Records = await SampleRecords.StoreAsync(page);
        await page.Context.CloseAsync();
    }

    /// <summary>A new page of the administrator's.</summary>
    public Task<IPage> OpenAsync(Device device, ColorScheme scheme = ColorScheme.Light) => OpenAsync(device, scheme, _session);

    /// <summary>The same of somebody who is not signed in.</summary>
    public Task<IPage> OpenVisitorAsync(Device device, ColorScheme scheme = ColorScheme.Light) => OpenAsync(device, scheme, null);

    /// <summary>A new page of somebody who is not signed in.</summary>
    public async Task<IPage> OpenStrangerAsync(string? locale = null) => locale is null
        ? await _browser.NewPageAsync(Url)
        : await (await _browser.Instance.NewContextAsync(new BrowserNewContextOptions { BaseURL = Url, Locale = locale })).NewPageAsync();

    public async Task DisposeAsync()
    {
        if (_bos is not null)
        {
            await _bos.DisposeAsync();
        }

        await _browser.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    private async Task<IPage> OpenAsync(Device device, ColorScheme scheme, string? session)
    {
        var context = await _browser.Instance.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Url,
            StorageState = session,
            ViewportSize = device.Size,
            HasTouch = device.HasTouch,
            ColorScheme = scheme,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }
}
