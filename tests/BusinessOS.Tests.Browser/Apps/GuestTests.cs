using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>What people see who are not of the organization: pages for everybody, and the portal of those who applied.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class GuestTests(SampleApps apps)
{
    [Fact]
    public async Task A_visitor_finds_a_day_applies_and_comes_back_by_the_portal()
    {
        var admin = await apps.OpenAsync(Device.Desk);
        await AddDayAsync(admin, "Spring day", listed: true);
        await AddDayAsync(admin, "Secret day", listed: false);

        var page = await apps.OpenVisitorAsync(Device.Desk);
        await page.OpenAsync("/public/open-days/programme");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Our open days", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText("It costs nothing")).ToBeVisibleAsync();
        await Expect(page.GetByText("Secret day")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Filter" })).ToHaveCountAsync(0);
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "public-list");
        await page.GetByRole(AriaRole.Link, new() { Name = "Spring day" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/public/open-days/one-day/"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Spring day", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Edit" })).ToHaveCountAsync(0);
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "public-record");
        await page.OpenAsync("/public/open-days/dates");
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "public-calendar");
        await page.OpenAsync("/public/open-days/places");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Archive day" }).First).ToHaveAttributeAsync("href", new Regex("^/public/open-days/one-day/"));
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "public-map");

        await page.OpenAsync("/public/open-days/apply");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(page.GetByText("things need your attention")).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "public-form");
        await ChooseDayAsync(page, "Spring day");
        await page.GetByLabel("Who").FillAsync("Vera");
        await page.GetByLabel("Mail").FillAsync("vera@example.org");
        await page.GetByRole(AriaRole.Switch, new() { Name = "Food" }).PressAsync("Space");
        await page.GetByLabel("What do you not eat?").FillAsync("Nuts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Thank you. We write to you within two days." })).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "public-thanks");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send another one" }).ClickAsync();
        await Expect(page.GetByLabel("Who")).ToHaveValueAsync("");

        await page.EvaluateAsync("Blazor.navigateTo('/open-days/days')");
        await Expect(page).ToHaveURLAsync(new Regex("/account/login\\?ReturnUrl="));
        await page.GotoAsync("/portal/open-days/visitors");
        await Expect(page).ToHaveURLAsync(new Regex("/account/portal/open-days/visitors"));
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "portal-door");
        await page.GetByLabel("E-mail").FillAsync("Vera@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me a code" }).ClickAsync();
        await Expect(page.GetByText("a code is on its way")).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "portal-code");
        await page.GetByLabel("Code").FillAsync(await CodeAsync(admin, "vera@example.org"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your open days", Level = 1 })).ToBeVisibleAsync();
        await page.BeReadyAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new("Spring day: Vera") })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Search or go to" })).ToHaveCountAsync(0);
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "portal");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("Spring day: Vera") }).ClickAsync();
        await Expect(page.GetByText("Nuts")).ToBeVisibleAsync();
        await Expect(page.GetByText("Remarks")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "History" })).ToHaveCountAsync(0);
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "portal-record");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "My applications" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "portal-list");
        await page.OpenAsync("/admin/users");
        await Expect(page.GetByText("This page is not for your role").Or(page.GetByText("only for administrators"))).ToBeVisibleAsync();
        await page.Context.CloseAsync();
        await admin.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_in_the_dark_a_visitor_applies_step_by_step()
    {
        var admin = await apps.OpenAsync(Device.Desk);
        await AddDayAsync(admin, "Autumn day", listed: true);

        var page = await apps.OpenVisitorAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/public/open-days/programme");
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "public-list");
        await page.OpenAsync("/public/open-days/apply");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "public-form");
        await page.OpenAsync("/public/open-days/apply-in-steps");
        await ChooseDayAsync(page, "Autumn day");
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "public-wizard");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Who" }).FillAsync("Paul");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Mail" }).FillAsync("paul@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check and send" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your steps have arrived." })).ToBeVisibleAsync();
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "public-thanks");

        await page.GotoAsync("/account/portal/open-days/visitors");
        await page.GetByLabel("E-mail").FillAsync("paul@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me a code" }).ClickAsync();
        await page.GetByLabel("Code").FillAsync(await CodeAsync(admin, "paul@example.org"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your open days", Level = 1 })).ToBeVisibleAsync();
        await page.BeReadyAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "portal");
        await page.Context.CloseAsync();
        await admin.Context.CloseAsync();
    }

    private static async Task AddDayAsync(IPage admin, string name, bool listed)
    {
        await admin.OpenAsync("/open-days/days/new");
        await admin.GetByLabel("Name").FillAsync(name);
        await admin.GetByLabel("On", new() { Exact = true }).FillAsync(DateTime.Today.AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await admin.GetByLabel("About").FillAsync("Doors open at nine. We show the presses, the bindery and the archive.");
        if (listed)
        {
            await admin.GetByRole(AriaRole.Switch, new() { Name = "Listed" }).PressAsync("Space");
        }

        await admin.GetByRole(AriaRole.Button, new() { Name = "Create day" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
    }

    private static async Task ChooseDayAsync(IPage page, string name)
    {
        var picker = page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^Day") });
        await picker.FillAsync(name);
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new(name) }).First.ClickAsync();
    }

    /// <summary>The newest code in the mailbox, where it stays as no mail server is set up.</summary>
    private static async Task<string> CodeAsync(IPage admin, string email)
    {
        await admin.OpenAsync("/admin/mailbox");
        var mail = admin.Locator("li").Filter(new() { HasText = email }).First;
        await Expect(mail).ToContainTextAsync("is your code");
        return (await mail.Locator(".line-title").InnerTextAsync()).Split(' ')[0];
    }
}
