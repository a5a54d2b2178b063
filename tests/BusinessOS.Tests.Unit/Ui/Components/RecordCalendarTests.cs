using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Components;
using BusinessOS.Runtime.Ui.Shell;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class RecordCalendarTests
{
    [Fact]
    public void A_record_stands_at_its_date_and_only_the_days_shown_are_asked_for()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out);

        var calendar = Open(tenant);

        var entry = calendar.Find(".calendar-month .calendar-entry");
        Assert.Contains("LN-0001", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("Fri 27 November", entry.TextContent, StringComparison.Ordinal);
        Assert.Equal([new DateOnly(2026, 10, 26), new DateOnly(2026, 12, 7)], tenant.Gate.LastQuery?.Filters.Select(f => f.Values[0]));
    }

    [Fact]
    public void A_free_day_leads_to_a_new_record_with_its_date()
    {
        using var tenant = new Tenant("Manager");

        var day = Open(tenant).Find("[data-column='2026-11-12'] a.calendar-new");

        Assert.Equal("/equipment-loans/loans/new?DueOn=2026-11-12", day.GetAttribute("href"));
        Assert.Equal("New loan on Thu 12 November", day.GetAttribute("aria-label"));
    }

    [Fact]
    public void Shift_and_an_arrow_move_a_record_by_a_day_or_a_week()
    {
        using var tenant = new Tenant("Manager");
        var loan = tenant.Loan(LoanStatus.Out);
        var calendar = Open(tenant);

        Press(calendar, "ArrowLeft");
        Press(calendar, "ArrowUp");

        Assert.Equal(new DateOnly(2026, 11, 19), loan.DueOn);
        Assert.Contains(tenant.Services.GetRequiredService<Announcements>().Current, a => a.Text.Contains("Thu 19 November", StringComparison.Ordinal));
    }

    [Fact]
    public void A_drop_moves_both_dates_of_what_lasts()
    {
        using var tenant = new Tenant("Manager");
        var loan = tenant.Loan(LoanStatus.Returned);
        loan.ReturnedOn = new DateOnly(2026, 11, 28);
        var calendar = Open(tenant, end: "ReturnedOn");

        calendar.Find(".calendar-entry").DragStart();
        calendar.Find(".calendar-day[data-column='2026-11-10']").Drop();

        Assert.Equal((new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 11)), (loan.DueOn, loan.ReturnedOn));
    }

    [Fact]
    public void A_refused_move_says_why_and_is_visibly_taken_back()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out);
        var calendar = Open(tenant);
        tenant.Gate.Refusal = new ChangeResult.Invalid([new Problem("DueOn", "Not on a Saturday.")]);

        Press(calendar, "ArrowRight");

        Assert.Contains("Not on a Saturday.", Assert.Single(tenant.Services.GetRequiredService<Announcements>().Current).Text, StringComparison.Ordinal);
        Assert.Contains("Fri 27 November", calendar.Find(".calendar-entry").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_may_not_make_records_are_not_led_there()
    {
        using var tenant = new Tenant("Desk");

        Assert.Empty(Open(tenant).FindAll("a.calendar-new"));
    }

    [Fact]
    public void What_began_before_stands_at_the_first_day_of_the_month_on_a_phone()
    {
        using var tenant = new Tenant("Manager");
        var loan = tenant.Loan(LoanStatus.Out);
        (loan.DueOn, loan.ReturnedOn) = (new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 3));

        var calendar = Open(tenant, end: "ReturnedOn");

        Assert.Equal("Sun 1 November", calendar.Find(".calendar-agenda-day").GetAttribute("aria-label"));
        Assert.Contains("from-before", calendar.Find(".calendar-entry").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_says_which_month_or_week_is_shown()
    {
        using var tenant = new Tenant("Manager");
        var calendar = Open(tenant);
        Assert.Equal("November 2026", calendar.Find("h2").TextContent);

        tenant.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/equipment-loans/pages/due?view=week&day=2026-12-30");

        calendar.WaitForAssertion(() => Assert.Equal("28 December 2026 – 3 January 2027", calendar.Find("h2").TextContent));
    }

    [Fact]
    public void Where_there_is_more_than_fits_a_note_says_so()
    {
        using var tenant = new Tenant("Manager");
        for (var i = 0; i < 405; i++)
        {
            tenant.Loan(LoanStatus.Out, $"LN-{i:0000}");
        }

        var calendar = Open(tenant);

        Assert.Contains("The first 400 are shown", calendar.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Equal("396 more", calendar.Find(".calendar-more").TextContent);
    }

    private static IRenderedComponent<RecordCalendar<Loan>> Open(Tenant tenant, string? end = null)
    {
        tenant.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/equipment-loans/pages/due");
        return tenant.Render<RecordCalendar<Loan>>(p => p.Add(c => c.Start, "DueOn").Add(c => c.End, end).Add(c => c.By, "Status"));
    }

    private static void Press(IRenderedComponent<RecordCalendar<Loan>> calendar, string key) =>
        calendar.Find(".calendar-entry").KeyDown(new KeyboardEventArgs { Key = key, ShiftKey = true });
}
