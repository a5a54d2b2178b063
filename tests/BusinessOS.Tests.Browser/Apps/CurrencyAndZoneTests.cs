using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Amounts in a currency of each record's own, and times by the clock of a place.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class CurrencyAndZoneTests(SampleApps apps)
{
    [Fact]
    public async Task An_amount_follows_the_currency_that_is_chosen_and_none_are_mixed()
    {
        var page = await apps.OpenAsync(Device.Desk);
        foreach (var (name, currency, pay) in new[] { ("Yen one", "JPY", "120000"), ("Euro one", "EUR", "80.5") })
        {
            await page.OpenAsync("/films/engagements/new");
            await page.GetByLabel("Name").FillAsync(name);
            if (currency != "EUR")
            {
                var chosen = page.GetByRole(AriaRole.Combobox, new() { Name = "Currency", Exact = true });
                await Expect(chosen).ToContainTextAsync("EUR");
                await chosen.ClickAsync();
                await page.GetByRole(AriaRole.Option, new() { Name = currency, Exact = true }).ClickAsync();
            }

            await page.GetByLabel("Pay").FillAsync(pay);
            await page.GetByLabel("Name").FocusAsync();
            if (currency == "JPY")
            {
                await Expect(page.Locator(".affix-text").Filter(new() { HasText = "¥" })).ToBeVisibleAsync();
                await page.PictureAsync(Device.Desk, ColorScheme.Light, "currency-form");
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "Create engagement" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
        }

        await Expect(page.GetByText("€80.50").First).ToBeVisibleAsync();
        await page.OpenAsync("/films/engagements?sort=-pay");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Yen one" })).ToContainTextAsync("¥120,000");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "currency-list");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_time_is_typed_and_shown_by_the_clock_of_its_place()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/films/engagements/new");
        await page.GetByLabel("Name").FillAsync("Early call");
        var call = page.GetByRole(AriaRole.Textbox, new() { Name = "First call" });
        await call.FillAsync("8 Mar 2026 02:30");
        await page.GetByLabel("Name").FocusAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create engagement" }).ClickAsync();
        await Expect(page.GetByText("There is no such time in New York that day").First).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "zone-form");

        await call.FillAsync("9 Mar 2026 02:30");
        await page.GetByLabel("Name").FocusAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create engagement" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Early call" })).ToBeVisibleAsync();
        var shown = page.Locator("time[datetime='2026-03-09T06:30:00Z']").First;
        await Expect(shown).ToHaveAttributeAsync("title", new Regex("9 Mar 2026, 02:30 New York"));
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "zone-record");
        await page.Context.CloseAsync();
    }
}
