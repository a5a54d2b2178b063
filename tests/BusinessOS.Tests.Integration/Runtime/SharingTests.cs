using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Explaining;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Records.Sharing;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Records given on to people and teams, and conditions that ask for teams.</summary>
public abstract class SharingTests : IAsyncLifetime
{
    private const string Spec = """
        app: docs
        name: Docs
        roles: [Manager, Member]
        teams: [Sales, Support]
        entities:
          Plan:
            title: "{Name}"
            fields:
              Name:   text required
              Closed: boolean
              Secret: boolean
            allow:
              Manager: all
              Member: read when User.In("Support") && Name == "For support"
            deny:
              Member: update when Closed
              everyone: read when Secret
            share: read, update by Manager when !Closed
          Task:
            title: "{Name} of {Plan.Name}"
            fields:
              Name: text required
              Plan: reference Plan
        """;

    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));

    private readonly Actor _manager = TestTenant.Person("manager@example.org", "docs.Manager");
    private TestTenant? _tenant;
    private Actor? _anna;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private Actor Anna => _anna ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Plan => Tenant.Entity("docs.Plan");

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync()
    {
        _tenant = await TestTenant.StartAsync(Compiled.Value, await DatabaseAsync());
        _anna = await PersonAsync("anna@example.org");
    }

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_shared_record_is_there_on_every_way_for_whom_it_was_shared_with()
    {
        var shared = await AddAsync("Shared");
        await AddAsync("Other");
        var task = LoanDesk.Saved(await Tenant.Gate(_manager).CreateAsync(
            Tenant.Entity("docs.Task"), new FieldValues { ["Name"] = "Do", ["Plan"] = shared }, default)).Id;
        var gate = Tenant.Gate(Anna);

        Assert.Empty((await gate.ListAsync(Plan, new RecordQuery(), default)).Items);
        await GiveAsync(shared, new ShareTarget(Anna.Email, null, ""), mayUpdate: false);
        var page = await gate.ListAsync(Plan, new RecordQuery { WithTotal = true, Search = "Shar" }, default);
        var view = await gate.FindAsync(Plan, shared, default);
        var about = await gate.FindAsync(Tenant.Entity("docs.Task"), task, default);
        var byTitle = await gate.ListAsync(Tenant.Entity("docs.Task"), new RecordQuery { Search = "Shared", Sort = [new Sort(Tenant.Entity("docs.Task").Field("Plan")!, false)] }, default);

        Assert.Equal([shared], page.Items.Select(i => i.Id));
        Assert.Equal(1, page.Total);
        Assert.Equal((false, false, Operations.None), (view!.MayUpdate, view.MayDelete, view.Shareable));
        Assert.Equal(1m, await gate.MeasureAsync(Plan, Measure.Count, null, new RecordQuery(), default));
        Assert.Equal("Do of Shared", about?.Title);
        Assert.Equal([task], byTitle.Items.Select(i => i.Id));
        Assert.IsType<ChangeResult.Forbidden>(await gate.UpdateAsync(Plan, shared, null, new FieldValues { ["Name"] = "X" }, default));
        Assert.Empty((await Tenant.Gate(TestTenant.Person("else@example.org", "docs.Member")).ListAsync(Plan, new RecordQuery(), default)).Items);
    }

    [Fact]
    public async Task Shared_for_updating_it_can_be_changed_and_no_more_and_taken_back_it_is_gone()
    {
        var id = await AddAsync("Plan");
        var list = await GiveAsync(id, new ShareTarget(Anna.Email, null, ""), mayUpdate: true);
        var gate = Tenant.Gate(Anna);

        var view = await gate.FindAsync(Plan, id, default);
        LoanDesk.Saved(await gate.UpdateAsync(Plan, id, null, new FieldValues { ["Name"] = "Better" }, default));
        var deleted = await gate.DeleteAsync(Plan, id, null, default);
        var passedOn = await Shares(Anna).GiveAsync(Plan, id, new ShareTarget("manager@example.org", null, ""), false, null, default);
        await Shares(_manager).TakeBackAsync(Plan, id, Assert.Single(list).Id, default);
        var history = await Tenant.Gate(_manager).HistoryAsync(Plan, id, default);

        Assert.True(view?.MayUpdate);
        Assert.IsType<ChangeResult.Forbidden>(deleted);
        Assert.Equal("You may not share this plan. Plans can be shared to read or update them by Manager when !Closed.", passedOn.Refusal?.Reason);
        Assert.Null(await gate.FindAsync(Plan, id, default));
        Assert.Equal(
            ["no longer shared with anna@example.org", "updated", "shared with anna@example.org to read and update", "created"], history.Select(h => h.Action));
    }

    [Fact]
    public async Task A_denial_beats_sharing()
    {
        var closed = await AddAsync("Closed");
        var secret = await AddAsync("Secret");
        await GiveAsync(closed, new ShareTarget(Anna.Email, null, ""), mayUpdate: true);
        await GiveAsync(secret, new ShareTarget(Anna.Email, null, ""), mayUpdate: true);
        var gate = Tenant.Gate(Anna);
        await Tenant.Gate(Actor.System("test")).UpdateAsync(Plan, closed, null, new FieldValues { ["Closed"] = true }, default);
        await Tenant.Gate(Actor.System("test")).UpdateAsync(Plan, secret, null, new FieldValues { ["Secret"] = true }, default);

        Assert.Equal([closed], (await gate.ListAsync(Plan, new RecordQuery(), default)).Items.Select(i => i.Id));
        Assert.False((await gate.FindAsync(Plan, closed, default))?.MayUpdate);
        Assert.IsType<ChangeResult.Forbidden>(await gate.UpdateAsync(Plan, closed, null, new FieldValues { ["Name"] = "X" }, default));
        Assert.Null(await gate.FindAsync(Plan, secret, default));
        Assert.Null(await Tenant.Gate(TestTenant.Administrator()).FindAsync(Plan, secret, default));
        Assert.NotNull((await Shares(_manager).GiveAsync(Plan, closed, new ShareTarget(Anna.Email, null, ""), false, null, default)).Refusal);
    }

    [Fact]
    public async Task A_share_ends_with_its_day_and_goes_with_its_record()
    {
        var id = await AddAsync("Plan");
        var past = await Shares(_manager).GiveAsync(Plan, id, new ShareTarget(Anna.Email, null, ""), false, new DateOnly(2020, 1, 1), default);
        await GiveAsync(id, new ShareTarget(Anna.Email, null, ""), mayUpdate: false, DateOnly.FromDateTime(DateTime.UtcNow));
        var open = await Tenant.Gate(Anna).FindAsync(Plan, id, default);
        await using (var context = Tenant.Context())
        {
            var row = await context.Set<ShareRow>().SingleAsync();
            row.Until = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
            await context.SaveChangesAsync();
        }

        Assert.Equal("Until", Assert.Single(past.Problems).Field);
        Assert.NotNull(open);
        Assert.Null(await Tenant.Gate(Anna).FindAsync(Plan, id, default));
        Assert.Empty((await Shares(_manager).ListAsync(Plan, id, default)).Shares!);
        Assert.IsType<ChangeResult.Deleted>(await Tenant.Gate(_manager).DeleteAsync(Plan, id, null, default));
        await using var after = Tenant.Context();
        Assert.Equal(0, await after.Set<ShareRow>().CountAsync());
    }

    [Fact]
    public async Task Teams_are_asked_for_by_conditions_and_shared_with()
    {
        var id = await AddAsync("Plan");
        var support = await AddAsync("For support");
        var administration = Tenant.Scope(TestTenant.Administrator()).GetRequiredService<ITeams>();
        var free = await administration.CreateAsync("Night shift", default);
        await GiveAsync(id, new ShareTarget(null, free.Team!.Key, ""), mayUpdate: false);
        async Task<Guid[]> SeenAsync() => [.. (await Tenant.Gate(await ActorAsync(Anna.Id)).ListAsync(Plan, new RecordQuery(), default)).Items.Select(i => i.Id)];

        Assert.Empty(await SeenAsync());
        Assert.True((await administration.SetMembersAsync(free.Team.Key, [Anna.Email], default)).Succeeded);
        Assert.Equal([id], await SeenAsync());
        Assert.True((await administration.SetMembersAsync("docs.Support", [Anna.Email], default)).Succeeded);
        Assert.Equal(new[] { id, support }.Order(), (await SeenAsync()).Order());
        var named = await administration.CreateAsync("night shift", default);
        var ofApp = await administration.RemoveAsync("docs.Support", default);
        var unknown = await administration.SetMembersAsync("docs.Sales", ["nobody@example.org"], default);
        Assert.True((await administration.RemoveAsync(free.Team.Key, default)).Succeeded);
        Assert.Equal([support], await SeenAsync());
        Assert.Equal("Another team has this name already.", Assert.Single(named.Problems).Message);
        Assert.Equal("This team belongs to an app, whose spec names it.", Assert.Single(ofApp.Problems).Message);
        Assert.Equal("There is no person with the address nobody@example.org.", Assert.Single(unknown.Problems).Message);
        Assert.False((await Tenant.Scope(_manager).GetRequiredService<ITeams>().CreateAsync("Mine", default)).Succeeded);
        Assert.Equal([("docs.Sales", "docs"), ("docs.Support", "docs")], (await administration.ListAsync(default)).Select(t => (t.Key, t.App!)));
    }

    [Fact]
    public async Task A_decision_about_a_record_is_explained_by_its_rules()
    {
        var id = await AddAsync("Plan");
        async Task<AccessExplanation> AskAsync(Operations operation) =>
            (await Tenant.Services.ExplainBusinessOsAsync(new ExplanationRequest("docs.Plan", id, operation, null, Anna.Email), default)).Explanation!;

        var before = await AskAsync(Operations.Read);
        await GiveAsync(id, new ShareTarget(Anna.Email, null, ""), mayUpdate: true);
        var shared = await AskAsync(Operations.Update);
        await Tenant.Gate(Actor.System("test")).UpdateAsync(Plan, id, null, new FieldValues { ["Closed"] = true }, default);
        var closed = await AskAsync(Operations.Update);
        var unknown = await Tenant.Services.ExplainBusinessOsAsync(new ExplanationRequest("docs.Plan", id, Operations.Read, null, "x@example.org"), default);

        Assert.Equal((false, "No rule lets this person read it."), (before.Allowed, before.Why));
        Assert.Equal((true, "Plans can be shared to read or update them by Manager when !Closed."), (shared.Allowed, shared.Why));
        Assert.Equal((false, "Nobody with the role Member may update plans when Closed."), (closed.Allowed, closed.Why));
        Assert.Equal($"app.yaml:{Spec[..Spec.IndexOf("Member: update", StringComparison.Ordinal)].Count(c => c == '\n') + 1}", closed.Place);
        Assert.Equal("deny", Assert.Single(closed.Rules, r => r.Decides).Effect);
        Assert.Equal("There is no active person x@example.org.", unknown.Problem);
    }

    private async Task<Guid> AddAsync(string name) =>
        LoanDesk.Saved(await Tenant.Gate(_manager).CreateAsync(Plan, new FieldValues { ["Name"] = name }, default)).Id;

    private IRecordShares Shares(Actor actor) => Tenant.Scope(actor).GetRequiredService<IRecordShares>();

    private async Task<IReadOnlyList<ShareView>> GiveAsync(Guid id, ShareTarget target, bool mayUpdate, DateOnly? until = null)
    {
        var result = await Shares(_manager).GiveAsync(Plan, id, target, mayUpdate, until, default);
        return result.Shares ?? throw new InvalidOperationException(result.Refusal?.Reason ?? string.Join(' ', result.Problems));
    }

    private async Task<Actor> PersonAsync(string email)
    {
        var made = await Tenant.Scope(Actor.System("test")).GetRequiredService<IPeople>().CreateAsync(email, "Anna", ["docs.Member"], false, default);
        return await ActorAsync(made.Person!.Id);
    }

    private async Task<Actor> ActorAsync(Guid id) =>
        (await Tenant.Services.GetRequiredService<PersonDirectory>().FindAsync(id, default))?.Actor ?? throw new InvalidOperationException("Not there.");
}

public sealed class SqliteSharingTests : SharingTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

[Collection(PostgresTests.Name)]
public sealed class PostgresSharingTests(PostgresCluster postgres) : SharingTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await postgres.CreateDatabaseAsync();
}
