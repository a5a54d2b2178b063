using System.Text.Json;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Seeding;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Records that come with an app: once each, by its rules, with the states and numbers they had.</summary>
public abstract class SeedRecordTests : IAsyncLifetime
{
    private static readonly SeedList Things = new(
        "seed/Equipment.csv", "Equipment", IsDemo: false, ["Name", "Serial"], [new(2, "drill", ["Drill", "S-1"]), new(3, "saw", ["Saw", "S-2"])]);

    private static readonly SeedList People = new("seed/Borrower.csv", "Borrower", IsDemo: false, ["Name", "Email"], [new(2, "ada", ["Ada", "ada@example.org"])]);

    private static readonly SeedList Loans = new(
        "seed/Loan.csv", "Loan", IsDemo: false, ["Number", "Equipment", "Borrower", "DueOn", "Status"],
        [new(2, "LN-0041", ["LN-0041", "drill", "ada", "2030-01-31", "Approved"]), new(3, "LN-0007", ["LN-0007", "S-2", "Ada", "2030-02-01", null])]);

    private TestTenant? _tenant;

    private LoanDesk Desk => new(_tenant ?? throw new InvalidOperationException("Not started."));

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(EquipmentLoansModule.Catalog(), await DatabaseAsync());

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    [Fact]
    public async Task They_find_each_other_by_key_unique_value_or_title_and_bring_their_states()
    {
        var notes = await PutAsync("one", Loans, People, Things);

        var loans = await AllAsync<Loan>("Loan");
        Assert.Equal(["LN-0007", "LN-0041"], loans.Select(l => l.Number).Order());
        var first = loans.Single(l => l.Number == "LN-0041");
        Assert.Equal(LoanStatus.Approved, first.Status);
        Assert.Equal(new DateOnly(2030, 1, 31), first.DueOn);
        var things = (await AllAsync<Equipment>("Equipment")).ToDictionary(e => e.Id, e => e.Name);
        Assert.Equal("Drill", things[first.EquipmentId ?? default]);
        Assert.Equal("Saw", things[loans.Single(l => l.Number == "LN-0007").EquipmentId ?? default]);
        Assert.Contains("2 records of Loans have come with Equipment loans.", notes);
    }

    [Fact]
    public async Task New_numbers_go_on_from_the_highest()
    {
        await PutAsync("one", Things, People, Loans);

        var equipment = (await AllAsync<Equipment>("Equipment"))[0].Id;
        var made = await Desk.AddLoanAsync(equipment, (await AllAsync<Borrower>("Borrower"))[0].Id, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3));

        Assert.Equal("LN-0042", ((Loan)made.Record).Number);
    }

    [Fact]
    public async Task A_number_that_came_is_not_given_again_even_if_its_record_was_refused()
    {
        var notes = await PutAsync("one", Loans with { Rows = [new(2, "LN-0090", ["LN-0090", "nothing", "nobody", null, null])] });
        var thing = await Desk.AddEquipmentAsync("Drill");

        var made = await Desk.AddLoanAsync(thing, await Desk.AddBorrowerAsync(Desk.Anna), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3));

        Assert.Contains(notes, n => n.StartsWith("seed/Loan.csv:2: this record could not be put in.", StringComparison.Ordinal) && n.Contains("there is no record called 'nothing'", StringComparison.Ordinal));
        Assert.Equal("LN-0091", ((Loan)made.Record).Number);
    }

    [Fact]
    public async Task What_people_changed_or_deleted_stays_so_and_a_later_version_brings_what_is_new()
    {
        await PutAsync("one", Things);
        var gate = Desk.As(Desk.Manager);
        var things = await AllAsync<Equipment>("Equipment");
        LoanDesk.Saved(await gate.UpdateAsync(Desk.Equipment, things.Single(t => t.Name == "Saw").Id, null, new FieldValues { ["Name"] = "My saw" }, CancellationToken.None));
        await Desk.As(TestTenant.Administrator()).DeleteAsync(Desk.Equipment, things.Single(t => t.Name == "Drill").Id, null, CancellationToken.None);

        await PutAsync("one", Things);
        var again = await PutAsync("two", Things with { Rows = [.. Things.Rows, new(4, "lamp", ["Lamp", "S-3"])] });

        Assert.Equal(["Lamp", "My saw"], (await AllAsync<Equipment>("Equipment")).Select(e => e.Name).Order());
        Assert.Equal(["1 record of Equipment has come with Equipment loans."], again);
    }

    [Fact]
    public async Task A_record_that_breaks_a_rule_is_told_with_its_line_and_comes_once_it_is_mended()
    {
        var broken = Things with { Rows = [new(2, "drill", ["Drill", "S-1"]), new(3, "saw", ["Saw", "S-1"])] };

        var first = await PutAsync("one", broken);
        var second = await PutAsync("one", broken);
        await PutAsync("two", Things);

        Assert.Contains(first, n => n.StartsWith("seed/Equipment.csv:3: this record could not be put in. Serial", StringComparison.Ordinal));
        Assert.Contains(second, n => n.StartsWith("seed/Equipment.csv:3:", StringComparison.Ordinal));
        Assert.Equal(["Drill", "Saw"], (await AllAsync<Equipment>("Equipment")).Select(e => e.Name).Order());
    }

    [Fact]
    public async Task Records_for_showing_come_only_where_they_are_asked_for()
    {
        var demo = Things with { File = "demo/Equipment.csv", IsDemo = true };

        Assert.Empty(await PutAsync("one", demo));
        Assert.Empty(await AllAsync<Equipment>("Equipment"));
        await Desk.Tenant.Services.AddSeedRecordsAsync([Source("one", demo)], withDemo: true, _ => { }, CancellationToken.None);

        Assert.Equal(2, (await AllAsync<Equipment>("Equipment")).Count);
    }

    [Fact]
    public async Task Days_are_told_from_the_one_on_which_they_come()
    {
        var before = DateOnly.FromDateTime(DateTime.UtcNow);

        await PutAsync("one", Things, People, Loans with { Rows = [new(2, "LN-0041", ["LN-0041", "drill", "ada", "Today+14", null])] });

        var loan = Assert.Single(await AllAsync<Loan>("Loan"));
        Assert.InRange(loan.DueOn ?? default, before.AddDays(14), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(14));
    }

    [Fact]
    public async Task They_have_a_history_and_set_off_nothing()
    {
        await PutAsync("one", Things, People, Loans);

        await using var context = Desk.Tenant.Context();
        Assert.Equal(5, await context.Set<RecordEvent>().CountAsync());
        Assert.False(await context.Set<RecordEvent>().AnyAsync(e => e.DispatchedAt == null));
    }

    private Task<IReadOnlyList<string>> PutAsync(string content, params SeedList[] lists) =>
        Desk.Tenant.Services.AddSeedRecordsAsync([Source(content, lists)], withDemo: false, _ => { }, CancellationToken.None);

    private static SeedSource Source(string content, params SeedList[] lists) =>
        new("equipment-loans", content, () => new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(lists, JsonSerializerOptions.Web)));

    private async Task<IReadOnlyList<T>> AllAsync<T>(string entity)
        where T : BusinessOS.Runtime.Records.Record
    {
        var page = await Desk.As(Actor.System("Test")).ListAsync(Desk.Tenant.Entity($"equipment-loans.{entity}"), new RecordQuery { Take = 200 }, CancellationToken.None);
        return [.. page.Items.Select(v => (T)v.Record)];
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteSeedRecordTests : SeedRecordTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSeedRecordTests(PostgresCluster cluster) : SeedRecordTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
