using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Fields with an editor of their own: what is typed is kept, shows well, and is explained when it is wrong.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class ValueKindTests(SampleApps apps)
{
    [Fact]
    public async Task Every_kind_is_typed_kept_and_shown()
    {
        var page = await OpenAsync("/films/shoots/new", Device.Desk);
        await FillAsync(page, "Night train");
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "films-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Night train" })).ToBeVisibleAsync();
        var details = page.GetByRole(AriaRole.Main);
        await Expect(details.GetByText("20:15")).ToBeVisibleAsync();
        await Expect(details.GetByText("2 h 30 min").First).ToBeVisibleAsync();
        await Expect(details.GetByText("#1a7f37")).ToBeVisibleAsync();
        await Expect(details.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "mind the gap" }).First).ToBeVisibleAsync();
        await Expect(details.Locator(".rich").Filter(new() { HasText = "Loud and clear" })).ToBeVisibleAsync();
        await Expect(details.GetByRole(AriaRole.Img, new() { Name = "poster.png" })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "films-record");

        await page.OpenAsync("/films/shoots");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Night train" }).GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "films-list");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_forms_fit_a_phone_in_the_dark()
    {
        var page = await OpenAsync("/films/shoots/new", Device.Phone, ColorScheme.Dark);
        await FillAsync(page, "Harbour");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "films-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Harbour" })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "films-record");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_span_that_cannot_be_read_stays_and_is_explained()
    {
        var page = await OpenAsync("/films/shoots/new", Device.Desk);
        await page.GetByLabel("Name").FillAsync("Forest");
        await page.GetByLabel("Length").FillAsync("a while");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();

        await Expect(page.GetByLabel("Length")).ToHaveAccessibleDescriptionAsync("This cannot be read. Write it like 1h 30m, 90m or 1:30.");
        await Expect(page.GetByLabel("Length")).ToHaveValueAsync("a while");
        await page.GetByLabel("Length").FillAsync("10m");
        await page.GetByLabel("Name").FocusAsync();
        await Expect(page.GetByLabel("Length")).ToHaveAccessibleDescriptionAsync("Between 30 min and 2 d.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Fields_come_and_are_asked_for_when_they_mean_something()
    {
        var page = await OpenAsync("/films/shoots/new", Device.Desk);
        await page.GetByLabel("Name").FillAsync("Desert");
        await Expect(page.GetByLabel("Country")).ToHaveCountAsync(0);
        await page.GetByLabel("Starts").FillAsync("21:00");
        await page.GetByRole(AriaRole.Switch, new() { Name = "Abroad" }).PressAsync("Space");
        await Expect(page.GetByLabel("Country")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();
        await Expect(page.GetByLabel("Country")).ToHaveAccessibleDescriptionAsync("Country is needed.");
        await page.GetByLabel("Country").FillAsync("Morocco");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();
        await Expect(page.GetByLabel("Starts")).ToHaveAccessibleDescriptionAsync("No late shoots abroad.");
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "films-validation");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_added_up_follows_on_the_open_page()
    {
        var page = await OpenAsync("/films/shoots/new", Device.Desk);
        await page.GetByLabel("Name").FillAsync("River");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "River" })).ToBeVisibleAsync();
        var takes = page.GetByRole(AriaRole.Definition).And(page.Locator("dt:text-is('Takes') + dd"));
        await Expect(takes).ToHaveTextAsync("0");

        var other = await page.Context.NewPageAsync();
        await other.OpenAsync($"/films/takes/new?Shoot={page.Url[(page.Url.LastIndexOf('/') + 1)..]}");
        await other.GetByRole(AriaRole.Button, new() { Name = "Create take" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^River T-") })).ToBeVisibleAsync();

        await Expect(takes).ToHaveTextAsync("1");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string address, Device device, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await apps.OpenAsync(device, scheme);
        await page.OpenAsync(address);
        return page;
    }

    private static async Task FillAsync(IPage page, string name)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Starts").FillAsync("20:15");
        await page.GetByLabel("Length").FillAsync("2h30");
        await page.GetByLabel("Colour").FillAsync("#1a7f37");
        await page.GetByLabel("Brief").FillAsync("## Before\n\n- lights\n- **mind** the gap");
        await page.GetByLabel("Poster").SetInputFilesAsync(new FilePayload { Name = "poster.png", MimeType = "image/png", Buffer = Picture });
        await Expect(page.GetByText("poster.png")).ToBeVisibleAsync();
        var script = page.Locator(".rz-html-editor-content");
        await script.ClickAsync();
        await page.Keyboard.TypeAsync("Loud and clear");
        await page.GetByLabel("Settings").FillAsync("""{ "iso": 400 }""");
    }

    /// <summary>One green point.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkqDf/DwADYwHxjz1H2wAAAABJRU5ErkJggg==");
}
