using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>A form says what is wrong where it is wrong, leads there, and loses nothing unasked.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class FormTests(SampleApps apps)
{
    [Fact]
    public async Task What_is_wrong_stands_next_to_its_field_and_in_a_summary_that_leads_there()
    {
        var page = await OpenAsync("/crm/opportunities/new");

        await page.GetByLabel("Probability").FillAsync("250");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create opportunity" }).ClickAsync();

        var summary = page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToContainTextAsync("3 things need your attention");
        await Expect(page.GetByLabel("Name")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Name")).ToHaveAccessibleDescriptionAsync("Name is needed.");
        await Expect(page.GetByLabel("Probability")).ToHaveAccessibleDescriptionAsync("Between 0% and 100%.");
        await summary.GetByRole(AriaRole.Button, new() { Name = "Account is needed." }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Account" })).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_field_is_checked_when_it_is_left()
    {
        var page = await OpenAsync("/crm/accounts/new");

        await page.GetByLabel("E-mail", new() { Exact = false }).Or(page.GetByLabel("Email")).First.FillAsync("nobody");
        await page.GetByLabel("City").FocusAsync();

        await Expect(page.GetByText("This is not an e-mail address, such as ada@example.org.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Leaving_with_something_unsaved_asks_first()
    {
        var page = await OpenAsync("/crm/accounts/new");
        await page.GetByLabel("Name").FillAsync("Half a thought");
        await page.GetByLabel("City").FocusAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Leave without saving?" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Half a thought");

        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Accounts" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_of_the_keys_alone_stores_a_record()
    {
        var page = await OpenAsync("/crm/opportunities/new");
        await Expect(page.GetByLabel("Name")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("By the keys alone");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Contoso");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Contoso" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Account" })).ToHaveValueAsync("Contoso");
        await page.Keyboard.PressAsync("Control+s");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "By the keys alone" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync(address);
        return page;
    }
}
