using Microsoft.Playwright;
using Xunit;

namespace BusinessOS.Testing;

/// <summary>The machine's own Chromium, driven without a window. Use it as a class or collection fixture.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    /// <summary>Milliseconds an expectation waits: compilers and hosts start cold here, on whatever machine runs the tests.</summary>
    public const float Patience = 120_000;

    /// <summary>The shell without a window first: it starts a page in half the time of a whole browser.</summary>
    private static readonly string[] Candidates =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/lib/chromium/chromium",
        "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
    ];

    private IPlaywright? _driver;
    private IBrowser? _chromium;

    public IBrowser Instance => _chromium ?? throw new InvalidOperationException("The browser is not started yet.");

    public async Task InitializeAsync()
    {
        var program = Candidates.FirstOrDefault(File.Exists)
            ?? throw new MissingPartException("Chromium", $"none of {string.Join(", ", Candidates)} exists.");
        _driver = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _chromium = await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>
    /// A page with cookies and storage of its own: one signed-in person. Relative addresses are below <paramref name="baseUrl"/>.
    /// </summary>
    public async Task<IPage> NewPageAsync(string baseUrl)
    {
        var context = await Instance.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = baseUrl,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _driver?.Dispose();
    }
}
