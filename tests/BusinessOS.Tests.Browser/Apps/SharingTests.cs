using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>A record is given to somebody who has no right to it, who sees masks in it, and taken back.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class SharingTests(SampleApps apps)
{
    private const string Password = "a-password-of-my-own";

    [Fact]
    public async Task A_record_is_shared_read_with_its_masks_and_taken_back()
    {
        var owner = await apps.OpenAsync(Device.Desk);
        var kim = await InviteAsync(apps, owner, "Kim Lee", "kim@example.com");
        await owner.OpenAsync("/films/shoots/new");
        await owner.GetByLabel("Name").FillAsync("Lighthouse");
        await owner.GetByLabel("Agent").FillAsync("+49 30 12345678");
        await owner.GetByLabel("Fee").FillAsync("4200");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Create shoot" }).ClickAsync();
        await Expect(owner.GetByRole(AriaRole.Heading, new() { Name = "Lighthouse" })).ToBeVisibleAsync();
        var address = new Uri(owner.Url).AbsolutePath;

        await kim.OpenAsync(address);
        await Expect(kim.GetByRole(AriaRole.Heading, new() { Name = "There is no such shoot" })).ToBeVisibleAsync();

        await owner.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();
        var dialog = owner.GetByRole(AriaRole.Dialog, new() { Name = "Share Lighthouse" });
        await dialog.GetByLabel("With").FillAsync("kim");
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Kim Lee") }).ClickAsync();
        await dialog.GetByLabel("They may").SelectOptionAsync("true");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();
        await Expect(dialog.GetByText("Reads and changes it")).ToBeVisibleAsync();
        await owner.PictureAsync(Device.Desk, ColorScheme.Light, "share-dialog");

        await kim.OpenAsync(address);
        await Expect(kim.GetByRole(AriaRole.Heading, new() { Name = "Lighthouse" })).ToBeVisibleAsync();
        var main = kim.GetByRole(AriaRole.Main);
        await Expect(main.GetByText("••••5678").First).ToBeVisibleAsync();
        await Expect(main.GetByText("4,200")).ToHaveCountAsync(0);
        await Expect(kim.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true })).ToHaveCountAsync(0);
        Assert.Empty(await kim.FaultsAsync());
        await kim.PictureAsync(Device.Phone, ColorScheme.Dark, "masked-record");

        await kim.GetByRole(AriaRole.Link, new() { Name = "Edit" }).First.ClickAsync();
        await Expect(kim.GetByLabel("Agent")).ToHaveValueAsync("");
        await Expect(kim.GetByLabel("Agent")).ToHaveAccessibleDescriptionAsync("There is a value you do not see (••••5678). Type a new one to replace it.");
        await kim.GetByLabel("Name").FillAsync("Old lighthouse");
        await kim.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(kim.GetByRole(AriaRole.Heading, new() { Name = "Old lighthouse" })).ToBeVisibleAsync();

        await owner.OpenAsync(address);
        await Expect(owner.GetByRole(AriaRole.Main).GetByText("+49 30 12345678").First).ToBeVisibleAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "Take back from Kim Lee" }).ClickAsync();
        await Expect(owner.GetByText("Nobody has it by sharing yet.")).ToBeVisibleAsync();
        await kim.OpenAsync(address);
        await Expect(kim.GetByRole(AriaRole.Heading, new() { Name = "There is no such shoot" })).ToBeVisibleAsync();
        await kim.Context.CloseAsync();
        await owner.Context.CloseAsync();
    }

    [Fact]
    public async Task Teams_are_made_and_filled()
    {
        var page = await apps.OpenAsync(Device.Phone, ColorScheme.Dark);
        await page.OpenAsync("/admin/teams");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Lighting crew" })).ToBeVisibleAsync();
        await page.GetByLabel("Name of the new team").FillAsync("Night shift");
        await page.GetByRole(AriaRole.Button, new() { Name = "New team" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Night shift" })).ToBeVisibleAsync();
        await page.GetByLabel("Add somebody to Night shift").SelectOptionAsync("alex@example.com");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("out of Night shift") })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "teams");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Night shift" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Night shift" })).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    /// <summary>Somebody new, signed in with a password of their own, on a phone in the dark.</summary>
    internal static async Task<IPage> InviteAsync(SampleApps apps, IPage owner, string name, string email)
    {
        await owner.OpenAsync("/admin/users");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();
        var dialog = owner.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await dialog.GetByLabel("E-mail").FillAsync(email);
        await dialog.GetByLabel("Crew").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        var once = await owner.Locator("#one-time").InnerTextAsync();

        var page = await apps.OpenStrangerAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(Device.Phone.Size.Width, Device.Phone.Size.Height);
        await page.GotoAsync("/account/login");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(once);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByLabel("Present password").FillAsync(once);
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("New password, once more").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await Expect(page.GetByText("Your password is changed.")).ToBeVisibleAsync();
        return page;
    }
}
