using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>What a change must pass, and what it leaves behind, on each database.</summary>
public abstract class ChangeTests
{
    protected abstract Task<TestTenant> StartAsync();

    [Fact]
    public async Task Every_change_leaves_one_audit_row_and_one_event_and_a_refused_one_none()
    {
        await using var desk = new LoanDesk(await StartAsync());
        var gate = desk.As(desk.Manager);
        var id = await desk.AddEquipmentAsync("Canon R5", price: 10m);

        LoanDesk.Saved(await gate.UpdateAsync(desk.Equipment, id, null, new FieldValues { ["Price"] = 12m }, CancellationToken.None));
        LoanDesk.Saved(await gate.UpdateAsync(desk.Equipment, id, null, new FieldValues { ["Price"] = 12m }, CancellationToken.None));
        LoanDesk.Problems(await gate.UpdateAsync(desk.Equipment, id, null, new FieldValues { ["Price"] = -1m }, CancellationToken.None));
        Assert.IsType<ChangeResult.Forbidden>(await desk.As(desk.Desk).DeleteAsync(desk.Equipment, id, null, CancellationToken.None));
        Assert.IsType<ChangeResult.Deleted>(await gate.DeleteAsync(desk.Equipment, id, null, CancellationToken.None));

        await using var context = desk.Tenant.Context();
        var audit = await context.Set<AuditEntry>().Where(a => a.RecordId == id).OrderBy(a => a.Sequence).ToListAsync();
        var events = await context.Set<RecordEvent>().Where(e => e.RecordId == id).OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal(["created", "updated", "deleted"], audit.Select(a => a.Action));
        Assert.Equal([RecordEventKind.Created, RecordEventKind.Updated, RecordEventKind.Deleted], events.Select(e => e.Kind));
        Assert.All(audit, a => Assert.Equal("maria@example.org", a.Actor));
        Assert.Equal("[\"Price\"]", events[1].ChangedFields);
        Assert.Contains("Canon R5", events[2].Snapshot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_version_is_a_conflict_and_changes_nothing()
    {
        await using var desk = new LoanDesk(await StartAsync());
        var id = await desk.AddEquipmentAsync("Canon R5");
        var gate = desk.As(desk.Manager);
        LoanDesk.Saved(await gate.UpdateAsync(desk.Equipment, id, 1, new FieldValues { ["Name"] = "Canon R6" }, CancellationToken.None));

        var second = await gate.UpdateAsync(desk.Equipment, id, 1, new FieldValues { ["Name"] = "Lost" }, CancellationToken.None);

        Assert.Contains("maria@example.org", Assert.IsType<ChangeResult.Conflict>(second).Reason, StringComparison.Ordinal);
        Assert.Equal("Canon R6", (await gate.FindAsync(desk.Equipment, id, CancellationToken.None))!.Title);
        Assert.IsType<ChangeResult.Conflict>(await gate.DeleteAsync(desk.Equipment, id, 1, CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_changes_to_one_version_exactly_one_is_stored()
    {
        await using var desk = new LoanDesk(await StartAsync());
        var id = await desk.AddEquipmentAsync("Canon R5");

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => desk.As(desk.Manager).UpdateAsync(
            desk.Equipment, id, 1, new FieldValues { ["Name"] = $"Name {i}" }, CancellationToken.None))));

        Assert.Single(results.OfType<ChangeResult.Saved>());
        Assert.Equal(7, results.OfType<ChangeResult.Conflict>().Count());
    }

    [Fact]
    public async Task Changes_that_name_no_version_are_all_stored()
    {
        await using var desk = new LoanDesk(await StartAsync());
        var id = await desk.AddEquipmentAsync("Canon R5");

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => desk.As(desk.Manager).UpdateAsync(
            desk.Equipment, id, null, new FieldValues { ["Price"] = i + 1m }, CancellationToken.None))));

        Assert.Equal(3, results.OfType<ChangeResult.Saved>().Count());
    }

    [Fact]
    public async Task Auto_numbers_are_unique_and_without_gaps_under_parallel_creations()
    {
        await using var desk = new LoanDesk(await StartAsync());
        var equipment = await desk.AddEquipmentAsync("Canon R5");
        var borrower = await desk.AddBorrowerAsync(desk.Anna);

        var loans = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => desk.AddLoanAsync(equipment, borrower))));

        Assert.Equal(
            Enumerable.Range(1, 40).Select(n => $"LN-{n:D4}"),
            loans.Select(l => (string?)l[desk.Loan.Field("Number")!]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_parallel_creations_with_one_serial_number_exactly_one_is_stored()
    {
        await using var desk = new LoanDesk(await StartAsync());

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.As(desk.Manager).CreateAsync(
            desk.Equipment, new FieldValues { ["Name"] = "Canon", ["Serial"] = "C-1" }, CancellationToken.None))));

        Assert.Single(results.OfType<ChangeResult.Saved>());
        Assert.All(results.OfType<ChangeResult.Invalid>(), r => Assert.Equal("Serial", Assert.Single(r.Problems).Field));
        Assert.Equal(7, results.OfType<ChangeResult.Invalid>().Count());
        await desk.AddEquipmentAsync("Without");
        await desk.AddEquipmentAsync("Without either");
    }

    [Fact]
    public async Task What_is_in_use_is_not_deleted_and_its_users_are_named()
    {
        await using var desk = new LoanDesk(await StartAsync());
        var equipment = await desk.AddEquipmentAsync("Canon R5");
        await desk.AddLoanAsync(equipment, await desk.AddBorrowerAsync(desk.Anna));

        var refused = await desk.As(desk.Manager).DeleteAsync(desk.Equipment, equipment, null, CancellationToken.None);

        Assert.Equal(
            "Canon R5 cannot be deleted: it is used by loan LN-0001 Canon R5.", Assert.IsType<ChangeResult.Conflict>(refused).Reason);
    }

    [Fact]
    public async Task All_problems_of_a_record_are_told_at_once()
    {
        await using var desk = new LoanDesk(await StartAsync());

        var loan = await desk.As(desk.Manager).CreateAsync(
            desk.Loan,
            new FieldValues { ["Equipment"] = Guid.NewGuid(), ["Deposit"] = 5_001m, ["Nonsense"] = 1, ["Priority"] = "High" },
            CancellationToken.None);
        var borrower = await desk.As(desk.Manager).CreateAsync(
            desk.Borrower,
            new FieldValues { ["Name"] = "  ", ["Email"] = "nobody", ["Phone"] = "call me", ["Photo"] = Guid.NewGuid() },
            CancellationToken.None);

        Assert.Equal(["Borrower", "Deposit", "Equipment", "Nonsense", "Priority"], LoanDesk.Problems(loan).Select(p => p.Field!).Order());
        Assert.Equal(["Email", "Name", "Phone", "Photo"], LoanDesk.Problems(borrower).Select(p => p.Field!).Order());
    }

    [Fact]
    public async Task Texts_are_trimmed_and_phones_kept_as_numbers_of_the_world()
    {
        await using var desk = new LoanDesk(await StartAsync());

        var view = LoanDesk.Saved(await desk.As(desk.Manager).CreateAsync(
            desk.Borrower,
            new FieldValues { ["Name"] = "  Ada Byron ", ["Email"] = " ada@example.org ", ["Phone"] = "+49 (30) 123 45 67" },
            CancellationToken.None));

        var ada = (Borrower)view.Record;
        Assert.Equal(("Ada Byron", "ada@example.org", "+49301234567"), (ada.Name, ada.Email, ada.Phone));
    }

    [Fact]
    public async Task A_new_record_starts_with_its_defaults_and_its_first_state()
    {
        await using var desk = new LoanDesk(await StartAsync());
        var draft = (Loan)desk.As(desk.Manager).Draft(desk.Loan).Record;
        var stored = (Loan)(await desk.AddLoanAsync(await desk.AddEquipmentAsync("Canon"), await desk.AddBorrowerAsync(desk.Anna))).Record;

        Assert.Equal((LoanPriority.Normal, LoanStatus.Requested), (draft.Priority, draft.Status));
        Assert.Equal((draft.DueOn, LoanPriority.Normal, LoanStatus.Requested), (stored.DueOn, stored.Priority, stored.Status));
    }

    [Fact]
    public async Task A_field_rule_is_asked_of_the_record_before_the_change()
    {
        await using var desk = new LoanDesk(await StartAsync());
        var equipment = await desk.AddEquipmentAsync("Canon R5");
        var borrower = await desk.AddBorrowerAsync(desk.Anna);
        var late = await desk.AddLoanAsync(equipment, borrower, new DateOnly(2020, 1, 1));
        var inTime = await desk.AddLoanAsync(equipment, borrower);
        var reason = new FieldValues { ["Reason"] = "Forgotten" };

        LoanDesk.Saved(await desk.As(desk.Manager).UpdateAsync(desk.Loan, late.Id, null, reason, CancellationToken.None));
        var refused = await desk.As(desk.Manager).UpdateAsync(desk.Loan, inTime.Id, null, reason, CancellationToken.None);

        Assert.Equal("Reason", Assert.Single(LoanDesk.Problems(refused)).Field);
    }

    [Fact]
    public async Task The_system_is_bound_by_validation_only()
    {
        await using var desk = new LoanDesk(await StartAsync());
        var loan = await desk.AddLoanAsync(await desk.AddEquipmentAsync("Canon"), await desk.AddBorrowerAsync(desk.Anna));
        var gate = desk.As(Actor.System("Remind overdue"));

        var view = LoanDesk.Saved(await gate.UpdateAsync(desk.Loan, loan.Id, null, new FieldValues { ["Status"] = LoanStatus.Returned }, CancellationToken.None));
        LoanDesk.Problems(await gate.UpdateAsync(desk.Loan, loan.Id, null, new FieldValues { ["Deposit"] = -1m }, CancellationToken.None));

        Assert.Equal(LoanStatus.Returned, ((Loan)view.Record).Status);
        var history = await gate.HistoryAsync(desk.Loan, loan.Id, CancellationToken.None);
        Assert.Equal("Remind overdue", history[0].By);
        Assert.Equal(("Requested", "Returned"), (history[0].Changes[0].Before, history[0].Changes[0].After));
    }

    public sealed class OnSqlite : ChangeTests
    {
        protected override Task<TestTenant> StartAsync() => TestTenant.StartAsync(EquipmentLoansModule.Catalog(), null);
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : ChangeTests
    {
        protected override async Task<TestTenant> StartAsync() =>
            await TestTenant.StartAsync(EquipmentLoansModule.Catalog(), await cluster.CreateDatabaseAsync());
    }
}
