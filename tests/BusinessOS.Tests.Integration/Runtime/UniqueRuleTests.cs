using BusinessOS.Runtime;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>What may stand in one record only, over several fields and under a condition: kept by the gate and by the database.</summary>
public abstract class UniqueRuleTests
{
    private static readonly DateOnly Due = new(2026, 12, 1);

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    [Fact]
    public async Task A_second_record_with_the_same_values_is_refused_at_each_of_the_fields()
    {
        await using var tenant = await StartAsync();
        var book = await AddBookAsync(tenant);
        await LendAsync(tenant, book);

        var refused = LoanDesk.Problems(await TryLendAsync(tenant, book, Due));
        var otherDay = await TryLendAsync(tenant, book, Due.AddDays(1));
        var noDay = await TryLendAsync(tenant, book, null);
        var noDayAgain = await TryLendAsync(tenant, book, null);

        Assert.Equal(["Book", "DueOn"], refused.Select(p => p.Field));
        Assert.All(refused, p => Assert.Equal("This book is lent on that day already.", p.Message));
        Assert.All([otherDay, noDay, noDayAgain], result => LoanDesk.Saved(result));
    }

    [Fact]
    public async Task Only_records_the_condition_holds_for_are_in_each_others_way_and_a_step_can_bring_one_back()
    {
        await using var tenant = await StartAsync();
        var gate = tenant.Gate(TestTenant.Administrator());
        var lending = tenant.Entity("library.Lending");
        var book = await AddBookAsync(tenant);
        var first = await LendAsync(tenant, book);
        LoanDesk.Saved(await gate.TransitionAsync(lending, first, "HandOut", null, CancellationToken.None));
        LoanDesk.Saved(await gate.TransitionAsync(lending, first, "Return", null, new FieldValues { ["Condition"] = "good" }, CancellationToken.None));

        var second = await LendAsync(tenant, book);
        var reopened = LoanDesk.Problems(await gate.TransitionAsync(lending, first, "Reopen", null, CancellationToken.None));
        var apart = LoanDesk.Saved(await TryLendAsync(tenant, book, Due, "o'clock"));

        Assert.NotEqual(first, second);
        Assert.Equal(["Book", "DueOn"], reopened.Select(p => p.Field));
        Assert.NotNull(apart);
    }

    [Fact]
    public async Task Of_two_writers_at_once_one_is_told_in_the_same_words()
    {
        await using var tenant = await StartAsync();
        var book = await AddBookAsync(tenant);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryLendAsync(tenant, book, Due))));

        Assert.Single(results.OfType<ChangeResult.Saved>());
        Assert.All(results.Where(r => r is not ChangeResult.Saved), r =>
            Assert.Equal(["Book", "DueOn"], Assert.IsType<ChangeResult.Invalid>(r).Problems.Select(p => p.Field)));
    }

    [Fact]
    public async Task The_database_itself_refuses_what_passed_the_gate_before_it_was_there()
    {
        await using var tenant = await StartAsync();
        var book = await AddBookAsync(tenant);
        await LendAsync(tenant, book);
        await using var context = tenant.Context();
        context.Add(new Lending { Id = Guid.CreateVersion7(), BookId = book, DueOn = Due, Reader = "x" });
        var isRefused = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        context.ChangeTracker.Clear();
        context.Add(new Lending { Id = Guid.CreateVersion7(), BookId = book, DueOn = Due, Reader = "x", Status = LendingStatus.Returned });
        await context.SaveChangesAsync();

        Assert.NotNull(isRefused.InnerException);
    }

    [Fact]
    public async Task A_rule_over_records_that_break_it_is_refused_in_words_by_the_dry_run_and_the_start()
    {
        await using var tenant = await TestTenant.StartAsync(LibraryApp.Catalog(isUnique: false), await DatabaseAsync());
        var book = await AddBookAsync(tenant);
        await LendAsync(tenant, book);
        await LendAsync(tenant, book);

        var failure = await Assert.ThrowsAsync<StartFailedException>(
            () => TestTenant.ReopenAsync(LibraryApp.Catalog(), tenant.Folder, tenant.Connection));

        Assert.Equal("BOS6012", failure.Code);
        Assert.Contains("library.Lending.Book + DueOn is to be unique among the records its condition holds for, and 1 of its values", failure.Message, StringComparison.Ordinal);
        LoanDesk.Saved(await TryLendAsync(tenant, book, Due));
    }

    [Fact]
    public async Task A_rule_is_carried_over_a_rename_and_goes_when_it_is_taken_away()
    {
        await using var tenant = await StartAsync();
        var book = await AddBookAsync(tenant);
        await LendAsync(tenant, book);

        await using (var without = await TestTenant.ReopenAsync(LibraryApp.Catalog(isUnique: false), tenant.Folder, tenant.Connection))
        {
            var twice = await TryLendAsync(without, book, Due);
            await without.Gate(TestTenant.Administrator()).DeleteAsync(without.Entity("library.Lending"), LoanDesk.Saved(twice).Id, null, CancellationToken.None);
        }

        await using var again = await TestTenant.ReopenAsync(LibraryApp.Catalog(), tenant.Folder, tenant.Connection);
        Assert.IsType<ChangeResult.Invalid>(await TryLendAsync(again, book, Due));
    }

    private async Task<TestTenant> StartAsync() => await TestTenant.StartAsync(LibraryApp.Catalog(), await DatabaseAsync());

    private static async Task<Guid> AddBookAsync(TestTenant tenant) => LoanDesk.Saved(await tenant.Gate(TestTenant.Administrator()).CreateAsync(
        tenant.Entity("library.Book"), new FieldValues { ["Name"] = "Middlemarch" }, CancellationToken.None)).Id;

    private static async Task<Guid> LendAsync(TestTenant tenant, Guid book) => LoanDesk.Saved(await TryLendAsync(tenant, book, Due)).Id;

    private static Task<ChangeResult> TryLendAsync(TestTenant tenant, Guid book, DateOnly? due, string reader = "Ada") =>
        tenant.Gate(TestTenant.Administrator()).CreateAsync(
            tenant.Entity("library.Lending"), new FieldValues { ["Book"] = book, ["DueOn"] = due, ["Reader"] = reader }, CancellationToken.None);
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteUniqueRuleTests : UniqueRuleTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresUniqueRuleTests(PostgresCluster cluster) : UniqueRuleTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
