using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>The CRM as people read it whose browser asks for German, or who choose it.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class LanguageTests(SampleApps apps)
{
    [Fact]
    public async Task A_browser_that_asks_for_German_gets_it_everywhere()
    {
        var page = await OpenGermanAsync(Device.Desk);
        await page.OpenAsync("/");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "german-home");

        await page.OpenAsync("/crm/opportunities");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Verkaufschancen", Exact = true, Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Verkaufschance anlegen" }).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Erwarteter Abschluss" }).First).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "german-list");

        await page.GetByRole(AriaRole.Main).Locator(".row-title, td a").First.ClickAsync();
        await page.BeReadyAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Verlauf" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByText(new Regex("\\d,\\d\\d\\s€")).First).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "german-record");

        await page.OpenAsync("/crm/opportunities/board");
        await Expect(page.GetByText("Qualifizierung").First).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "german-board");
        await page.OpenAsync("/crm");
        await Expect(page.Locator(".rz-chart").GetByText("Qualifizierung")).ToBeVisibleAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "german-dashboard");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_explains_itself_in_German_on_a_phone()
    {
        var page = await OpenGermanAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/crm/opportunities/new");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Erwarteter Abschluss", Exact = true }).FillAsync("24. Nov 2031");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verkaufschance anlegen" }).ClickAsync();

        await Expect(page.GetByText("Angaben brauchen Ihre Aufmerksamkeit").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true })).ToHaveAccessibleDescriptionAsync("Name wird benötigt.");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Erwarteter Abschluss", Exact = true })).ToHaveValueAsync("24. Nov 2031");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "german-form");
        await page.OpenAsync("/crm/accounts");
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "german-list");
        await page.OpenAsync("/crm/pages/closing-dates");
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "german-calendar");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_menu_changes_the_language_of_this_page_and_of_those_after_it()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/crm/accounts");
        await page.Locator(".person > summary").ClickAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "language-menu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Deutsch" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Unternehmen" })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/crm/accounts$"));
        await page.OpenAsync("/crm/contacts");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ansprechpartner" })).ToBeVisibleAsync();

        await page.Locator(".person > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Contacts" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_in_the_browsers_language()
    {
        var page = await apps.OpenStrangerAsync("de-DE");
        await page.GotoAsync("/account/login");
        await Expect(page.GetByLabel("Passwort")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Anmelden" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>The administrator's account is everybody's here: what is chosen for it is chosen in this browser.</summary>
    private async Task<IPage> OpenGermanAsync(Device device, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await apps.OpenAsync(device, scheme);
        await page.Context.AddCookiesAsync([new() { Name = "bos-language", Value = "de", Url = apps.Url }]);
        return page;
    }
}
