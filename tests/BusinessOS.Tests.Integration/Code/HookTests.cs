using System.Collections.Concurrent;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime;
using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BusinessOS.Tests.Integration.Code;

/// <summary>The owner's hooks at every kind of change: what they may do, and that nothing of a refused change stays.</summary>
public abstract class HookTests : IAsyncLifetime
{
    private static readonly Actor Manager = TestTenant.Person("maria@example.org", "equipment-loans.Manager");

    private readonly ConcurrentQueue<(string Message, Exception? Exception)> _errors = new();
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Loan => Tenant.Entity("equipment-loans.Loan");

    private EntityDefinition Equipment => Tenant.Entity("equipment-loans.Equipment");

    private IRecordGate Gate => Tenant.Gate(Manager);

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync()
    {
        var app = new AppBuilder();
        new EquipmentLoansModule().Define(app);
        app.Code(typeof(LoanRules), typeof(SecondRules), typeof(EquipmentRules));
        var other = new AppBuilder().App("another", "Another", "1.0.0", "").Code(typeof(AnotherAppsRules));
        _tenant = await TestTenant.StartAsync(new AppCatalog([other.Build(), app.Build()]), await DatabaseAsync(), services =>
        {
            services.AddSingleton<ILoggerProvider>(new KeptLog(_errors));
            var options = (RuntimeOptions)services.Last(s => s.ServiceType == typeof(RuntimeOptions)).ImplementationInstance!;
            services.AddSingleton(options with { CodeLimit = TimeSpan.FromSeconds(2) });
        });
    }

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task Before_a_creation_a_hook_sets_what_people_cannot_write_and_reads_what_they_may()
    {
        var (thing, person) = await ThingsAsync();
        var member = TestTenant.Person("anna@example.org", "equipment-loans.Member");

        var loan = await LoanAsync(thing, person, 100m);
        var byMember = await Tenant.Gate(member).CreateAsync(Loan, Values(thing, person, 50m), CancellationToken.None);

        Assert.Equal($"Canon R5 for maria@example.org on {DateTime.UtcNow:yyyy-MM-dd}, price 900", Read(await FindAsync(loan)).Reason);
        var stored = (await FindAsync(Assert.IsType<ChangeResult.Saved>(byMember).View.Id)).Record;
        Assert.EndsWith("price unknown", ((Loan)stored).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_stands_at_the_field_and_nothing_is_stored()
    {
        var (thing, person) = await ThingsAsync();

        var result = await Gate.CreateAsync(Loan, Values(thing, person, 13m), CancellationToken.None);

        Assert.Equal([new Problem("Deposit", "Not thirteen.")], Assert.IsType<ChangeResult.Invalid>(result).Problems);
        Assert.Equal(0, await CountAsync<Loan>());
    }

    [Fact]
    public async Task What_a_hook_sets_is_held_to_the_rules()
    {
        var (thing, person) = await ThingsAsync();

        var result = await Gate.CreateAsync(Loan, Values(thing, person, 5m), CancellationToken.None);

        Assert.Equal("Deposit", Assert.Single(Assert.IsType<ChangeResult.Invalid>(result).Problems).Field);
    }

    [Fact]
    public async Task Validation_looks_at_records_the_actor_may_not_see()
    {
        var (thing, person) = await ThingsAsync();
        await LoanAsync(thing, person, 1m);
        await LoanAsync(thing, person, 2m);
        await LoanAsync(thing, person, 3m);

        var result = await Gate.CreateAsync(Loan, Values(thing, person, 4m), CancellationToken.None);

        Assert.Equal([new Problem("Borrower", "3 loans are open already.")], Assert.IsType<ChangeResult.Invalid>(result).Problems);
    }

    [Fact]
    public async Task What_a_hook_writes_is_stored_with_the_change_and_told_in_its_history()
    {
        var (thing, person) = await ThingsAsync();

        await LoanAsync(thing, person, 1m);

        Assert.False(((Equipment)(await Gate.FindAsync(Equipment, thing, CancellationToken.None))!.Record).Available);
        Assert.Equal("maria@example.org", (await Gate.HistoryAsync(Equipment, thing, CancellationToken.None))[0].By);
    }

    [Theory]
    [InlineData(66, typeof(ChangeResult.Invalid))]
    [InlineData(67, typeof(ChangeResult.Broken))]
    [InlineData(68, typeof(ChangeResult.Invalid))]
    [InlineData(69, typeof(ChangeResult.Broken))]
    public async Task Change_whose_hook_afterwards_fails_leaves_nothing_behind(int deposit, Type expected)
    {
        var (thing, person) = await ThingsAsync();
        var events = await CountAsync<RecordEvent>();
        var told = 0;
        using var listening = Tenant.Services.GetRequiredService<ChangeSignal>().Subscribe(_ => told++);

        var result = await Gate.CreateAsync(Loan, Values(thing, person, deposit), CancellationToken.None);

        Assert.IsType(expected, result);
        Assert.Equal((0, 1, events, 0), (await CountAsync<Loan>(), await CountAsync<Equipment>(), await CountAsync<RecordEvent>(), told));
        Assert.True(((Equipment)(await Gate.FindAsync(Equipment, thing, CancellationToken.None))!.Record).Available);
        var next = await LoanAsync(thing, person, 1m);
        Assert.StartsWith("LN-000", Read(await FindAsync(next)).Number, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hook_that_throws_refuses_in_plain_words_and_the_log_points_at_its_line()
    {
        var (thing, person) = await ThingsAsync();
        var loan = await LoanAsync(thing, person, 1m);

        var result = await Gate.UpdateAsync(Loan, loan, null, new() { ["Deposit"] = 500m }, CancellationToken.None);

        var reason = Assert.IsType<ChangeResult.Broken>(result).Reason;
        Assert.Contains("Equipment loans", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", reason, StringComparison.Ordinal);
        var logged = Assert.Single(_errors);
        Assert.Matches(@"^BOS6170: .*LoanRules\.BeforeUpdateAsync broke off at .*LoanRules\.cs:\d+;", logged.Message);
        Assert.Equal("secret detail", logged.Exception?.Message);
        Assert.Equal(1m, Read(await FindAsync(loan)).Deposit);
    }

    [Theory]
    [InlineData(501, "Status")]
    [InlineData(502, "RowVersion")]
    public async Task Hook_cannot_set_what_is_not_given(int deposit, string named)
    {
        var (thing, person) = await ThingsAsync();
        var loan = await LoanAsync(thing, person, 1m);

        var result = await Gate.UpdateAsync(Loan, loan, null, new() { ["Deposit"] = (decimal)deposit }, CancellationToken.None);

        Assert.IsType<ChangeResult.Broken>(result);
        Assert.Contains(named, Assert.Single(_errors).Message, StringComparison.Ordinal);
        Assert.Equal((LoanStatus.Requested, 1), (Read(await FindAsync(loan)).Status, (await FindAsync(loan)).Record.RowVersion));
    }

    [Fact]
    public async Task Hook_that_does_not_return_is_cut_off_and_the_next_change_goes_through()
    {
        var (thing, person) = await ThingsAsync();
        var loan = await LoanAsync(thing, person, 1m);

        var result = await Gate.UpdateAsync(Loan, loan, null, new() { ["Deposit"] = 503m }, CancellationToken.None);
        var again = await Gate.UpdateAsync(Loan, loan, null, new() { ["Deposit"] = 2m }, CancellationToken.None);

        Assert.IsType<ChangeResult.Broken>(result);
        Assert.IsType<ChangeResult.Broken>(again); // the same code is still busy
        Assert.Contains(_errors, r => r.Message.StartsWith("BOS6171", StringComparison.Ordinal));
        Assert.Contains(_errors, r => r.Message.StartsWith("BOS6174", StringComparison.Ordinal));
        await LoanAsync(thing, person, 2m);
    }

    [Theory]
    [InlineData("spin")]
    [InlineData("spin within")]
    public async Task Code_that_loops_without_end_after_a_change_frees_the_database(string name)
    {
        var (thing, person) = await ThingsAsync();
        using var stop = new CancellationTokenSource();
        EquipmentRules.Spin = stop.Token;

        var result = await Gate.UpdateAsync(Equipment, thing, null, new() { ["Name"] = name }, CancellationToken.None);

        Assert.IsType<ChangeResult.Broken>(result);
        await LoanAsync(thing, person, 1m, isReady: false);
        Assert.Equal("Canon R5", ((Equipment)(await Gate.FindAsync(Equipment, thing, CancellationToken.None))!.Record).Name);
        await stop.CancelAsync();
    }

    [Fact]
    public async Task Hooks_that_lead_to_one_another_come_to_an_end()
    {
        var (thing, person) = await ThingsAsync();
        var loan = await LoanAsync(thing, person, 1m);

        var result = await Gate.UpdateAsync(Loan, loan, null, new() { ["Deposit"] = 4_500m }, CancellationToken.None);

        Assert.IsType<ChangeResult.Broken>(result);
        Assert.Contains(_errors, r => r.Message.StartsWith("BOS6172", StringComparison.Ordinal));
        Assert.Equal((1m, 1), (Read(await FindAsync(loan)).Deposit, (await FindAsync(loan)).Record.RowVersion));
    }

    [Fact]
    public async Task Update_shows_what_was_and_what_is_to_be_and_no_change_runs_nothing()
    {
        var (thing, person) = await ThingsAsync();
        var loan = await LoanAsync(thing, person, 1m);
        var seen = new List<string>();
        LoanRules.Seen = seen.Add;

        await Gate.UpdateAsync(Loan, loan, null, new() { ["Deposit"] = 2m }, CancellationToken.None);
        await Gate.UpdateAsync(Loan, loan, null, new() { ["Deposit"] = 2m }, CancellationToken.None);

        Assert.Equal(["1 -> 2, due changed False"], seen);
    }

    [Fact]
    public async Task Transitions_are_refused_filled_and_followed()
    {
        var (thing, person) = await ThingsAsync();
        var without = await LoanAsync(thing, person, null);
        var loan = await LoanAsync(thing, person, 10m);
        await Tenant.Gate(Actor.System("test")).UpdateAsync(Equipment, thing, null, new() { ["Available"] = true }, CancellationToken.None);

        var refused = await Gate.TransitionAsync(Loan, without, "Approve", null, CancellationToken.None);
        Assert.IsType<ChangeResult.Saved>(await Gate.TransitionAsync(Loan, loan, "Approve", null, CancellationToken.None));
        var stays = await Gate.DeleteAsync(Loan, loan, null, CancellationToken.None);
        await Tenant.Gate(TestTenant.Administrator()).TransitionAsync(Loan, loan, "HandOut", null, CancellationToken.None);
        await Tenant.Gate(Actor.System("test")).UpdateAsync(Equipment, thing, null, new() { ["Available"] = false }, CancellationToken.None);
        await Gate.TransitionAsync(Loan, loan, "Return", null, CancellationToken.None);

        Assert.Equal([new Problem("Deposit", "Ask for a deposit first.")], Assert.IsType<ChangeResult.Invalid>(refused).Problems);
        Assert.Equal([new Problem(null, "An approved loan stays.")], Assert.IsType<ChangeResult.Invalid>(stays).Problems);
        Assert.Equal((LoanStatus.Returned, "Out to Returned"), (Read(await FindAsync(loan)).Status, Read(await FindAsync(loan)).Reason));
        Assert.True(((Equipment)(await Gate.FindAsync(Equipment, thing, CancellationToken.None))!.Record).Available);
    }

    [Fact]
    public async Task Deletion_is_followed_by_what_a_hook_writes()
    {
        var (thing, person) = await ThingsAsync();
        var loan = await LoanAsync(thing, person, 1m);
        var number = Read(await FindAsync(loan)).Number;

        Assert.IsType<ChangeResult.Deleted>(await Gate.DeleteAsync(Loan, loan, null, CancellationToken.None));

        await using var db = Tenant.Context();
        Assert.Single(await db.Set<Equipment>().Where(e => e.Name == $"instead of {number}").ToListAsync());
    }

    [Fact]
    public async Task Hooks_of_one_entity_run_by_the_names_of_their_classes_those_of_other_apps_last()
    {
        var (thing, person) = await ThingsAsync();
        var seen = new List<string>();
        LoanRules.Seen = seen.Add;
        SecondRules.Seen = seen.Add;
        AnotherAppsRules.Seen = seen.Add;

        await LoanAsync(thing, person, 1m);

        Assert.Equal(["stored LN-0001 of Canon R5", "second", "another, as one without roles there: False"], seen);
    }

    [Fact]
    public async Task Many_at_the_same_time_are_stored_one_and_all()
    {
        var things = new List<(Guid Thing, Guid Person)>();
        while (things.Count < 8)
        {
            things.Add(await ThingsAsync());
        }

        var loans = await Task.WhenAll(things.Select(t => LoanAsync(t.Thing, t.Person, 1m)));

        var numbers = await Task.WhenAll(loans.Select(async l => Read(await FindAsync(l)).Number));
        Assert.Equal(8, numbers.Distinct().Count());
    }

    private static Loan Read(RecordView view) => (Loan)view.Record;

    private static FieldValues Values(Guid thing, Guid person, decimal? deposit) =>
        new() { ["Equipment"] = thing, ["Borrower"] = person, ["Deposit"] = deposit };

    private async Task<(Guid Thing, Guid Person)> ThingsAsync()
    {
        var system = Tenant.Gate(Actor.System("test"));
        var thing = await system.CreateAsync(Equipment, new() { ["Name"] = "Canon R5", ["Price"] = 900m }, CancellationToken.None);
        var person = await system.CreateAsync(
            Tenant.Entity("equipment-loans.Borrower"), new() { ["Name"] = "Anna", ["Email"] = await CountAsync<Borrower>() == 0 ? "anna@example.org" : $"{Guid.NewGuid():N}@example.org" }, CancellationToken.None);
        return (Assert.IsType<ChangeResult.Saved>(thing).View.Id, Assert.IsType<ChangeResult.Saved>(person).View.Id);
    }

    private async Task<Guid> LoanAsync(Guid thing, Guid person, decimal? deposit, bool isReady = true)
    {
        var result = await Gate.CreateAsync(Loan, Values(thing, person, deposit), CancellationToken.None);
        return result switch
        {
            ChangeResult.Saved saved => saved.View.Id,
            ChangeResult.Broken when !isReady => Guid.Empty, // what it would write to is still busy
            _ => throw new Xunit.Sdk.XunitException($"Not saved: {result}"),
        };
    }

    private async Task<RecordView> FindAsync(Guid loan) =>
        await Tenant.Gate(Actor.System("test")).FindAsync(Loan, loan, CancellationToken.None) ?? throw new Xunit.Sdk.XunitException("Gone.");

    private async Task<int> CountAsync<T>()
        where T : class
    {
        await using var db = Tenant.Context();
        return await db.Set<T>().CountAsync();
    }
}

/// <summary>Runs after <see cref="LoanRules"/>.</summary>
public sealed class SecondRules : RecordHooks<Loan>
{
    public static Action<string> Seen { get; set; } = _ => { };

    public override Task AfterCreateAsync(RecordChanged<Loan> change)
    {
        Seen("second");
        return Task.CompletedTask;
    }
}

/// <summary>Of an app that uses the loans.</summary>
public sealed class AnotherAppsRules : RecordHooks<Loan>
{
    public static Action<string> Seen { get; set; } = _ => { };

    public override Task AfterCreateAsync(RecordChanged<Loan> change)
    {
        Seen($"another, as one without roles there: {change.User.Is("Manager")}");
        return Task.CompletedTask;
    }
}

/// <summary>Never comes back while it is not told to.</summary>
public sealed class EquipmentRules : RecordHooks<Equipment>
{
    public static CancellationToken Spin { get; set; }

    public override Task AfterUpdateAsync(RecordChanged<Equipment> change)
    {
        return change.Record.Name switch
        {
            "spin" => Task.FromResult(Turn()),
            "spin within" => change.Records.CreateAsync<Equipment>(_ => Turn()),
            _ => Task.CompletedTask,
        };
    }

    private static bool Turn()
    {
        while (!Spin.IsCancellationRequested)
        {
            Thread.SpinWait(1_000);
        }

        return true;
    }
}

/// <summary>On the embedded database.</summary>
[Collection(HookCollection.Name)]
public sealed class SqliteHookTests : HookTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(HookCollection.Name)]
public sealed class PostgresHookTests(PostgresCluster cluster) : HookTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}

/// <summary>What hooks of the tests tell goes to one place: these tests run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class HookCollection : ICollectionFixture<PostgresCluster>
{
    public const string Name = "Hooks";
}
