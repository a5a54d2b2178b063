using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Ways to see a list: those that come with the app, and those people save.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class ViewTests(SampleApps apps)
{
    [Fact]
    public async Task What_somebody_sees_is_saved_found_again_and_changed()
    {
        var page = await apps.OpenAsync(Device.Desk);
        await AddAsync(page, "Lantern hall");
        await AddAsync(page, "Lantern street");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make tense" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByText("Tense", new() { Exact = true }).First).ToBeVisibleAsync();
        await page.OpenAsync("/films/scenes");
        var views = page.GetByRole(AriaRole.Navigation, new() { Name = "Views" });

        await views.GetByRole(AriaRole.Link, new() { Name = "Tense ones" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Lantern" })).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(3);
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "views");

        await views.GetByRole(AriaRole.Link, new() { Name = "All scenes" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search scenes" }).FillAsync("Lantern");
        await Expect(page).ToHaveURLAsync(new Regex("q=Lantern"));
        await page.GetByLabel("Columns", new() { Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move Name forward" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("columns=name,"));
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "view-columns");
        await page.Keyboard.PressAsync("Escape");
        await views.GetByRole(AriaRole.Button, new() { Name = "View", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name").FillAsync("Lanterns");
        await dialog.GetByLabel("Who sees it").SelectOptionAsync("Everyone");
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "view-dialog");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save view" }).ClickAsync();
        await Expect(views.GetByRole(AriaRole.Link, new() { Name = "Lanterns" })).ToHaveAttributeAsync("aria-current", "page");
        Assert.Empty(await page.FaultsAsync());

        await page.OpenAsync("/films/scenes");
        await views.GetByRole(AriaRole.Link, new() { Name = "Lanterns" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Lantern" })).ToHaveCountAsync(2);
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "view-saved");
        await views.GetByRole(AriaRole.Button, new() { Name = "Change the view Lanterns" }).ClickAsync();
        await dialog.GetByLabel("Begin this list with it").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save view" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.OpenAsync("/films/scenes");
        await Expect(page).ToHaveURLAsync(new Regex("q=Lantern.*saved="));
        await views.GetByRole(AriaRole.Button, new() { Name = "Change the view Lanterns" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete view" }).ClickAsync();
        await Expect(views.GetByRole(AriaRole.Link, new() { Name = "Lanterns" })).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_in_the_dark_views_and_columns_fit()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/films/scenes?view=Tense");
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "views");
        Assert.Empty(await page.FaultsAsync());
        await page.GetByLabel("Columns", new() { Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move Mood forward" })).ToBeVisibleAsync();
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "view-columns");
        await page.Context.CloseAsync();
    }

    private static async Task AddAsync(IPage page, string name)
    {
        await page.OpenAsync("/films/scenes/new");
        await page.GetByLabel("Name").First.FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create scene" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new($"{name}$") })).ToBeVisibleAsync();
    }
}
