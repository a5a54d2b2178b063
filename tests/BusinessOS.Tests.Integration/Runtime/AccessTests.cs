using System.Text;
using BusinessOS.Runtime.Api.Export;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Denials and masks, from the words of a spec to what each way to the records lets through.</summary>
public abstract class AccessTests : IAsyncLifetime
{
    private const string Spec = """
        app: staff
        name: Staff
        roles: [Hr, Lead, Member]
        entities:
          Team:
            title: "{Name}"
            fields:
              Name:    text required
              Payroll: rollup sum Worker.Salary via Team
              Heads:   rollup count Worker via Team where Salary > 5000
            allow:
              Hr: all
              Lead: read
              Member: read
          Worker:
            title: "{Name} {Iban}"
            fields:
              Name:    text required
              Team:    reference Team
              Iban:    { type: text, mask: '!User.Is("Hr")' }
              Mail:    { type: email, mask: '!User.Is("Hr")' }
              Salary:  { type: money, required: true, mask: '!User.Is("Hr") && Name != User.Name' }
              Born:    { type: date, mask: '!User.Is("Hr")' }
              Yearly:  { type: formula Salary * 12, as: money }
              Rich:    formula Salary > 5000
              Level:   integer
            states: Draft, Active, Locked
            transitions:
              Lock:   Active -> Locked by Lead, Hr
              Unlock: Locked -> Active by Hr
              Begin:  Draft -> Active
            allow:
              Hr: all
              Lead:
                - read
                - update when Status != WorkerStatus.Locked
                - create
              Member: [read, update, delete, create]
            deny:
              Member: update, delete when Status == WorkerStatus.Locked || Level > 3
              Lead: read when Level == 9
              everyone: delete when Name == "Founder"
          Note:
            title: "{Text} of {Worker.Name} {Worker.Iban}"
            fields:
              Text:    text required
              Worker:  reference Worker
              Pay:     { type: formula Worker.Salary, as: money }
        """;

    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));

    private readonly Actor _member = TestTenant.Person("member@example.org", "staff.Member");
    private readonly Actor _lead = TestTenant.Person("lead@example.org", "staff.Lead");
    private readonly Actor _both = TestTenant.Person("both@example.org", "staff.Member", "staff.Lead");
    private readonly Actor _hr = TestTenant.Person("hr@example.org", "staff.Hr");
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Worker => Tenant.Entity("staff.Worker");

    private EntityDefinition Team => Tenant.Entity("staff.Team");

    private EntityDefinition Note => Tenant.Entity("staff.Note");

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(Compiled.Value, await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_denial_beats_every_grant_on_each_way_to_a_record()
    {
        var open = await AddAsync("Open", level: 1);
        var high = await AddAsync("High", level: 4);
        var unset = await AddAsync("Unset", level: null);
        var gate = Tenant.Gate(_member);

        foreach (var (id, may) in new[] { (open, true), (high, false), (unset, true) })
        {
            var view = await gate.FindAsync(Worker, id, default);
            var update = await gate.UpdateAsync(Worker, id, null, new FieldValues { ["Name"] = $"Changed {may}" }, default);
            var step = await gate.TransitionAsync(Worker, id, "Begin", null, default);
            var delete = await gate.DeleteAsync(Worker, id, null, default);

            Assert.Equal((may, may), (view?.MayUpdate, view?.MayDelete));
            Assert.Equal(may, view?.Transitions.Any(t => t.Name == "Begin"));
            Assert.Equal((may, may, may), (update is ChangeResult.Saved, step is ChangeResult.Saved, delete is ChangeResult.Deleted));
        }
    }

    [Fact]
    public async Task A_person_with_two_roles_has_the_denials_of_both()
    {
        var high = await AddAsync("High", level: 4);
        var secret = await AddAsync("Secret", level: 9);

        Assert.IsType<ChangeResult.Forbidden>(await Tenant.Gate(_both).UpdateAsync(Worker, high, null, new FieldValues { ["Name"] = "X" }, default));
        LoanDesk.Saved(await Tenant.Gate(_lead).UpdateAsync(Worker, high, null, new FieldValues { ["Name"] = "X" }, default));
        Assert.Null(await Tenant.Gate(_both).FindAsync(Worker, secret, default));
        Assert.NotNull(await Tenant.Gate(_member).FindAsync(Worker, secret, default));
    }

    [Fact]
    public async Task What_may_not_be_read_is_not_there_in_lists_searches_figures_exports_and_titles()
    {
        var seen = await AddAsync("Seen", level: 1);
        var unset = await AddAsync("Unset", level: null);
        var secret = await AddAsync("Secret", level: 9);
        var note = LoanDesk.Saved(await Tenant.Gate(_hr).CreateAsync(Note, new FieldValues { ["Text"] = "About", ["Worker"] = secret }, default)).Id;
        var gate = Tenant.Gate(_lead);

        var page = await gate.ListAsync(Worker, new RecordQuery { WithTotal = true, Sort = [new Sort(Worker.Field("Name")!, false)] }, default);
        var found = await gate.ListAsync(Worker, new RecordQuery { Search = "Secret" }, default);
        var picked = await gate.LookupAsync(Worker, "Secret", 10, default);
        var count = await gate.MeasureAsync(Worker, Measure.Count, null, new RecordQuery(), default);
        var groups = await gate.GroupAsync(Worker, Worker.Field("Level")!, Measure.Count, null, new RecordQuery(), default);
        var about = await gate.FindAsync(Note, note, default);
        var byTitle = await gate.ListAsync(Note, new RecordQuery { Search = "Secret" }, default);

        Assert.Equal([seen, unset], page.Items.Select(i => i.Id));
        Assert.Equal(2, page.Total);
        Assert.Empty(found.Items);
        Assert.Empty(picked);
        Assert.Equal(2m, count);
        Assert.Equal(2m, groups.Sum(g => g.Value));
        Assert.DoesNotContain("Secret", await ExportAsync(_lead), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", about?.Title, StringComparison.Ordinal);
        Assert.Empty(about?.References ?? new Dictionary<string, RecordLabel>());
        Assert.Empty(byTitle.Items);
        Assert.Empty(await gate.HistoryAsync(Worker, secret, default));
    }

    [Fact]
    public async Task An_administrator_is_bound_by_what_is_denied_to_everyone_only()
    {
        var founder = await AddAsync("Founder", level: 9);
        var administrator = Tenant.Gate(TestTenant.Administrator());

        LoanDesk.Saved(await administrator.UpdateAsync(Worker, founder, null, new FieldValues { ["Level"] = 8L }, default));
        var refused = Assert.IsType<ChangeResult.Forbidden>(await administrator.DeleteAsync(Worker, founder, null, default));
        var system = await Tenant.Gate(Actor.System("test")).DeleteAsync(Worker, founder, null, default);

        Assert.Equal("You may not delete this worker. Nobody may delete workers when Name == \"Founder\".", refused.Reason);
        Assert.IsType<ChangeResult.Deleted>(system);
    }

    [Fact]
    public async Task A_refusal_names_the_rule_and_its_place()
    {
        var high = await AddAsync("High", level: 4);

        var denied = Assert.IsType<ChangeResult.Forbidden>(
            await Tenant.Gate(_member).UpdateAsync(Worker, high, null, new FieldValues { ["Name"] = "X" }, default));
        await Tenant.Gate(_hr).TransitionAsync(Worker, high, "Begin", null, default);
        await Tenant.Gate(_hr).TransitionAsync(Worker, high, "Lock", null, default);
        var narrow = Assert.IsType<ChangeResult.Forbidden>(
            await Tenant.Gate(_lead).UpdateAsync(Worker, high, null, new FieldValues { ["Name"] = "X" }, default));
        var step = Assert.IsType<ChangeResult.Forbidden>(await Tenant.Gate(_lead).TransitionAsync(Worker, high, "Unlock", null, default));

        Assert.Equal("Nobody with the role Member may update or delete workers when Status == WorkerStatus.Locked || Level > 3.", denied.Rule?.Text);
        Assert.Equal($"app.yaml:{LineOf("Member: update, delete when")}", denied.Rule?.Place);
        Assert.Equal("The role Lead may update workers only when Status != WorkerStatus.Locked.", narrow.Rule?.Text);
        Assert.Equal($"app.yaml:{LineOf("- update when Status")}", narrow.Rule?.Place);
        Assert.Equal(("It is for the role Hr.", $"app.yaml:{LineOf("Unlock:")}"), (step.Rule?.Text, step.Rule?.Place));
    }

    [Fact]
    public async Task A_masked_value_is_shown_as_its_mask_wherever_it_would_be_shown()
    {
        var team = LoanDesk.Saved(await Tenant.Gate(_hr).CreateAsync(Team, new FieldValues { ["Name"] = "Blue" }, default)).Id;
        var ada = await AddAsync("Ada", level: 1, team);
        var note = LoanDesk.Saved(await Tenant.Gate(_hr).CreateAsync(Note, new FieldValues { ["Text"] = "About", ["Worker"] = ada }, default)).Id;

        var masked = await Tenant.Gate(_member).FindAsync(Worker, ada, default) ?? throw new InvalidOperationException();
        var about = await Tenant.Gate(_member).FindAsync(Note, note, default) ?? throw new InvalidOperationException();
        var blue = await Tenant.Gate(_member).FindAsync(Team, team, default) ?? throw new InvalidOperationException();
        var real = await Tenant.Gate(_hr).FindAsync(Worker, ada, default) ?? throw new InvalidOperationException();
        var history = await Tenant.Gate(_member).HistoryAsync(Worker, ada, default);

        Assert.Equal(["Born", "Iban", "Mail", "Salary"], masked.Masked.Order());
        Assert.Equal(["••••0130", "••••@example.org", null, null], Values(masked, "Iban", "Mail", "Salary", "Born"));
        Assert.Equal([null, false], Values(masked, "Yearly", "Rich"));
        Assert.Equal("Ada ••••0130", masked.Title);
        Assert.Equal("About of Ada ••••0130", about.Title);
        Assert.Equal("Ada ••••0130", about.References["Worker"].Title);
        Assert.Null(about.Formulas["Pay"]);
        Assert.Equal([0m, 0L], Values(blue, "Payroll", "Heads"));
        Assert.Equal(["DE02120300000000202051-0130", 72_000m, true], Values(real, "Iban", "Yearly", "Rich"));
        Assert.Equal([6_000m, 1L], Values(await Tenant.Gate(_hr).FindAsync(Team, team, default) ?? blue, "Payroll", "Heads"));
        Assert.Contains(history.SelectMany(h => h.Changes), c => (c.Field, c.After) == ("Iban", "••••0130"));
        Assert.Contains(history.SelectMany(h => h.Changes), c => (c.Field, c.After) == ("Salary", "••••"));
        foreach (var secret in new[] { "DE02120300000000202051", "6000", "6,000", "1990", "72000" })
        {
            Assert.DoesNotContain(secret, await ExportAsync(_member), StringComparison.Ordinal);
            Assert.DoesNotContain(history.SelectMany(h => h.Changes), c => c.After?.Contains(secret, StringComparison.Ordinal) is true);
        }
    }

    /// <summary>Whatever is asked of a masked value, the answer is the same whichever it is.</summary>
    [Theory]
    [InlineData("Salary", FilterOperator.Greater, 5000)]
    [InlineData("Salary", FilterOperator.Equal, 6000)]
    [InlineData("Yearly", FilterOperator.Greater, 60_000)]
    [InlineData("Iban", FilterOperator.StartsWith, "DE02")]
    [InlineData("Iban", FilterOperator.Contains, "0130")]
    [InlineData("Rich", FilterOperator.Equal, true)]
    public async Task A_masked_value_is_not_found_by_filters(string field, FilterOperator comparison, object value)
    {
        await AddAsync("Ada", level: 1);
        var filter = new Filter(Worker.Field(field)!, comparison, [value is int number ? (decimal)number : value]);

        var masked = await Tenant.Gate(_member).ListAsync(Worker, new RecordQuery { Filters = [filter] }, default);
        var real = await Tenant.Gate(_hr).ListAsync(Worker, new RecordQuery { Filters = [filter] }, default);

        Assert.Empty(masked.Items);
        Assert.Single(real.Items);
    }

    [Fact]
    public async Task A_masked_value_is_not_found_by_searching_sorting_grouping_or_adding_up()
    {
        var team = LoanDesk.Saved(await Tenant.Gate(_hr).CreateAsync(Team, new FieldValues { ["Name"] = "Blue" }, default)).Id;
        var poor = await AddAsync("Poor", level: 1, team, salary: 1000m, born: new DateOnly(1990, 1, 1));
        var rich = await AddAsync("Rich", level: 1, team, salary: 9000m, born: new DateOnly(1950, 1, 1));
        var note = LoanDesk.Saved(await Tenant.Gate(_hr).CreateAsync(Note, new FieldValues { ["Text"] = "About", ["Worker"] = rich }, default)).Id;
        var gate = Tenant.Gate(_member);

        async Task<Guid[]> SortedAsync(Actor actor, string field, bool descending) =>
            [.. (await Tenant.Gate(actor).ListAsync(Worker, new RecordQuery { Sort = [new Sort(Worker.Field(field)!, descending)] }, default)).Items.Select(i => i.Id)];
        foreach (var field in new[] { "Salary", "Yearly", "Born", "Rich", "Iban" })
        {
            Assert.Equal(await SortedAsync(_member, field, true), await SortedAsync(_member, field, false));
        }

        Assert.Equal([rich, poor], await SortedAsync(_hr, "Salary", true));
        Assert.Equal([poor, rich], await SortedAsync(_hr, "Salary", false));
        Assert.Empty((await gate.ListAsync(Worker, new RecordQuery { Search = "DE02" }, default)).Items);
        Assert.Empty((await gate.ListAsync(Note, new RecordQuery { Search = "DE02" }, default)).Items);
        Assert.Empty(await gate.LookupAsync(Worker, "DE02", 10, default));
        Assert.Equal(2, (await Tenant.Gate(_hr).LookupAsync(Worker, "DE02", 10, default)).Count);
        Assert.Equal(0m, await gate.MeasureAsync(Worker, Measure.Sum, Worker.Field("Salary"), new RecordQuery(), default));
        Assert.Equal(0m, await gate.MeasureAsync(Team, Measure.Sum, Team.Field("Payroll"), new RecordQuery(), default));
        Assert.Equal(0m, await gate.MeasureAsync(Note, Measure.Sum, Note.Field("Pay"), new RecordQuery(), default));
        Assert.Equal(10_000m, await Tenant.Gate(_hr).MeasureAsync(Team, Measure.Sum, Team.Field("Payroll"), new RecordQuery(), default));
        Assert.Equal(["Empty"], (await gate.GroupAsync(Worker, Worker.Field("Born")!, Measure.Count, null, new RecordQuery(), default)).Select(g => g.Label));
        var pages = await AllPagesAsync(_member, "Salary");
        Assert.Equal(new[] { poor, rich }.Order(), pages.Order());
    }

    [Fact]
    public async Task Somebody_who_does_not_see_a_value_does_not_overwrite_it_with_its_mask_and_may_give_a_new_one()
    {
        var ada = await AddAsync("Ada", level: 1);
        var gate = Tenant.Gate(_member);

        LoanDesk.Saved(await gate.UpdateAsync(
            Worker, ada, null, new FieldValues { ["Name"] = "Ada B", ["Iban"] = "••••0130", ["Salary"] = null, ["Born"] = null }, default));
        var kept = await Tenant.Gate(_hr).FindAsync(Worker, ada, default) ?? throw new InvalidOperationException();
        var refused = LoanDesk.Problems(await gate.UpdateAsync(Worker, ada, null, new FieldValues { ["Iban"] = "••••9999" }, default));
        var answer = LoanDesk.Saved(await gate.UpdateAsync(Worker, ada, null, new FieldValues { ["Iban"] = "FR7630006000011234567890189", ["Salary"] = 7000m }, default));
        var given = await Tenant.Gate(_hr).FindAsync(Worker, ada, default) ?? throw new InvalidOperationException();

        Assert.Equal(["Ada B", "DE02120300000000202051-0130", 6000m, new DateOnly(1990, 5, 1)], Values(kept, "Name", "Iban", "Salary", "Born"));
        Assert.Equal([("Iban", "You do not see Iban. Type the whole new value, or leave it as it is.")], refused.Select(p => (p.Field, p.Message)));
        Assert.Equal(["••••0189", null], Values(answer, "Iban", "Salary"));
        Assert.Equal(["FR7630006000011234567890189", 7000m], Values(given, "Iban", "Salary"));
    }

    [Fact]
    public async Task A_form_that_looks_ahead_opens_no_mask()
    {
        var ada = await AddAsync("Ada", level: 1);
        var named = Tenant.Gate(TestTenant.Person("Ada", "staff.Member"));

        var own = await named.FindAsync(Worker, ada, default);
        var imagined = await Tenant.Gate(_member).ImagineAsync(Worker, ada, new FieldValues { ["Name"] = _member.Name, ["Iban"] = "NL1" }, default);
        var drafted = await Tenant.Gate(_member).ImagineAsync(Note, null, new FieldValues { ["Text"] = "A", ["Worker"] = ada }, default);

        Assert.Equal([6000m, 72_000m], Values(own!, "Salary", "Yearly"));
        Assert.Equal([null, null, "NL1"], Values(imagined!, "Salary", "Yearly", "Iban"));
        Assert.Null(drafted!.Formulas["Pay"]);
    }

    private async Task<Guid> AddAsync(string name, long? level, Guid? team = null, decimal salary = 6000m, DateOnly? born = null) =>
        LoanDesk.Saved(await Tenant.Gate(_hr).CreateAsync(
            Worker,
            new FieldValues
            {
                ["Name"] = name, ["Level"] = level, ["Team"] = team, ["Salary"] = salary, ["Iban"] = "DE02120300000000202051-0130",
                ["Mail"] = "ada@example.org", ["Born"] = born ?? new DateOnly(1990, 5, 1),
            },
            default)).Id;

    private object?[] Values(RecordView view, params string[] names) => [.. names.Select(name => view[view.Entity.Field(name)!])];

    private async Task<List<Guid>> AllPagesAsync(Actor actor, string sort)
    {
        var found = new List<Guid>();
        for (string? after = null; ;)
        {
            var page = await Tenant.Gate(actor).ListAsync(
                Worker, new RecordQuery { Take = 1, After = after, Sort = [new Sort(Worker.Field(sort)!, true)] }, default);
            found.AddRange(page.Items.Select(i => i.Id));
            if (page.Next is null)
            {
                return found;
            }

            after = page.Next;
        }
    }

    private async Task<string> ExportAsync(Actor actor)
    {
        using var output = new MemoryStream();
        await RecordCsv.WriteAsync(Tenant.Gate(actor), Worker, new RecordQuery(), null, output, default);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static int LineOf(string text) => Spec[..Spec.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}

public sealed class SqliteAccessTests : AccessTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

[Collection(PostgresTests.Name)]
public sealed class PostgresAccessTests(PostgresCluster postgres) : AccessTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await postgres.CreateDatabaseAsync();
}
