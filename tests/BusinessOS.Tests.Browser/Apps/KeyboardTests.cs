using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Everything a mouse can do in an app, the keys can do too.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class KeyboardTests(SampleApps apps)
{
    [Fact]
    public async Task Control_K_goes_to_a_page_by_its_name()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/");

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Search or go to" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("equipment loans board");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Loans board" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/equipment-loans/loans/board$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Control_K_finds_a_record_by_its_title()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("Canon");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Canon EOS R5" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Canon EOS R5" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Slash_goes_to_the_search_and_j_and_k_through_the_rows()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/equipment-loans/loans");

        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Searchbox).BlurAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(Row(page, "LN-0001")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(Row(page, "LN-0002")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(Row(page, "LN-0001")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "LN-0001" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page).ToHaveURLAsync(new Regex("/edit$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task N_begins_a_new_record()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/equipment-loans/loans");

        await page.Keyboard.PressAsync("n");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "New loan" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Number")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Escape_closes_a_dialog()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync("/admin/users");

        await page.Keyboard.PressAsync("n");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Shift_and_an_arrow_move_a_card_and_a_refused_move_says_why()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.GotoAsync("/");
        var number = $"AA-{Guid.NewGuid():N}"[..10];
        await SampleRecords.PostAsync(page, "equipment-loans/loans", new { number, equipment = apps.Records.Equipment, contact = apps.Records.Contact });
        await page.OpenAsync("/equipment-loans/loans/board");

        await Row(page, number).FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(Row(Column(page, "Approved"), number)).ToBeVisibleAsync();
        await Expect(Row(page, number)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Expect(page.GetByText("From Approved this loan can go to Handed out, not to Requested.")).ToBeVisibleAsync();
        await Expect(Row(Column(page, "Approved"), number)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static ILocator Row(IPage page, string title) => page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true });

    private static ILocator Row(ILocator within, string title) => within.GetByRole(AriaRole.Link, new() { Name = title, Exact = true });

    private static ILocator Column(IPage page, string state) => page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex($"^{state}, ") });
}
