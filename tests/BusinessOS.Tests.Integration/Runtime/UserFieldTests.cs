using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Fields that name a person of the organization: in policies, filters, formulas and words.</summary>
public abstract class UserFieldTests : IAsyncLifetime
{
    private TestTenant? _tenant;
    private Actor _ada = Actor.Anonymous;
    private Actor _bob = Actor.Anonymous;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Chore => Tenant.Entity("home.Chore");

    private IRecordGate Gate => Tenant.Gate(TestTenant.Administrator());

    private IPeople People => Tenant.Scope(Actor.System("test")).GetRequiredService<IPeople>();

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync()
    {
        var app = new AppBuilder().App("home", "Home", "1.0.0", "").Role("Member", "Member").Role("Reader", "Reader");
        app.Entity<Chore>(Define);
        _tenant = await TestTenant.StartAsync(new AppCatalog([app.Build()]), await DatabaseAsync());
        _ada = await PersonAsync("ada@example.org", "Ada Byron");
        _bob = await PersonAsync("bob@example.org", "Bob Marsh");
    }

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task Who_makes_a_record_owns_it_unless_it_says_otherwise()
    {
        var mine = LoanDesk.Saved(await Tenant.Gate(_ada).CreateAsync(Chore, new FieldValues { ["Name"] = "Mine" }, CancellationToken.None));
        var system = LoanDesk.Saved(await Tenant.Gate(Actor.System("night")).CreateAsync(Chore, new FieldValues { ["Name"] = "Nobody's" }, CancellationToken.None));

        Assert.Equal(_ada.Id, mine[Field("Owner")]);
        Assert.Equal("Ada Byron", mine.References["Owner"].Title);
        Assert.Equal(true, mine[Field("IsMine")]);
        Assert.Null(system[Field("Owner")]);
    }

    [Fact]
    public async Task A_policy_compares_with_who_asks()
    {
        await ThreeAsync();

        Assert.Equal("A", await ListAsync(Tenant.Gate(_ada), new RecordQuery()));
        Assert.Equal("B", await ListAsync(Tenant.Gate(_bob), new RecordQuery()));
        Assert.Equal("", await ListAsync(Tenant.Gate(TestTenant.Person("eve@example.org", "home.Member")), new RecordQuery()));
        var reader = _bob with { Roles = new HashSet<string> { "home.Reader" } };
        Assert.Equal("B", await ListAsync(Tenant.Gate(reader), new RecordQuery()));
    }

    [Fact]
    public async Task A_formula_means_the_same_in_the_database_and_in_memory()
    {
        await ThreeAsync();
        var gate = Tenant.Gate(_ada with { IsAdministrator = true });
        var all = (await gate.ListAsync(Chore, new RecordQuery(), CancellationToken.None)).Items;
        foreach (var (formula, expected) in new[] { ("IsMine", "A"), ("IsNotMine", "B,C"), ("IsFree", "C"), ("IsHelped", "A") })
        {
            Assert.Equal(expected, await ListAsync(gate, new RecordQuery { Filters = [new Filter(Field(formula), FilterOperator.Equal, true)] }));
            Assert.Equal(expected, string.Join(',', all.Where(v => v[Field(formula)] is true).Select(v => v[Field("Name")]).Order()));
        }
    }

    [Fact]
    public async Task Lists_are_filtered_searched_sorted_and_counted_by_person()
    {
        await ThreeAsync();
        var ada = Tenant.Gate(_ada with { IsAdministrator = true });

        Assert.Equal("B", await ListAsync(Gate, new RecordQuery { Filters = [new Filter(Field("Owner"), FilterOperator.Equal, _bob.Id)] }));
        Assert.Equal("A", await ListAsync(ada, new RecordQuery { Filters = [new Filter(Field("Owner"), FilterOperator.Equal, AppPerson.Me)] }));
        Assert.Equal("C", await ListAsync(Gate, new RecordQuery { Filters = [new Filter(Field("Owner"), FilterOperator.IsEmpty)] }));
        Assert.Equal("B", await ListAsync(Gate, new RecordQuery { Search = "marsh" }));
        var sorted = await Gate.ListAsync(Chore, new RecordQuery { Sort = [new Sort(Field("Owner"), true)], Filters = [new Filter(Field("Owner"), FilterOperator.IsNotEmpty)] }, CancellationToken.None);
        Assert.Equal(["B", "A"], sorted.Items.Select(v => v[Field("Name")]));
        var counted = await Gate.GroupAsync(Chore, Field("Owner"), Measure.Count, null, new RecordQuery(), CancellationToken.None);
        Assert.Equal(["Ada Byron", "Bob Marsh", "Empty"], counted.Select(g => g.Label).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_left_keeps_the_name_and_is_given_nothing_new()
    {
        await ThreeAsync();
        await People.SetActiveAsync(_bob.Id, false, CancellationToken.None);
        var view = (await Gate.ListAsync(Chore, new RecordQuery { Filters = [new Filter(Field("Owner"), FilterOperator.Equal, _bob.Id)] }, CancellationToken.None)).Items.Single();

        Assert.Equal("Bob Marsh", view.References["Owner"].Title);
        Assert.Equal("B (Bob Marsh)", view.Title);
        LoanDesk.Saved(await Gate.UpdateAsync(Chore, view.Id, null, new FieldValues { ["Name"] = "B2" }, CancellationToken.None));
        var problem = LoanDesk.Problems(await Gate.CreateAsync(Chore, new FieldValues { ["Owner"] = _bob.Id }, CancellationToken.None)).Single();
        Assert.Equal("Bob Marsh cannot sign in any more. Choose somebody else.", problem.Message);
        var stranger = LoanDesk.Problems(await Gate.CreateAsync(Chore, new FieldValues { ["Owner"] = Guid.CreateVersion7() }, CancellationToken.None)).Single();
        Assert.Equal("There is no such person here.", stranger.Message);
    }

    [Fact]
    public async Task History_and_the_list_of_people_name_them()
    {
        await ThreeAsync();
        var view = (await Gate.ListAsync(Chore, new RecordQuery { Filters = [new Filter(Field("Owner"), FilterOperator.Equal, _ada.Id)] }, CancellationToken.None)).Items.Single();
        await Gate.UpdateAsync(Chore, view.Id, null, new FieldValues { ["Owner"] = _bob.Id }, CancellationToken.None);

        var change = (await Gate.HistoryAsync(Chore, view.Id, CancellationToken.None))[0].Changes.Single();
        Assert.Equal(("Ada Byron", "Bob Marsh"), (change.Before, change.After));
        var colleagues = await Tenant.Scope(_ada).GetRequiredService<IColleagues>().ListAsync(CancellationToken.None);
        Assert.Equal(["Ada Byron", "Administrator", "Bob Marsh"], colleagues.Select(c => c.Title));
        Assert.Empty(await Tenant.Scope(Actor.Anonymous).GetRequiredService<IColleagues>().ListAsync(CancellationToken.None));
    }

    private async Task<Actor> PersonAsync(string email, string name)
    {
        var result = await People.CreateAsync(email, name, ["home.Member"], false, CancellationToken.None);
        var person = result.Person ?? throw new InvalidOperationException(string.Join(' ', result.Problems));
        return new Actor(person.Id, name, email, new HashSet<string> { "home.Member" }, false, false);
    }

    private async Task ThreeAsync()
    {
        foreach (var (name, owner) in new (string, Guid?)[] { ("A", _ada.Id), ("B", _bob.Id), ("C", null) })
        {
            LoanDesk.Saved(await Gate.CreateAsync(
                Chore, new FieldValues { ["Name"] = name, ["Owner"] = owner, ["Helper"] = name == "A" ? _ada.Id : null }, CancellationToken.None));
        }
    }

    private FieldDefinition Field(string name) => Chore.Field(name) ?? throw new ArgumentException($"No field {name}.");

    private async Task<string> ListAsync(IRecordGate gate, RecordQuery query) =>
        string.Join(',', (await gate.ListAsync(Chore, query, CancellationToken.None)).Items.Select(v => v[Field("Name")]).Order());

    private static void Define(EntityBuilder<Chore> e)
    {
        e.Identity("e-chore", "chores", "home_chore").Labels("Chore", "Chores").Title(r => r.TitleText());
        e.Field("f-name", "Name", FieldKind.Text).Label("Name");
        e.User("f-owner", "Owner").Label("Owner").Default(() => Ambient.UserOf("home").Id);
        e.User("f-helper", "Helper").Label("Helper");
        e.Formula("f-mine", "IsMine", FieldKind.Boolean, r => r.IsMineFormula()).Label("Mine");
        e.Formula("f-notmine", "IsNotMine", FieldKind.Boolean, r => r.IsNotMineFormula()).Label("Not mine");
        e.Formula("f-free", "IsFree", FieldKind.Boolean, r => r.IsFreeFormula()).Label("Free");
        e.Formula("f-helped", "IsHelped", FieldKind.Boolean, r => r.IsHelpedFormula()).Label("Helped");
        e.Allow("Member", Operations.All, r => r.IsMineFormula());
        e.Allow("Reader", Operations.Read, r => r.HasMyMailFormula());
    }
}

/// <summary>In the shape of generated code.</summary>
public sealed class Chore : BusinessOS.Runtime.Records.Record
{
    private static Computed Of(Func<Chore, Expression<Func<bool>>> formula) => Computed.Of<Chore, Chore, bool>(formula);

    private static readonly Computed IsMineOf = Of(r => r.IsMineFormula());
    private static readonly Computed IsNotMineOf = Of(r => r.IsNotMineFormula());
    private static readonly Computed IsFreeOf = Of(r => r.IsFreeFormula());
    private static readonly Computed IsHelpedOf = Of(r => r.IsHelpedFormula());

    private static AppUser User => Ambient.UserOf("home");

    public string? Name { get; set; }

    public Guid? OwnerId { get; set; }

    public AppPerson? Owner { get; set; }

    public Guid? HelperId { get; set; }

    public AppPerson? Helper { get; set; }

    public bool IsMine => IsMineOf.Of(this) is true;

    public bool IsNotMine => IsNotMineOf.Of(this) is true;

    public bool IsFree => IsFreeOf.Of(this) is true;

    public bool IsHelped => IsHelpedOf.Of(this) is true;

    public Expression<Func<string?>> TitleText() => () => Name + " (" + Owner!.Name + ")";

    public Expression<Func<bool>> IsMineFormula() => () => Owner == User;

    public Expression<Func<bool>> IsNotMineFormula() => () => User != Owner;

    public Expression<Func<bool>> IsFreeFormula() => () => Owner == null;

    public Expression<Func<bool>> IsHelpedFormula() => () => Owner == Helper && Helper != null;

    public Expression<Func<bool>> HasMyMailFormula() => () => Owner!.Email == User.Email;
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteUserFieldTests : UserFieldTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresUserFieldTests(PostgresCluster cluster) : UserFieldTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
