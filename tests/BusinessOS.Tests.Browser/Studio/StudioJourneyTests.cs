using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Studio;

/// <summary>From a text to a running app that is changed by words: what a person who builds an app sees.</summary>
public sealed class StudioJourneyTests(StudioDesk desk) : IClassFixture<StudioDesk>
{
    private const string Wish = "add a priority to loans and let only managers approve";

    [Fact]
    public async Task A_sample_becomes_a_live_app_that_is_changed_by_words_and_back()
    {
        var page = await desk.OpenAsync();
        await StudioDesk.PlanSampleAsync(page, "Equipment loans");
        var loan = page.GetByRole(AriaRole.Article).Filter(new() { Has = page.GetByLabel("Loan", new() { Exact = true }) });
        await loan.GetByLabel("Priority").UncheckAsync();
        await StudioDesk.BuildAsync(page);

        // The live app is there, signed in, with sample records, and without what was struck out.
        var app = StudioDesk.LiveApp(page);
        await app.GetByRole(AriaRole.Link, new() { Name = "Loans", Exact = true }).First.ClickAsync();
        await Expect(app.GetByRole(AriaRole.Heading, new() { Name = "Loans", Exact = true })).ToBeVisibleAsync();
        await Expect(app.GetByRole(AriaRole.Columnheader, new() { NameRegex = new Regex("Due date") })).ToBeVisibleAsync();
        await Expect(app.GetByRole(AriaRole.Row).Nth(5)).ToBeVisibleAsync();
        await Expect(app.GetByRole(AriaRole.Columnheader, new() { NameRegex = new Regex("Priority") })).ToHaveCountAsync(0);

        await page.GetByLabel("What should change?").FillAsync(Wish);
        await page.GetByLabel("What should change?").PressAsync("Control+Enter");
        var proposed = page.GetByRole(AriaRole.List, new() { Name = "Proposed changes" });
        await Expect(proposed).ToContainTextAsync("Add field Priority to Loan: choice");
        await Expect(proposed).ToContainTextAsync("for Manager");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page.GetByText("Applied as version 2.")).ToBeVisibleAsync();

        // The list on the open page shows the new column by itself, filled.
        var priority = app.GetByRole(AriaRole.Columnheader, new() { NameRegex = new Regex("Priority") });
        await Expect(priority).ToBeVisibleAsync();
        await Expect(app.GetByText("High", new() { Exact = true }).First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(priority).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_role_is_looked_through_and_a_broken_edit_keeps_the_last_good_app()
    {
        var page = await desk.OpenAsync();
        await StudioDesk.PlanSampleAsync(page, "Expenses");
        await StudioDesk.BuildAsync(page);
        var app = StudioDesk.LiveApp(page);
        await Expect(app.GetByRole(AriaRole.Link, new() { Name = "Expenses", Exact = true }).First).ToBeVisibleAsync();

        await page.GetByLabel("View as").SelectOptionAsync("Employee");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "What this role cannot see or do" })).ToContainTextAsync("cannot approve, reject or pay expenses");
        await Expect(app.GetByText("Preview Employee").First).ToBeAttachedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Code" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "entities/Expense.yaml", Exact = true }).ClickAsync();
        var editor = page.GetByRole(AriaRole.Textbox, new() { Name = "entities/Expense.yaml" });
        var good = await editor.InputValueAsync();
        await editor.FillAsync(good.Replace("states:", "  Double:       formula Amounts * 2\nstates:", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Problems" })).ToContainTextAsync("Amounts");
        await Expect(page.GetByText("showing the last good version")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Show the app" }).ClickAsync();
        await Expect(app.GetByRole(AriaRole.Link, new() { Name = "Expenses", Exact = true }).First).ToBeVisibleAsync();

        // Back to the good text: the open editor goes with it.
        await page.GetByRole(AriaRole.Button, new() { Name = "entities/Expense.yaml", Exact = true }).ClickAsync();
        await Expect(editor).ToHaveValueAsync(new Regex("Amounts"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(editor).ToHaveValueAsync(good);
        await StudioDesk.ExpectLiveAsync(page);
    }

    [Fact]
    public async Task What_is_typed_stays_when_the_file_changes_underneath()
    {
        var page = await desk.OpenAsync();
        await page.GetByLabel("Your requirements").FillAsync("We keep books with a title, an author and a year. A librarian lends books to readers.");
        await page.GetByLabel("Your requirements").PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Build it" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Build it" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/apps/[^/]+$"));
        var id = page.Url[(page.Url.LastIndexOf('/') + 1)..];

        await page.GetByRole(AriaRole.Button, new() { Name = "Code" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "requirements.md", Exact = true }).ClickAsync();
        var editor = page.GetByRole(AriaRole.Textbox, new() { Name = "requirements.md" });
        await editor.FillAsync("Typed by me.");
        await File.WriteAllTextAsync(Path.Combine(desk.Projects, id, "requirements.md"), "Written by another program.");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("What you typed is kept");
        await Expect(editor).ToHaveValueAsync("Typed by me.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the other text" }).ClickAsync();
        await Expect(editor).ToHaveValueAsync("Written by another program.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring mine back" }).ClickAsync();
        await Expect(editor).ToHaveValueAsync("Typed by me.");

        // Another file and back: what is not saved is still there.
        await page.GetByRole(AriaRole.Button, new() { Name = "app.yaml", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^requirements.md\\s*not saved") }).ClickAsync();
        await Expect(editor).ToHaveValueAsync("Typed by me.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal("Typed by me.", await File.ReadAllTextAsync(Path.Combine(desk.Projects, id, "requirements.md")));
    }
}
