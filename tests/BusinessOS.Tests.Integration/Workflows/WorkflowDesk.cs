using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Workflows;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Workflows;

/// <summary>The fixture app with workflows of a test's choice, a clock the test moves, and an engine the test drives.</summary>
internal sealed class WorkflowDesk : IAsyncDisposable
{
    private static readonly Actor Manager = TestTenant.Person("maria@example.org", "equipment-loans.Manager");

    private readonly Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>> _workflows;
    private readonly Dictionary<string, string?> _settings;
    private readonly Type[] _code;

    private WorkflowDesk(
        TestTenant tenant, FakeTimeProvider time, Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>> workflows, Dictionary<string, string?> settings, Type[] code)
    {
        (Tenant, Time, _workflows, _settings, _code) = (tenant, time, workflows, settings, code);
    }

    public TestTenant Tenant { get; }

    public FakeTimeProvider Time { get; }

    public WorkflowEngine Engine => Tenant.Services.GetRequiredService<WorkflowEngine>();

    private EntityDefinition Loan => Tenant.Entity("equipment-loans.Loan");

    public static async Task<WorkflowDesk> StartAsync(
        PostgresDatabase? database,
        Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>> workflows,
        Dictionary<string, string?>? settings = null,
        params Type[] code)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 7, 30, 0, TimeSpan.Zero));
        var given = settings ?? [];
        var tenant = await TestTenant.StartAsync(CatalogOf(workflows, code), database, s => Configure(s, time, given));
        return new WorkflowDesk(tenant, time, workflows, given, code);
    }

    /// <summary>Another process on the same data and clock.</summary>
    public async Task<WorkflowDesk> AnotherProcessAsync() => new(
        await TestTenant.ReopenAsync(CatalogOf(_workflows, _code), Tenant.Folder, Tenant.Connection, s => Configure(s, Time, _settings)),
        Time,
        _workflows,
        _settings,
        _code);

    public Task RunAsync() => Engine.RunDueAsync(CancellationToken.None);

    public async Task<Guid> LendAsync(string borrower = "anna@example.org", decimal? deposit = null, DateOnly? due = null)
    {
        var gate = Tenant.Gate(Manager);
        var thing = await SavedAsync(gate.CreateAsync(
            Tenant.Entity("equipment-loans.Equipment"), new FieldValues { ["Name"] = "Canon R5" }, CancellationToken.None));
        var person = await SavedAsync(gate.CreateAsync(
            Tenant.Entity("equipment-loans.Borrower"),
            new FieldValues { ["Name"] = "Anna", ["Email"] = $"{Guid.NewGuid():N}.{borrower}" },
            CancellationToken.None));
        var values = new FieldValues { ["Equipment"] = thing, ["Borrower"] = person, ["Deposit"] = deposit };
        if (due is not null)
        {
            values["DueOn"] = due;
        }

        return await SavedAsync(gate.CreateAsync(Loan, values, CancellationToken.None));
    }

    public async Task ChangeAsync(Guid loan, string field, object? value) =>
        await SavedAsync(Tenant.Gate(Actor.System("test")).UpdateAsync(Loan, loan, null, new FieldValues { [field] = value }, CancellationToken.None));

    public async Task TakeAsync(Guid loan, string transition) =>
        await SavedAsync(Tenant.Gate(Manager).TransitionAsync(Loan, loan, transition, null, CancellationToken.None));

    public async Task ActAsync(Guid loan, string action, FieldValues? values = null) =>
        await SavedAsync(Tenant.Gate(Manager).ActAsync(Loan, loan, action, null, values ?? [], CancellationToken.None));

    public async Task DeleteAsync(Guid loan) =>
        Assert.IsType<ChangeResult.Deleted>(await Tenant.Gate(Manager).DeleteAsync(Loan, loan, null, CancellationToken.None));

    public async Task<Loan> ReadAsync(Guid loan) =>
        (Loan)(await Tenant.Gate(Manager).FindAsync(Loan, loan, CancellationToken.None))!.Record;

    public async Task<List<WorkflowRun>> RunsAsync()
    {
        await using var db = Tenant.Context();
        return await db.Set<WorkflowRun>().AsNoTracking().OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).ToListAsync();
    }

    public async Task<List<OutboxMessage>> OutboxAsync()
    {
        await using var db = Tenant.Context();
        return await db.Set<OutboxMessage>().AsNoTracking().OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).ToListAsync();
    }

    public Task HireAsync(string email, params string[] roles) => HireAsync(email, isActive: true, roles);

    public async Task HireAsync(string email, bool isActive, params string[] roles)
    {
        var people = Tenant.Scope(Actor.System("test")).GetRequiredService<IPeople>();
        var hired = await people.CreateAsync(email, email, roles, administrator: false, CancellationToken.None);
        Assert.Empty(hired.Problems);
        if (!isActive)
        {
            await people.SetActiveAsync(hired.Person!.Id, false, CancellationToken.None);
        }
    }

    public async Task ForgetMailsAsync()
    {
        await using var db = Tenant.Context();
        await db.Set<OutboxMessage>().Where(m => m.Kind == OutboxKind.Mail).ExecuteDeleteAsync();
    }

    public async Task<int> CountAsync<TRecord>()
        where TRecord : BusinessOS.Runtime.Records.Record
    {
        await using var db = Tenant.Context();
        return await db.Set<TRecord>().CountAsync();
    }

    public ValueTask DisposeAsync() => Tenant.DisposeAsync();

    private static async Task<Guid> SavedAsync(Task<ChangeResult> change) =>
        await change is ChangeResult.Saved saved ? saved.View.Id : throw new Xunit.Sdk.XunitException($"Not saved: {await change}");

    private static AppCatalog CatalogOf(Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>> workflows, Type[] code)
    {
        var app = new AppBuilder();
        new EquipmentLoansModule().Define(app);
        app.Code(code);
        foreach (var (name, define) in workflows)
        {
            app.Workflow(name, name, define);
        }

        return new AppCatalog([app.Build()]);
    }

    private static void Configure(IServiceCollection services, FakeTimeProvider time, Dictionary<string, string?> settings)
    {
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddBusinessOsWorkflows();
    }
}
