using BusinessOS.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>A page is drawn before it is live; what a person does in between is done all the same, once.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class EarlyClickTests(SampleApps apps)
{
    [Fact]
    public async Task A_button_pressed_too_early_is_pressed_when_the_page_is_live()
    {
        var (page, line) = await OpenWithoutLineAsync("/admin/users");

        var invite = page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" });
        await invite.ClickAsync();
        await Expect(invite).ToHaveAttributeAsync("aria-busy", "true");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        line.SetResult();

        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_filled_in_and_sent_too_early_is_stored_once()
    {
        var name = $"Early bird {Guid.NewGuid():N}";
        var (page, line) = await OpenWithoutLineAsync("/crm/accounts/new");

        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Website").FillAsync("https://example.org");
        await page.GetByLabel("Notes").FillAsync("Rang twice.");
        var create = page.GetByRole(AriaRole.Button, new() { Name = "Create account" });
        await create.ClickAsync();
        await create.ClickAsync();
        line.SetResult();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
        await Expect(page.GetByText("Rang twice.")).ToBeVisibleAsync();
        await page.OpenAsync($"/crm/accounts?q={Uri.EscapeDataString(name)}");
        await Expect(page.GetByText("1 of 1", new() { Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_typed_too_early_stays_and_keeps_the_focus()
    {
        var (page, line) = await OpenWithoutLineAsync("/crm/contacts/new");

        var job = page.GetByLabel("Job title");
        await job.ClickAsync();
        await job.PressSequentiallyAsync("Head of ");
        line.SetResult();
        await page.BeReadyAsync();

        await Expect(job).ToBeFocusedAsync();
        await Expect(job).ToHaveValueAsync("Head of ");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Typing_goes_on_while_the_live_page_takes_the_drawn_ones_place()
    {
        var name = $"Steady hand {Guid.NewGuid():N}";
        var (page, line) = await OpenWithoutLineAsync("/crm/accounts/new");
        await page.EvaluateAsync(
            """
            () => {
              const early = window.businessOsEarly;
              window.businessOsEarly = () => new Promise(done => { window.goLive = () => early().then(done); });
            }
            """);

        var field = page.GetByLabel("Name");
        await field.ClickAsync();
        await page.Keyboard.TypeAsync(name[..12]);
        await field.EvaluateAsync("drawn => { window.drawn = drawn; }");
        line.SetResult();
        await page.WaitForFunctionAsync("() => !window.drawn.isConnected && window.goLive");
        await page.Keyboard.TypeAsync(name[12..]);
        await page.EvaluateAsync("() => window.goLive()");
        await Expect(field).ToHaveValueAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_drawn_page_does_not_fall_back_to_its_skeleton_when_it_becomes_live()
    {
        var (page, line) = await OpenWithoutLineAsync("/equipment-loans/loans");
        await page.EvaluateAsync(
            """
            () => {
              window.skeletons = 0;
              new MutationObserver(() => { window.skeletons += document.querySelectorAll("[aria-label=Loading]").length; })
                .observe(document.body, { childList: true, subtree: true });
            }
            """);
        line.SetResult();
        await page.BeReadyAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("window.skeletons"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_click_meant_for_a_record_that_is_gone_changes_no_other()
    {
        var (page, line) = await OpenWithoutLineAsync("/crm/opportunities/board");
        const string Cards = "Array.from(document.querySelectorAll('[data-column]'), c => [c.dataset.column, ...Array.from(c.querySelectorAll('[data-card]'), d => d.dataset.card)].join(' '))";
        var before = await page.EvaluateAsync<string[]>(Cards);
        await page.EvaluateAsync(
            """
            () => {
              const card = document.querySelector(".board-menu .menu-item").closest("li");
              const gone = card.cloneNode(true);
              gone.querySelector("[data-card]").dataset.card = "gone";
              card.before(gone);
              window.meant = gone.querySelector(".board-menu .menu-item");
              window.meant.click();
            }
            """);
        Assert.True(await page.EvaluateAsync<bool>("window.meant.getAttribute('aria-busy') === 'true'"));
        line.SetResult();

        await page.WaitForFunctionAsync("() => !window.meant.hasAttribute('aria-busy')");
        Assert.Equal(before, await page.EvaluateAsync<string[]>(Cards));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_link_followed_too_early_leads_where_it_says()
    {
        var page = await apps.OpenAsync(Device.Desk);
        var line = await HeldLine.OfAsync(page);
        await page.GotoAsync("/equipment-loans");
        await line.Asked;
        await page.GetByRole(AriaRole.Link, new() { Name = "Loans", Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Due date" })).ToBeVisibleAsync();
        line.Release();
        await page.BeReadyAsync();

        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Due date" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_whose_line_never_comes_is_loaded_once_more_by_itself()
    {
        var page = await apps.OpenAsync(Device.Desk);
        var asked = 0;
        var again = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/_blazor/negotiate*", route =>
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                return Task.CompletedTask;
            }

            again.TrySetResult();
            return route.ContinueAsync();
        });
        await page.Clock.InstallAsync();
        await page.GotoAsync("/equipment-loans/loans");

        await page.Clock.FastForwardAsync("00:17");
        await again.Task.WaitAsync(TimeSpan.FromMilliseconds(ChromiumBrowser.Patience));
        await page.BeReadyAsync();

        Assert.Equal(2, asked);
        await page.Context.CloseAsync();
    }

    /// <summary>Opens a page whose circuit comes up only when the test says so.</summary>
    private async Task<(IPage Page, TaskCompletionSource Line)> OpenWithoutLineAsync(string address)
    {
        var page = await apps.OpenAsync(Device.Desk);
        var line = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await line.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(address);
        return (page, line);
    }
}
