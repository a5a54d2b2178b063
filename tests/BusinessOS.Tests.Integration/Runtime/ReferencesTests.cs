using System.Text.Json;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Seeding;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Fields that refer to any number of records: kept, asked for, half seen, and let go of.</summary>
public abstract class ReferencesTests : IAsyncLifetime
{
    private static readonly Actor Member = TestTenant.Person("bob@example.org", "studio.Member");

    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Scene => Tenant.Entity("studio.Scene");

    private EntityDefinition Person => Tenant.Entity("studio.Person");

    private IRecordGate Gate => Tenant.Gate(TestTenant.Administrator());

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(StudioApp.Catalog(), await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task They_are_kept_once_each_and_change_the_version()
    {
        var (ada, bob) = (await PersonAsync("Ada"), await PersonAsync("Bob"));
        var made = await SceneAsync("One", [bob, ada, bob]);
        var same = await SetAsync(Gate, made.Id, [ada, bob]);
        var less = await SetAsync(Gate, made.Id, [bob]);

        Assert.Equal(["Ada", "Bob"], Crew(made));
        Assert.Equal(made.Record.RowVersion, same.Record.RowVersion);
        Assert.Equal(["Bob"], Crew(less));
        Assert.Equal(made.Record.RowVersion + 1, less.Record.RowVersion);
    }

    [Fact]
    public async Task What_the_writer_may_not_see_is_neither_shown_nor_lost_nor_found_out()
    {
        var (ada, eve) = (await PersonAsync("Ada"), await PersonAsync("Eve", secret: true));
        var shoot = await SceneAsync("One", [ada, eve]);
        var gate = Tenant.Gate(Member);

        Assert.Equal(["Ada"], Crew(await gate.FindAsync(Scene, shoot.Id, CancellationToken.None)));
        Assert.Empty(Crew(await SetAsync(gate, shoot.Id, [])));
        Assert.Equal(["Eve"], Crew(await Gate.FindAsync(Scene, shoot.Id, CancellationToken.None)));
        foreach (var id in new[] { eve, Guid.CreateVersion7() })
        {
            var problem = LoanDesk.Problems(await gate.UpdateAsync(Scene, shoot.Id, null, Values([id]), CancellationToken.None)).Single();
            Assert.Equal(("Crew", "There is no such person, or you may not see it."), (problem.Field, problem.Message));
        }

        Assert.Equal("", await ListAsync(gate, FilterOperator.HasAny, eve));
        Assert.Equal("One", await ListAsync(gate, FilterOperator.IsEmpty));
        Assert.Equal("", await ListAsync(Gate, FilterOperator.IsEmpty));
        var history = await gate.HistoryAsync(Scene, shoot.Id, CancellationToken.None);
        Assert.DoesNotContain("Eve", string.Join(' ', history.SelectMany(h => h.Changes).Select(c => c.Before + c.After)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_come_with_an_app_name_them_by_key_or_title_and_wait_for_those_to_come()
    {
        SeedList[] lists =
        [
            new("seed/Scene.csv", "Scene", IsDemo: false, ["Name", "Crew"], [new(2, "one", ["One", "ada; Bob"]), new(3, "two", ["Two", null]), new(4, "three", ["Three", "ada;Nobody"]), new(5, "four", ["Four", "eve"])]),
            new("seed/Person.csv", "Person", IsDemo: false, ["Name"], [new(2, "ada", ["Ada"]), new(3, "bob", ["Bob"])]),
            new("seed/Person.more.csv", "Person", IsDemo: false, ["Unknown"], [new(2, "eve", ["x"])]),
        ];

        var notes = await PutAsync("one", lists);

        var scenes = await Gate.ListAsync(Scene, new RecordQuery { Take = 10 }, CancellationToken.None);
        var one = scenes.Items.Single(v => ((Scene)v.Record).Name == "One");
        Assert.Equal(["Ada", "Bob"], Crew(await Gate.FindAsync(Scene, one.Id, CancellationToken.None)));
        Assert.Equal(3, scenes.Items.Count);
        Assert.Contains("seed/Scene.csv:5: this record is in, but not all of it. Crew: there is no record called 'eve'.", notes);
        Assert.Contains("seed/Scene.csv:4: this record could not be put in. Crew: there is no record called 'Nobody'.", notes);
    }

    [Fact]
    public async Task What_a_start_that_was_broken_off_left_open_is_connected_by_the_next()
    {
        SeedList[] lists = [new("seed/Scene.csv", "Scene", IsDemo: false, ["Name"], [new(2, "one", ["One"])]), new("seed/Person.csv", "Person", IsDemo: false, ["Name"], [new(2, "ada", ["Ada"])])];
        await PutAsync("one", lists);
        await using (var context = Tenant.Context())
        {
            await context.Set<SeedRow>().Where(s => s.Key == "one" && s.EntityKey != SeedRow.Whole).ExecuteUpdateAsync(s => s.SetProperty(r => r.Later, "{\"Crew\":\"ada\"}"));
        }

        await PutAsync("two", lists);
        await PutAsync("three", lists);

        var scene = (await Gate.ListAsync(Scene, new RecordQuery(), CancellationToken.None)).Items.Single();
        var view = await Gate.FindAsync(Scene, scene.Id, CancellationToken.None);
        Assert.Equal(["Ada"], Crew(view));
        Assert.Equal(2, view?.Record.RowVersion);
    }

    [Fact]
    public async Task Filters_ask_for_any_or_all()
    {
        var (ada, bob, cid) = (await PersonAsync("Ada"), await PersonAsync("Bob"), await PersonAsync("Cid"));
        await SceneAsync("A", [ada, bob]);
        await SceneAsync("B", [bob, cid]);
        await SceneAsync("C", []);

        Assert.Equal("A,B", await ListAsync(Gate, FilterOperator.HasAny, ada, cid));
        Assert.Equal("A", await ListAsync(Gate, FilterOperator.HasAll, ada, bob));
        Assert.Equal("A,B", await ListAsync(Gate, FilterOperator.Equal, bob));
        Assert.Equal("C", await ListAsync(Gate, FilterOperator.IsEmpty));
        Assert.Equal("A,B", await ListAsync(Gate, FilterOperator.IsNotEmpty));
    }

    [Fact]
    public async Task A_condition_means_the_same_in_the_database_and_in_memory()
    {
        var ada = await PersonAsync("Ada");
        var bob = await PersonAsync("Bob", "bob@example.org", boss: ada);
        var cid = await PersonAsync("Cid");
        await SceneAsync("A", [ada, bob], lead: ada);
        await SceneAsync("B", [cid], lead: ada);
        await SceneAsync("C", []);
        var gate = Tenant.Gate(Member);
        foreach (var (formula, expected) in new[] { ("Mine", "A"), ("Led", "A"), ("Big", "A"), ("Bossed", "A"), ("Chiefs", "A") })
        {
            var field = Scene.Field(formula)!;
            var all = (await gate.ListAsync(Scene, new RecordQuery(), CancellationToken.None)).Items;
            var asked = await gate.ListAsync(Scene, new RecordQuery { Filters = [new Filter(field, FilterOperator.Equal, true)] }, CancellationToken.None);

            Assert.Equal((formula, expected), (formula, Titles(asked.Items)));
            Assert.Equal((formula, expected), (formula, Titles(all.Where(v => v[field] is true))));
        }
    }

    [Fact]
    public async Task A_rule_looks_at_what_will_be_stored()
    {
        var ids = new List<Guid>();
        foreach (var name in new[] { "A", "B", "C", "D" })
        {
            ids.Add(await PersonAsync(name));
        }

        var problem = LoanDesk.Problems(await Gate.CreateAsync(Scene, Values(ids), CancellationToken.None)).Single();

        Assert.Equal("At most three.", problem.Message);
        Assert.Equal(3, Crew(await SceneAsync("Fits", ids[..3])).Count);
    }

    [Fact]
    public async Task One_that_is_deleted_is_taken_out_and_the_history_says_so()
    {
        var (ada, bob) = (await PersonAsync("Ada"), await PersonAsync("Bob"));
        var shoot = await SceneAsync("One", [ada, bob]);
        Assert.IsType<ChangeResult.Deleted>(await Gate.DeleteAsync(Person, ada, null, CancellationToken.None));

        var left = await Gate.FindAsync(Scene, shoot.Id, CancellationToken.None);
        Assert.Equal(["Bob"], Crew(left));
        Assert.Equal(shoot.Record.RowVersion + 1, left!.Record.RowVersion);
        var told = await Gate.HistoryAsync(Scene, shoot.Id, CancellationToken.None);
        Assert.Equal(2, told.Count);
        Assert.Equal(("a deleted record, Bob", "Bob"), (told[0].Changes.Single().Before, told[0].Changes.Single().After));
        Assert.IsType<ChangeResult.Deleted>(await Gate.DeleteAsync(Scene, shoot.Id, null, CancellationToken.None));
        Assert.IsType<ChangeResult.Deleted>(await Gate.DeleteAsync(Person, bob, null, CancellationToken.None));
    }

    [Fact]
    public async Task One_that_holds_cannot_be_deleted()
    {
        await using var strict = await TestTenant.ReopenAsync(StudioApp.Catalog(DeleteRule.Restrict), Tenant.Folder, Tenant.Connection);
        var ada = await PersonAsync("Ada");
        await SceneAsync("One", [ada]);

        var refused = Assert.IsType<ChangeResult.Conflict>(await strict.Gate(TestTenant.Administrator()).DeleteAsync(strict.Entity("studio.Person"), ada, null, CancellationToken.None));

        Assert.Equal("Ada cannot be deleted: it is used by scene One.", refused.Reason);
    }

    [Fact]
    public async Task History_names_who_came_and_went()
    {
        var (ada, bob) = (await PersonAsync("Ada"), await PersonAsync("Bob"));
        var shoot = await SceneAsync("One", [ada]);
        await SetAsync(Gate, shoot.Id, [ada, bob]);

        var change = (await Gate.HistoryAsync(Scene, shoot.Id, CancellationToken.None))[0].Changes.Single();

        Assert.Equal(("Ada", "Ada, Bob"), (change.Before, change.After));
    }

    [Fact]
    public async Task A_rename_carries_them_and_a_reference_becomes_the_first_of_several()
    {
        var (ada, bob) = (await PersonAsync("Ada"), await PersonAsync("Bob"));
        await SceneAsync("One", [ada, bob], lead: bob);
        await SceneAsync("Two", []);
        await using var next = await TestTenant.ReopenAsync(StudioApp.Next(), Tenant.Folder, Tenant.Connection);

        var scene = next.Entity("studio.NextScene");
        var views = (await next.Gate(TestTenant.Administrator()).ListAsync(scene, new RecordQuery { Sort = [new Sort(scene.Field("Name")!, false)] }, CancellationToken.None)).Items;

        Assert.Equal(["Ada", "Bob"], views[0].Links["People"].Select(l => l.Title));
        Assert.Equal(["Bob"], views[0].Links["Leads"].Select(l => l.Title));
        Assert.Empty(views[1].Links["Leads"]);
    }

    [Fact]
    public async Task Two_who_change_them_at_once_do_not_undo_each_other()
    {
        var (ada, bob) = (await PersonAsync("Ada"), await PersonAsync("Bob"));
        var shoot = await SceneAsync("One", [ada]);
        await SetAsync(Gate, shoot.Id, [ada, bob]);

        var late = await Gate.UpdateAsync(Scene, shoot.Id, shoot.Record.RowVersion, Values([]), CancellationToken.None);

        Assert.IsType<ChangeResult.Conflict>(late);
        Assert.Equal(["Ada", "Bob"], Crew(await Gate.FindAsync(Scene, shoot.Id, CancellationToken.None)));
    }

    private Task<IReadOnlyList<string>> PutAsync(string content, SeedList[] lists) => Tenant.Services.AddSeedRecordsAsync(
        [new("studio", content, () => new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(lists, JsonSerializerOptions.Web)))], withDemo: false, _ => { }, CancellationToken.None);

    private static List<string> Crew(RecordView? view) => [.. view!.Links["Crew"].Select(l => l.Title)];

    private static string Titles(IEnumerable<RecordView> views) => string.Join(',', views.Select(v => v.Title).Order(StringComparer.Ordinal));

    private static FieldValues Values(IEnumerable<Guid> crew) => new() { ["Crew"] = crew.ToList() };

    private async Task<string> ListAsync(IRecordGate gate, FilterOperator comparison, params Guid[] ids) => Titles((await gate.ListAsync(
        Scene, new RecordQuery { Filters = [new Filter(Scene.Field("Crew")!, comparison, [.. ids.Cast<object?>()])] }, CancellationToken.None)).Items);

    private async Task<RecordView> SetAsync(IRecordGate gate, Guid shoot, IEnumerable<Guid> crew) =>
        LoanDesk.Saved(await gate.UpdateAsync(Scene, shoot, null, Values(crew), CancellationToken.None));

    private async Task<RecordView> SceneAsync(string name, IEnumerable<Guid> crew, Guid? lead = null) => LoanDesk.Saved(await Gate.CreateAsync(
        Scene, new FieldValues { ["Name"] = name, ["Lead"] = lead, ["Crew"] = crew.ToList() }, CancellationToken.None));

    private async Task<Guid> PersonAsync(string name, string? email = null, bool secret = false, Guid? boss = null) => LoanDesk.Saved(await Gate.CreateAsync(
        Person, new FieldValues { ["Name"] = name, ["Email"] = email, ["Secret"] = secret, ["Boss"] = boss }, CancellationToken.None)).Id;
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteReferencesTests : ReferencesTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresReferencesTests(PostgresCluster cluster) : ReferencesTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
