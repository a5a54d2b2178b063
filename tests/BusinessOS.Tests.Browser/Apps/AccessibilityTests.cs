using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Every kind of page can be used by everybody: axe finds nothing serious, light or dark, on a desk or a phone.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class AccessibilityTests(SampleApps apps)
{
    private static readonly string[] ColourRules = ["color-contrast", "link-in-text-block"];

    [Fact]
    public Task Home() => CheckAsync("/");

    [Fact]
    public Task Dashboard() => CheckAsync("/equipment-loans");

    [Fact]
    public Task List_with_filters() => CheckAsync("/equipment-loans/loans?priority=High", async page =>
    {
        await page.GetByText("Filter", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task List_narrowed_to_nothing() => CheckAsync("/equipment-loans/loans?q=nowhere");

    [Fact]
    public Task Board() => CheckAsync("/crm/opportunities/board");

    [Fact]
    public Task Calendar_of_a_month() => CheckAsync("/films/pages/trips");

    [Fact]
    public Task Calendar_of_a_week() => CheckAsync("/films/pages/booking-calendar");

    [Fact]
    public Task Calendar_of_days() => CheckAsync("/films/pages/trips?view=agenda");

    [Fact]
    public Task Timeline() => CheckAsync("/films/pages/trip-plan");

    [Fact]
    public Task Gallery() => CheckAsync("/films/pages/locations");

    [Fact]
    public Task Report_of_many() => CheckAsync("/films/pages/pays");

    [Fact]
    public Task Report_of_one() => CheckAsync($"/films/pages/shoot-sheet/{apps.Records.Shoot}");

    [Fact]
    public Task Tree() => CheckAsync("/films/pages/location-tree");

    [Fact]
    public Task Record_in_tabs() => CheckAsync($"/films/bookings/{apps.Records.Booking}");

    [Fact]
    public Task Record_in_tabs_with_its_history() => CheckAsync($"/films/bookings/{apps.Records.Booking}?tab=history");

    [Fact]
    public Task Wizard_with_problems() => CheckAsync("/films/bookings/new", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    });

    [Fact]
    public Task Record_with_related_records_and_history() => CheckAsync($"/equipment-loans/equipment/{apps.Records.Equipment}");

    [Fact]
    public Task Form_with_problems() => CheckAsync("/crm/opportunities/new", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Create opportunity" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    });

    [Fact]
    public Task People_with_a_dialog() => CheckAsync("/admin/users", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    });

    [Fact]
    public Task Mailbox() => CheckAsync("/admin/mailbox");

    [Fact]
    public Task Palette() => CheckAsync("/", async page =>
    {
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    });

    [Fact]
    public Task Password() => CheckAsync("/account/password");

    [Fact]
    public Task Nothing_at_an_address() => CheckAsync("/nowhere/at/all");

    [Fact]
    public async Task What_nobody_can_read_is_found()
    {
        var page = await apps.OpenStrangerAsync();
        await page.SetContentAsync("<main><p style='color: #ddd; background: #fff'>Pale</p></main>");

        Assert.StartsWith("color-contrast, ", Assert.Single(await Axe.FindAsync(page, ColourRules)), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Signing_in()
    {
        var page = await apps.OpenStrangerAsync();
        await page.GotoAsync("/account/login");
        await CheckAsync(page, "login");
        await page.Context.CloseAsync();
    }

    private async Task CheckAsync(string address, Func<IPage, Task>? prepare = null)
    {
        var page = await apps.OpenAsync(Device.Desk);
        await page.OpenAsync(address);
        if (prepare is not null)
        {
            await prepare(page);
        }

        await CheckAsync(page, address);
        await page.Context.CloseAsync();
    }

    private static async Task CheckAsync(IPage page, string name)
    {
        var findings = new List<string>();
        foreach (var device in new[] { Device.Desk, Device.Phone })
        {
            await page.SetViewportSizeAsync(device.Size.Width, device.Size.Height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                // Every rule for either device and either scheme; where both differ from that, what colours alone decide.
                var found = await Axe.FindAsync(page, (device == Device.Desk) == (scheme == ColorScheme.Light) ? null : ColourRules);
                findings.AddRange(found.Select(finding => $"{name} {device.Name} {scheme}: {finding}"));
            }
        }

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }
}
