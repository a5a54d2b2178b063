using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Encrypted texts that are shown when asked for, and signatures that are drawn or typed.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class SecretAndSignatureTests(SampleApps apps)
{
    private const string Account = "CH93 0076 2011 6238 5295 7";

    [Fact]
    public async Task A_secret_is_on_the_page_only_when_it_is_asked_for()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await CreateAsync(page, "Asta");

        Assert.DoesNotContain("0076", await page.ContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show Account" }).ClickAsync();
        await Expect(page.GetByText(Account)).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "secret-shown");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide Account" }).ClickAsync();
        await Expect(page.GetByText(Account)).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        await page.BeReadyAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Account" })).ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Account" }).FillAsync("short");
        await page.GetByLabel("Name").FillAsync("Asta N.");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Account" })).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("At least 6 characters"));
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "secret-form");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Account" }).FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Asta N." })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show Account" }).ClickAsync();
        await Expect(page.GetByText(Account)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_signature_is_drawn_and_kept_with_name_and_time()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/films/engagements/new");
        await page.GetByLabel("Name").FillAsync("Buster");
        var ours = page.GetByRole(AriaRole.Group, new() { Name = "Ours" });
        await DrawAsync(page, ours);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create engagement" }).ClickAsync();
        await Expect(page.GetByText("Press Sign to give the signature, or clear it.").First).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "signature-drawn");
        await ours.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();
        await Expect(ours.GetByRole(AriaRole.Img, new() { Name = "Ours: your signature" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create engagement" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Buster" })).ToBeVisibleAsync();
        var figure = page.GetByRole(AriaRole.Figure).First;
        await Expect(figure.GetByRole(AriaRole.Img, new() { NameRegex = new("Ours: signature of") })).ToBeVisibleAsync();
        Assert.True(await figure.Locator("img").EvaluateAsync<bool>("async i => { await i.decode(); return i.naturalWidth > 100; }"));
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "signature-record");

        await page.GetByRole(AriaRole.Button, new() { Name = "Agree" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Type" }).ClickAsync();
        await dialog.GetByLabel("Your name").FillAsync("Buster Keaton");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Img, new() { Name = "Signature of the artist: your signature" })).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Agree" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Figure)).ToHaveCountAsync(2);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Both_fit_a_phone_in_the_dark()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/films/engagements/new");
        await page.GetByLabel("Name").FillAsync("Conrad");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Account" }).FillAsync(Account);
        var theirs = page.GetByRole(AriaRole.Group, new() { Name = "Signature of the artist" });
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Type" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await theirs.GetByLabel("Your name").FillAsync("Conrad Veidt");
        await DrawAsync(page, page.GetByRole(AriaRole.Group, new() { Name = "Ours" }));
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "signature-form");
        foreach (var name in new[] { "Ours", "Signature of the artist" })
        {
            await page.GetByRole(AriaRole.Group, new() { Name = name }).GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Img, new() { Name = $"{name}: your signature" })).ToBeVisibleAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Create engagement" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Conrad" })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "signature-record");
        await page.Context.CloseAsync();
    }

    private static async Task CreateAsync(IPage page, string name)
    {
        await page.OpenAsync("/films/engagements/new");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Account" }).FillAsync(Account);
        await page.GetByLabel("Name").FocusAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create engagement" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
    }

    private static async Task DrawAsync(IPage page, ILocator group)
    {
        var canvas = group.Locator("canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = await canvas.BoundingBoxAsync() ?? throw new InvalidOperationException("There is no paper.");
        await page.Mouse.MoveAsync(box.X + 40, box.Y + 90);
        await page.Mouse.DownAsync();
        for (var i = 1; i <= 24; i++)
        {
            await page.Mouse.MoveAsync(box.X + 40 + (i * 8), box.Y + 90 + (float)(Math.Sin(i / 2.0) * 35));
        }

        await page.Mouse.UpAsync();
    }
}
