using System.Text.RegularExpressions;
using BusinessOS.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>The main job, seen by the people it is for: a text is run, and a business works with the app.</summary>
public sealed class SampleJourneyTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string AdminPassword = "correct-horse-battery";
    private const string MemberPassword = "purple-monkey-dishwasher";

    /// <summary>A record's own page: the address ends in its id.</summary>
    private static readonly Regex OneRecord = new("/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    [Fact]
    public async Task A_member_creates_a_loan_only_the_manager_may_approve_it()
    {
        using var folder = new TemporaryFolder();
        await using var bos = await BosProcess.StartAsync(
            [
                "run", RepositoryFolder.PathOf("samples", "equipment-loans", "requirements.md"),
                "--port", $"{Loopback.FreePort()}", "--data", folder.PathOf("data"), "--admin", $"admin@example.com:{AdminPassword}",
            ],
            CancellationToken.None,
            folder.Path);

        var admin = await browser.NewPageAsync(bos.Url);
        await SignInAsync(admin, "admin@example.com", AdminPassword);
        var oneTime = await InviteAsync(admin, "Mia Member", "mia@example.com", "Member");

        var mia = await browser.NewPageAsync(bos.Url);
        await SignInAsync(mia, "mia@example.com", oneTime);
        await mia.GotoAsync("/");
        await Expect(mia).ToHaveURLAsync(new Regex(@"/account/password\?once=true$"));
        await mia.GetByLabel("Present password").FillAsync(oneTime);
        await mia.GetByLabel("New password", new() { Exact = true }).FillAsync(MemberPassword);
        await mia.GetByLabel("New password, once more").FillAsync(MemberPassword);
        await mia.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await mia.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        var loan = await CreateLoanAsync(mia, admin);

        await Expect(mia.GetByText("Requested").First).ToBeVisibleAsync();
        await Expect(mia.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveCountAsync(0);
        Assert.Equal(403, await TransitionStatusAsync(mia, loan, "Approve"));

        await admin.OpenAsync(loan);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(admin.GetByText("Approved").First).ToBeVisibleAsync();
    }

    private static async Task SignInAsync(IPage page, string email, string password)
    {
        await page.GotoAsync("/account/login");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("/account/login"));
    }

    /// <summary>Answers the one-time password the page shows.</summary>
    private static async Task<string> InviteAsync(IPage admin, string name, string email, string role)
    {
        await admin.GotoAsync("/admin/users");
        var dialog = admin.GetByRole(AriaRole.Dialog);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).First.ClickAsync();
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await dialog.GetByLabel("E-mail").FillAsync(email);
        await dialog.GetByLabel(role).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        var shown = admin.GetByText("One-time password for").Locator("code");
        await Expect(shown).ToBeVisibleAsync();
        return await shown.InnerTextAsync();
    }

    /// <summary>The administrator registers what can be lent, the member asks for it; answers the loan's address.</summary>
    private static async Task<string> CreateLoanAsync(IPage member, IPage admin)
    {
        var equipment = await CreateAsync(admin, "Equipment", "New equipment", async form => await form.GetByLabel("Name").First.FillAsync("Canon R5"));
        await member.GotoAsync("/");
        var id = equipment[(equipment.LastIndexOf('/') + 1)..];
        await member.GetByRole(AriaRole.Link, new() { Name = "Loans", Exact = true }).First.ClickAsync();
        await Expect(member).ToHaveURLAsync(new Regex("/loans$"));
        await member.GotoAsync($"{member.Url}/new?Equipment={id}");
        await member.GetByRole(AriaRole.Button, new() { Name = "Create loan" }).ClickAsync();
        await Expect(member).ToHaveURLAsync(OneRecord);
        return member.Url;
    }

    private static async Task<string> CreateAsync(IPage page, string plural, string heading, Func<IPage, Task> fill)
    {
        await page.GotoAsync("/");
        var app = new Uri(await page.GetByRole(AriaRole.Link, new() { Name = "Loans", Exact = true }).First.EvaluateAsync<string>("link => link.href"));
        await page.GotoAsync($"{app.Segments[0]}{app.Segments[1]}{plural.ToLowerInvariant()}/new");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        await fill(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(OneRecord);
        return page.Url;
    }

    /// <summary>Tries the step past the page, as a program with the person's session would.</summary>
    private static Task<int> TransitionStatusAsync(IPage page, string record, string transition) => page.EvaluateAsync<int>(
        "async ([record, transition]) => (await fetch(`/api${new URL(record).pathname}/transitions/${transition}`, { method: 'POST' })).status",
        new[] { record, transition });
}
