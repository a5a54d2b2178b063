using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Records at their dates: seen, made, moved by mouse and by keys, on a desk and on a phone.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class CalendarTests(SampleApps apps)
{
    [Fact]
    public async Task A_free_day_makes_a_record_that_stands_there_and_can_be_moved()
    {
        var page = await OpenAsync("/films/pages/trips?day=2031-03-12", Device.Desk);
        await page.GetByRole(AriaRole.Link, new() { Name = "New trip on Wed 12 March" }).ClickAsync();
        await page.GetByLabel("Place").FillAsync("Bergen");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Leaves" })).ToHaveValueAsync("12 Mar 2031");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create trip" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bergen" })).ToBeVisibleAsync();

        await page.OpenAsync("/films/pages/trips?day=2031-03-01");
        var entry = page.GetByRole(AriaRole.Link, new() { NameRegex = Named("Bergen, Wed 12 March, Planned") });
        await entry.FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        var moved = page.GetByRole(AriaRole.Link, new() { NameRegex = Named("Bergen, Thu 13 March, Planned") });
        await Expect(moved).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = Named("Bergen, Thu 20 March, Planned") })).ToBeFocusedAsync();

        await page.Locator(".calendar-entry").Filter(new() { HasText = "Bergen" }).DragToAsync(page.Locator("[data-column='2031-03-25']"));
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = Named("Bergen, Tue 25 March, Planned") })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_arrows_walk_the_days_and_the_address_keeps_the_month()
    {
        var page = await OpenAsync("/films/pages/trips?day=2031-03-12", Device.Desk);
        await page.GetByRole(AriaRole.Link, new() { Name = "New trip on Wed 12 March" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "New trip on Thu 20 March" })).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "The month after" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "April 2031" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "March 2031" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_locked_record_is_not_moved()
    {
        var page = await OpenAsync("/films/pages/trips", Device.Desk);
        var trip = await SampleRecords.PostAsync(page, "films/trips", new { place = "Turin", leaves = "2032-05-05" });
        await SampleRecords.StepAsync(page, "films/trips", trip, "Book");
        await SampleRecords.StepAsync(page, "films/trips", trip, "Finish");
        await page.OpenAsync("/films/pages/trips?day=2032-05-01");

        await page.GetByRole(AriaRole.Link, new() { NameRegex = Named("Turin, Wed 5 May, Over") }).FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");

        await Expect(page.GetByText("neither changed nor deleted").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = Named("Turin, Wed 5 May, Over") })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_week_moves_by_half_hours_and_makes_records_at_an_hour()
    {
        var page = await OpenAsync("/films/pages/booking-calendar", Device.Desk);
        await SampleRecords.PostAsync(page, "films/bookings", new { purpose = "Rehearsal", begins = "2031-03-12T09:00:00Z", lasts = "PT1H", room = "Studio" });
        await page.OpenAsync("/films/pages/booking-calendar?view=week&day=2031-03-12");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Named("Rehearsal, Wed 12 March, 10:00 – 11:00, Studio") }).FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = Named("Rehearsal, Wed 12 March, 11:00 – 12:00, Studio") })).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "New booking on Fri 14 March at 15:00" }).ClickAsync();
        await page.GetByLabel("Purpose").FillAsync("Fitting");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Begins" })).ToHaveValueAsync("14 Mar 2031 15:00");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_phone_shows_the_days_that_have_something()
    {
        var page = await OpenAsync("/films/pages/trips", Device.Phone, ColorScheme.Dark);
        var today = DateTime.UtcNow.ToString("ddd d MMMM", CultureInfo.InvariantCulture);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = today })).ToBeVisibleAsync();
        await Expect(page.Locator(".calendar-month")).ToBeHiddenAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "calendar-month");
        await page.OpenAsync("/films/pages/booking-calendar");
        await page.PictureAsync(Device.Phone, ColorScheme.Dark, "calendar-week");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_timeline_groups_its_bars_and_moves_them()
    {
        var page = await OpenAsync("/films/pages/trip-plan", Device.Desk);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Opening shot" })).ToBeVisibleAsync();
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "timeline-weeks");
        await SampleRecords.PostAsync(page, "films/trips", new { place = "Malta", leaves = "2033-03-01", returns = "2033-03-04" });
        await page.OpenAsync("/films/pages/trip-plan?view=months&day=2033-02-01");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "February – July 2033" })).ToBeVisibleAsync();
        var group = page.GetByRole(AriaRole.Region, new() { Name = "Without shoot" });
        await group.GetByRole(AriaRole.Link, new() { NameRegex = Named("Malta, Tue 1 March to Fri 4 March, Planned") }).FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(group.GetByRole(AriaRole.Link, new() { NameRegex = Named("Malta, Tue 8 March to Fri 11 March, Planned") })).ToBeFocusedAsync();
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "timeline-months");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Calendars_have_their_picture_taken()
    {
        var page = await OpenAsync("/films/pages/trips", Device.Desk);
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "calendar-month");
        await page.OpenAsync("/films/pages/booking-calendar");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "calendar-week");
        await page.OpenAsync("/films/pages/trips?view=agenda");
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "calendar-agenda");
        await page.Context.CloseAsync();
    }

    /// <summary>What stands beside each other is read with a space between.</summary>
    private static Regex Named(string words) => new(Regex.Escape(words).Replace(",", " ?,", StringComparison.Ordinal));

    private async Task<IPage> OpenAsync(string address, Device device, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await apps.OpenAsync(device, scheme);
        await page.OpenAsync(address);
        return page;
    }
}
