using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

public sealed class DemoRecordTests
{
    [Fact]
    public async Task Every_entity_gets_records_that_look_like_work_in_progress()
    {
        await using var desk = await OpenAsync();

        await desk.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        var loans = await AllAsync(desk, "equipment-loans.Loan");
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Assert.All(loans, loan => Assert.NotNull(loan.EquipmentId));
        Assert.All(loans, loan => Assert.NotNull(loan.BorrowerId));
        Assert.All(loans, loan => Assert.InRange(loan.Deposit ?? -1, 0, 5000));
        Assert.All(loans, loan => Assert.InRange(loan.DueOn ?? default, today.AddDays(-40), today.AddDays(60)));
        Assert.All(loans.Where(l => l.ReturnedOn is not null), loan => Assert.Equal(LoanStatus.Returned, loan.Status));
        Assert.All(new[] { LoanStatus.Requested, LoanStatus.Approved, LoanStatus.Returned }, state => Assert.Contains(loans, l => l.Status == state));
        Assert.True((await AllAsync<Equipment>(desk, "equipment-loans.Equipment")).Select(e => e.Serial).Distinct().Count() >= 8);
    }

    [Fact]
    public async Task They_are_the_same_each_time_and_are_made_once()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();

        await one.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);
        await one.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);
        await other.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        Assert.Equal(
            (await AllAsync<Borrower>(one, "equipment-loans.Borrower")).Select(b => b.Name).Order(),
            (await AllAsync<Borrower>(other, "equipment-loans.Borrower")).Select(b => b.Name).Order());
    }

    [Fact]
    public async Task They_set_off_nothing()
    {
        await using var desk = await OpenAsync();

        await desk.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        await using var context = desk.Tenant.Context();
        Assert.True(await context.Set<RecordEvent>().AnyAsync());
        Assert.False(await context.Set<RecordEvent>().AnyAsync(e => e.DispatchedAt == null));
    }

    [Fact]
    public async Task A_field_that_is_new_is_filled_and_peoples_records_are_left_alone()
    {
        await using var desk = await OpenAsync();
        await desk.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);
        await using (var context = desk.Tenant.Context())
        {
            await context.Set<Loan>().ExecuteUpdateAsync(s => s.SetProperty(l => l.Priority, (LoanPriority?)null));
        }

        var own = await desk.AddEquipmentAsync("Mine");
        await desk.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        Assert.All(await AllAsync(desk, "equipment-loans.Loan"), loan => Assert.NotNull(loan.Priority));
        Assert.Null((await AllAsync<Equipment>(desk, "equipment-loans.Equipment")).Single(e => e.Id == own).Serial);
    }

    [Fact]
    public async Task A_field_that_somebody_emptied_stays_empty()
    {
        await using var desk = await OpenAsync();
        await desk.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);
        var gate = desk.As(Actor.System("Test"));
        foreach (var loan in await AllAsync(desk, "equipment-loans.Loan"))
        {
            LoanDesk.Saved(await gate.UpdateAsync(desk.Loan, loan.Id, null, new FieldValues { ["Priority"] = null }, CancellationToken.None));
        }

        await desk.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        Assert.All(await AllAsync(desk, "equipment-loans.Loan"), loan => Assert.Null(loan.Priority));
    }

    [Fact]
    public async Task A_role_that_sees_only_its_own_finds_some_of_them()
    {
        await using var desk = await OpenAsync();
        await desk.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        var member = TestTenant.Person("member@example.com", "equipment-loans.Member");
        var seen = await desk.As(member).ListAsync(desk.Loan, new RecordQuery { WithTotal = true }, CancellationToken.None);

        Assert.InRange(seen.Total ?? 0, 1, (await AllAsync(desk, "equipment-loans.Loan")).Length - 1);
    }

    private static async Task<LoanDesk> OpenAsync() => new(await TestTenant.StartAsync(EquipmentLoansModule.Catalog(), null));

    private static Task<Loan[]> AllAsync(LoanDesk desk, string entity) => AllAsync<Loan>(desk, entity);

    private static async Task<T[]> AllAsync<T>(LoanDesk desk, string entity)
        where T : BusinessOS.Runtime.Records.Record
    {
        var page = await desk.As(Actor.System("Test")).ListAsync(desk.Tenant.Entity(entity), new RecordQuery { Take = 200 }, CancellationToken.None);
        return [.. page.Items.Select(v => (T)v.Record)];
    }
}
