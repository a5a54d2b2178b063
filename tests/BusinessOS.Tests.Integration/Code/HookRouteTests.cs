using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Api;
using BusinessOS.Tests.Integration.Runtime;
using BusinessOS.Tests.Integration.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BusinessOS.Tests.Integration.Code;

/// <summary>Hooks at the changes of programs, of workflows and of sample records.</summary>
public abstract class HookRouteTests
{
    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    [Fact]
    public async Task Rest_answers_with_what_a_hook_refuses_sets_and_breaks()
    {
        await using var desk = await ApiDesk.StartAsync(await DatabaseAsync(), Catalog());
        var (thing, person) = (await desk.AddEquipmentAsync("Canon R5"), await desk.AddBorrowerAsync("Anna"));
        JsonObject Loan(decimal deposit) => new() { ["equipment"] = thing, ["borrower"] = person, ["deposit"] = deposit };

        using var refused = await desk.Manager.PostAsJsonAsync(ApiDesk.Loans, Loan(13m));
        using var broken = await desk.Manager.PostAsJsonAsync(ApiDesk.Loans, Loan(67m));
        using var made = await desk.Manager.PostAsJsonAsync(ApiDesk.Loans, Loan(20m));

        var problem = await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "BOS6110");
        Assert.Equal("Not thirteen.", (string?)problem["errors"]!["deposit"]![0]);
        await broken.ProblemAsync(HttpStatusCode.InternalServerError, "BOS6170");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.StartsWith("Canon R5 for maria@example.org", (string?)(await made.Content.ReadFromJsonAsync<JsonObject>())!["reason"], StringComparison.Ordinal);
        Assert.Equal(false, (bool?)(await desk.Manager.GetJsonAsync($"{ApiDesk.Equipment}/{thing}"))["available"]);
        Assert.Single((await desk.Manager.GetJsonAsync(ApiDesk.Loans))["items"]!.AsArray());
    }

    [Fact]
    public async Task Workflow_whose_step_a_hook_refuses_fails_with_its_words()
    {
        await using var desk = await WorkflowDesk.StartAsync(
            await DatabaseAsync(),
            new Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>> { ["Prepare"] = LoanScopes.Prepare },
            code: [typeof(BagRules)]);
        await desk.LendAsync(deposit: 10m);

        await desk.RunAsync();

        var run = Assert.Single(await desk.RunsAsync(), r => r.Workflow == "Prepare");
        Assert.Equal((RunState.Failed, "Step 2: Name: No bags."), (run.State, run.Note));
        Assert.Empty(await desk.OutboxAsync());
    }

    [Fact]
    public async Task Sample_records_pass_the_hooks_and_set_off_nothing()
    {
        await using var desk = await WorkflowDesk.StartAsync(await DatabaseAsync(), [], code: [typeof(NoteRules)]);

        await desk.Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        await using var db = desk.Tenant.Context();
        var names = await db.Set<Borrower>().Select(b => b.Name).ToListAsync();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.StartsWith("Dear ", name, StringComparison.Ordinal));
        Assert.False(await db.Set<RecordEvent>().AnyAsync(e => e.DispatchedAt == null));
    }

    private static AppCatalog Catalog()
    {
        var app = new AppBuilder();
        new EquipmentLoansModule().Define(app);
        app.Code(typeof(LoanRules));
        return new AppCatalog([app.Build()]);
    }
}

/// <summary>Refuses what a workflow makes.</summary>
public sealed class BagRules : RecordHooks<Equipment>
{
    public override Task ValidateAsync(RecordChange<Equipment> change)
    {
        if (change.IsBySystem && change.Record.Name?.StartsWith("Bag", StringComparison.Ordinal) is true)
        {
            change.Refuse(nameof(Equipment.Name), "No bags.");
        }

        return Task.CompletedTask;
    }
}

/// <summary>Sets and writes at sample records too.</summary>
public sealed class NoteRules : RecordHooks<Borrower>
{
    public override Task BeforeCreateAsync(RecordChange<Borrower> change)
    {
        change.Record.Name = $"Dear {change.Record.Name}";
        return Task.CompletedTask;
    }

    public override async Task AfterCreateAsync(RecordChanged<Borrower> change) =>
        await change.Records.CreateAsync<Equipment>(e => e.Name = $"Pen of {change.Record.Name}");
}

/// <summary>On the embedded database.</summary>
[Collection(HookCollection.Name)]
public sealed class SqliteHookRouteTests : HookRouteTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(HookCollection.Name)]
public sealed class PostgresHookRouteTests(PostgresCluster cluster) : HookRouteTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
