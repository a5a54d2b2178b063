using System.Text.RegularExpressions;
using BusinessOS.Testing;
using BusinessOS.Tests.Browser.Apps;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Studio;

/// <summary>Publishing from the Studio, on the real container engine.</summary>
public sealed class StudioPublishTests(StudioDesk desk) : IClassFixture<StudioDesk>
{
    private readonly string _organization = $"studio-{Guid.NewGuid():N}"[..20];

    [Fact]
    public async Task An_app_is_published_to_an_organization_and_signed_in_to_with_the_password_shown()
    {
        using var engine = await ContainerEngine.ConnectAsync(CancellationToken.None);
        var page = await desk.OpenAsync();
        await StudioDesk.PlanSampleAsync(page, "Expenses");
        await StudioDesk.BuildAsync(page);
        try
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
            var dialog = page.GetByRole(AriaRole.Dialog);
            await dialog.GetByLabel("Organization").FillAsync("Not a name!");
            await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Use 2 to 40 lower-case letters");
            await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true })).ToBeDisabledAsync();
            await dialog.GetByLabel("Organization").FillAsync(_organization);
            await Expect(dialog).ToContainTextAsync($"{_organization} is new.");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
            await Expect(dialog.GetByRole(AriaRole.List, new() { Name = "Steps" })).ToContainTextAsync("Compiling");
            await page.PictureAsync(Device.Desk, ColorScheme.Light, "studio-publish-running");

            // The page is closed half-way; the work goes on and is there when somebody looks again.
            await page.ReloadAsync();
            var address = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link);
            await Expect(address).ToBeVisibleAsync(new() { Timeout = 3 * ChromiumBrowser.Patience });
            var url = await address.GetAttributeAsync("href");
            var email = await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Definition).First.InnerTextAsync();
            var password = await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Code).InnerTextAsync();
            await page.PictureAsync(Device.Desk, ColorScheme.Light, "studio-publish-done");
            await SignInAsync(url!, email, password);

            // A change is told against what the organization runs.
            await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
            await Expect(dialog).ToHaveCountAsync(0);
            await page.GetByLabel("What should change?").FillAsync("add a project to expenses");
            await page.GetByRole(AriaRole.Button, new() { Name = "Propose" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();
            await Expect(page.GetByText("Applied as version 2.")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
            await dialog.GetByLabel("Organization").FillAsync(_organization);
            await Expect(dialog).ToContainTextAsync($"{_organization} runs version 1 and gets version 2.");
            await page.PictureAsync(Device.Desk, ColorScheme.Light, "studio-publish-again");
            await Expect(dialog.GetByRole(AriaRole.List, new() { Name = "What changes" })).ToContainTextAsync("Add field Project to Expense");
            await page.Keyboard.PressAsync("Escape");
            await Expect(dialog).ToHaveCountAsync(0);
        }
        finally
        {
            await BosProcess.RunAsync(["deploy", "--tenant", _organization, "--remove", "--with-data"], CancellationToken.None);
        }

        var left = await engine.Client.Containers.ListContainersAsync(new() { All = true }, CancellationToken.None);
        Assert.DoesNotContain(left, c => c.Names.Any(n => n.Contains(_organization, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_publication_that_is_stopped_leaves_nothing_behind()
    {
        using var engine = await ContainerEngine.ConnectAsync(CancellationToken.None);
        var page = await desk.OpenAsync();
        await StudioDesk.PlanSampleAsync(page, "Clinic");
        await StudioDesk.BuildAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Organization").FillAsync(_organization);
        await Expect(dialog).ToContainTextAsync($"{_organization} is new.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.List, new() { Name = "Steps" })).ToContainTextAsync($"of {_organization}");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();

        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("Stopped.");
        var containers = await engine.Client.Containers.ListContainersAsync(new() { All = true }, CancellationToken.None);
        Assert.DoesNotContain(containers, c => c.Names.Any(n => n.Contains(_organization, StringComparison.Ordinal)));
        var volumes = await engine.Client.Volumes.ListAsync(CancellationToken.None);
        Assert.DoesNotContain(volumes.Volumes ?? [], v => v.Name.Contains(_organization, StringComparison.Ordinal));
    }

    /// <summary>The password shown opens the way to one of the administrator's own, and nothing else.</summary>
    private async Task SignInAsync(string url, string email, string password)
    {
        const string Own = "correct-horse-battery";
        var tenant = await desk.Browser.NewPageAsync(url);
        await tenant.GotoAsync("/account/login");
        await tenant.GetByLabel("E-mail").FillAsync(email);
        await tenant.GetByLabel("Password").FillAsync(password);
        await tenant.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await tenant.GetByLabel("Present password").FillAsync(password);
        await tenant.GetByLabel("New password", new() { Exact = true }).FillAsync(Own);
        await tenant.GetByLabel("New password, once more").FillAsync(Own);
        await tenant.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await tenant.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        await Expect(tenant.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Expenses") }).First).ToBeVisibleAsync();

        // What a preview is filled with never reaches an organization.
        await tenant.GotoAsync("/expenses/expenses");
        await Expect(tenant.GetByRole(AriaRole.Heading, new() { Name = "Expenses", Exact = true })).ToBeVisibleAsync();
        await Expect(tenant.GetByText("Sample data")).ToHaveCountAsync(0);
    }
}
