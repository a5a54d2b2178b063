using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Fields that hold lists, several choices and tags, as they are taken, kept, asked for and renamed.</summary>
public abstract class SeveralTests : IAsyncLifetime
{
    private readonly Actor _owner = TestTenant.Administrator();
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Shirt => Tenant.Entity("shop.Shirt");

    private IRecordGate Gate => Tenant.Gate(_owner);

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(Catalog<Shirt>(Define), await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task Lists_come_back_in_order_and_without_doubles()
    {
        var view = await AddAsync("A", [ShirtColour.Blue, ShirtColour.Red, ShirtColour.Blue], [" new ", "New", "two  words"]);
        var bare = await AddAsync("B", [], []);

        Assert.Equal([ShirtColour.Red, ShirtColour.Blue], Several.Values(view[Field("Colours")]).Cast<ShirtColour>());
        Assert.Equal(["new", "two words"], Several.Values(view[Field("Tags")]));
        Assert.Empty(Several.Values(bare[Field("Colours")]));
    }

    [Theory]
    [InlineData(FilterOperator.HasAny, "Red,Green", "A,B,C")]
    [InlineData(FilterOperator.HasAll, "Red,Green", "B")]
    [InlineData(FilterOperator.Equal, "Green", "B,C")]
    [InlineData(FilterOperator.IsEmpty, "", "D")]
    [InlineData(FilterOperator.IsNotEmpty, "", "A,B,C")]
    public async Task Filters_ask_for_any_or_all_of_the_values(FilterOperator comparison, string values, string found)
    {
        await FourAsync();

        var given = values.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => (object?)Enum.Parse<ShirtColour>(v)).ToArray();
        Assert.Equal(found, await ListAsync(new RecordQuery { Filters = [new Filter(Field("Colours"), comparison, given)] }));
    }

    [Fact]
    public async Task A_condition_means_the_same_in_the_database_and_in_memory()
    {
        await FourAsync();
        foreach (var formula in Shirt.Fields.Where(f => f.Formula is not null))
        {
            var asked = await ListAsync(new RecordQuery { Filters = [new Filter(formula, FilterOperator.Equal, true)] });
            var worked = string.Join(',', (await AllAsync()).Where(v => v[formula] is true).Select(v => v.Title).Order(StringComparer.Ordinal));

            Assert.Equal((formula.Name, worked), (formula.Name, asked));
            Assert.NotEmpty(asked);
        }

        Assert.Equal("A,B", await ListAsync(new RecordQuery { Filters = [new Filter(Field("HasRed"), FilterOperator.Equal, true)] }));
        Assert.Equal("C,D", await ListAsync(new RecordQuery { Filters = [new Filter(Field("NoRed"), FilterOperator.Equal, true)] }));
    }

    [Fact]
    public async Task A_policy_can_look_into_a_list()
    {
        await FourAsync();
        var page = await Tenant.Gate(TestTenant.Person("clerk@example.org", "shop.Clerk")).ListAsync(Shirt, new RecordQuery(), CancellationToken.None);

        Assert.Equal(["A", "B"], page.Items.Select(v => v.Title).Order());
    }

    [Fact]
    public async Task Tags_are_searched_and_counted()
    {
        await AddAsync("A", [], ["summer", "sale"]);
        await AddAsync("B", [], ["Summer 2027"]);
        await AddAsync("C", [], ["sale"]);

        Assert.Equal("A,B", await ListAsync(new RecordQuery { Search = "SUMM" }));
        Assert.Equal("A,C", await ListAsync(new RecordQuery { Filters = [new Filter(Field("Tags"), FilterOperator.HasAny, "sale")] }));
        var used = await Gate.GroupAsync(Shirt, Field("Tags"), Measure.Count, null, new RecordQuery(), CancellationToken.None);
        Assert.Equal([("sale", 2m), ("summer", 1m), ("Summer 2027", 1m)], used.Select(g => (g.Label, g.Value)).OrderByDescending(g => g.Value).ThenBy(g => g.Label, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_fits_nowhere_is_refused()
    {
        var values = new FieldValues { ["Name"] = "A", ["Tags"] = new List<string> { "a,b" }, ["Colours"] = new List<ShirtColour> { (ShirtColour)9 } };
        var problems = LoanDesk.Problems(await Gate.CreateAsync(Shirt, values, CancellationToken.None)).ToDictionary(p => p.Field ?? "", p => p.Message);

        Assert.Equal("Choose among Red, Green, Dark blue.", problems["Colours"]);
        Assert.StartsWith("A tag is a word or two without commas", problems["Tags"], StringComparison.Ordinal);
        Assert.Equal("Sizes is needed.", LoanDesk.Problems(await Gate.UpdateAsync(
            Shirt, (await AddAsync("B", [], [])).Id, null, new FieldValues { ["Sizes"] = new List<ShirtColour>() }, CancellationToken.None)).Single().Message);
    }

    [Fact]
    public async Task History_names_the_values()
    {
        var view = await AddAsync("A", [ShirtColour.Red], []);
        await Gate.UpdateAsync(Shirt, view.Id, null, new FieldValues { ["Colours"] = new List<ShirtColour> { ShirtColour.Red } }, CancellationToken.None);
        await Gate.UpdateAsync(Shirt, view.Id, null, new FieldValues { ["Colours"] = new List<ShirtColour> { ShirtColour.Blue, ShirtColour.Red } }, CancellationToken.None);

        var history = await Gate.HistoryAsync(Shirt, view.Id, CancellationToken.None);

        Assert.Equal(2, history.Count);
        Assert.Equal(("Red", "Red, Dark blue"), history[0].Changes.Select(c => (c.Before, c.After)).Single());
    }

    [Fact]
    public async Task A_renamed_value_carries_its_records_and_an_old_choice_becomes_a_list()
    {
        await AddAsync("A", [ShirtColour.Red, ShirtColour.Blue], ["x"]);
        await using var next = await TestTenant.ReopenAsync(Catalog<NextShirt>(DefineNext), Tenant.Folder, Tenant.Connection);

        var shirt = next.Entity("shop.NextShirt");
        var view = (await next.Gate(_owner).ListAsync(shirt, new RecordQuery(), CancellationToken.None)).Items.Single();

        Assert.Equal([NextColour.Crimson, NextColour.Blue], Several.Values(view[shirt.Field("Colours")!]).Cast<NextColour>());
        Assert.Equal([NextColour.Crimson], Several.Values(view[shirt.Field("Best")!]).Cast<NextColour>());
        Assert.Empty(Several.Values(view[shirt.Field("Later")!]));
    }

    private async Task FourAsync()
    {
        await AddAsync("A", [ShirtColour.Red, ShirtColour.Blue], [], ShirtColour.Blue);
        await AddAsync("B", [ShirtColour.Red, ShirtColour.Green], ["x"], ShirtColour.Blue);
        await AddAsync("C", [ShirtColour.Green], [], ShirtColour.Red);
        await AddAsync("D", [], []);
    }

    private FieldDefinition Field(string name) => Shirt.Field(name) ?? throw new ArgumentException($"No field {name}.");

    private async Task<RecordView> AddAsync(string name, List<ShirtColour> colours, List<string> tags, ShirtColour? best = ShirtColour.Red) => LoanDesk.Saved(
        await Gate.CreateAsync(Shirt, new FieldValues { ["Name"] = name, ["Colours"] = colours, ["Tags"] = tags, ["Best"] = best }, CancellationToken.None));

    private async Task<IReadOnlyList<RecordView>> AllAsync() => (await Gate.ListAsync(Shirt, new RecordQuery(), CancellationToken.None)).Items;

    private async Task<string> ListAsync(RecordQuery query) =>
        string.Join(',', (await Gate.ListAsync(Shirt, query, CancellationToken.None)).Items.Select(v => v.Title).Order(StringComparer.Ordinal));

    private static AppCatalog Catalog<TRecord>(Action<EntityBuilder<TRecord>> define)
        where TRecord : BusinessOS.Runtime.Records.Record, new()
    {
        var app = new AppBuilder().App("shop", "Shop", "1.0.0", "").Role("Clerk", "Clerk");
        app.Entity(define);
        return new AppCatalog([app.Build()]);
    }

    private static void Define(EntityBuilder<Shirt> e)
    {
        e.Identity("e-shirt", "shirts", "shop_shirt").Labels("Shirt", "Shirts").Title(r => r.TitleText());
        e.Field("f-name", "Name", FieldKind.Text).Label("Name");
        e.Field("f-colours", "Colours", FieldKind.MultiChoice).Label("Colours")
            .Option(ShirtColour.Red, "Red").Option(ShirtColour.Green, "Green").Option(ShirtColour.Blue, "Dark blue");
        e.Field("f-sizes", "Sizes", FieldKind.MultiChoice).Label("Sizes").Required()
            .Option(ShirtColour.Red, "S").Option(ShirtColour.Blue, "L").Default(() => new List<ShirtColour> { ShirtColour.Red });
        e.Field("f-tags", "Tags", FieldKind.Tags).Label("Tags");
        e.Field("f-best", "Best", FieldKind.Choice).Label("Best")
            .Option(ShirtColour.Red, "Red").Option(ShirtColour.Blue, "Blue");
        e.Formula("f-red", "HasRed", FieldKind.Boolean, r => r.HasRedFormula()).Label("Has red");
        e.Formula("f-nored", "NoRed", FieldKind.Boolean, r => r.NoRedFormula()).Label("No red");
        e.Formula("f-hasbest", "HasBest", FieldKind.Boolean, r => r.HasBestFormula()).Label("Has best");
        e.Formula("f-many", "Many", FieldKind.Boolean, r => r.ManyFormula()).Label("Many");
        e.Formula("f-tagged", "Tagged", FieldKind.Boolean, r => r.TaggedFormula()).Label("Tagged");
        e.Allow("Clerk", Operations.Read, r => r.HasRedFormula());
    }

    private static void DefineNext(EntityBuilder<NextShirt> e)
    {
        e.Identity("e-shirt", "shirts", "shop_shirt").Labels("Shirt", "Shirts").Title(r => r.TitleText());
        e.Field("f-name", "Name", FieldKind.Text).Label("Name");
        e.Field("f-colours", "Colours", FieldKind.MultiChoice).Label("Colours")
            .Option(NextColour.Crimson, "Crimson", "Red").Option(NextColour.Green, "Green").Option(NextColour.Blue, "Blue");
        e.Field("f-best", "Best", FieldKind.MultiChoice).Label("Best")
            .Option(NextColour.Crimson, "Crimson", "Red").Option(NextColour.Blue, "Blue");
        e.Field("f-later", "Later", FieldKind.Tags).Label("Later");
    }
}

/// <summary>The values of a test's choice.</summary>
public enum ShirtColour
{
    Red,
    Green,
    Blue,
}

/// <summary>The same, renamed.</summary>
public enum NextColour
{
    Crimson,
    Green,
    Blue,
}

/// <summary>In the shape of generated code.</summary>
public sealed class Shirt : BusinessOS.Runtime.Records.Record
{
    private static Computed Of(Func<Shirt, Expression<Func<bool>>> formula) => Computed.Of<Shirt, Shirt, bool>(formula);

    private static readonly Computed HasRedOf = Of(r => r.HasRedFormula());
    private static readonly Computed NoRedOf = Of(r => r.NoRedFormula());
    private static readonly Computed HasBestOf = Of(r => r.HasBestFormula());
    private static readonly Computed ManyOf = Of(r => r.ManyFormula());
    private static readonly Computed TaggedOf = Of(r => r.TaggedFormula());

    public string? Name { get; set; }

    public List<ShirtColour> Colours { get; set; } = [];

    public List<ShirtColour> Sizes { get; set; } = [];

    public List<string> Tags { get; set; } = [];

    public ShirtColour? Best { get; set; }

    public bool HasRed => HasRedOf.Of(this) is true;

    public bool NoRed => NoRedOf.Of(this) is true;

    public bool HasBest => HasBestOf.Of(this) is true;

    public bool Many => ManyOf.Of(this) is true;

    public bool Tagged => TaggedOf.Of(this) is true;

    public Expression<Func<string?>> TitleText() => () => Name;

    public Expression<Func<bool>> HasRedFormula() => () => Colours.Contains(ShirtColour.Red);

    public Expression<Func<bool>> NoRedFormula() => () => !Colours.Contains(ShirtColour.Red);

    public Expression<Func<bool>> HasBestFormula() => () => Best != null && Colours.Contains(Best.Value);

    public Expression<Func<bool>> ManyFormula() => () => Colours.Count > 1 || Tags.Any();

    public Expression<Func<bool>> TaggedFormula() => () => Tags.Contains("x");
}

/// <summary>The next version of it.</summary>
public sealed class NextShirt : BusinessOS.Runtime.Records.Record
{
    public string? Name { get; set; }

    public List<NextColour> Colours { get; set; } = [];

    public List<NextColour> Best { get; set; } = [];

    public List<string> Later { get; set; } = [];

    public Expression<Func<string?>> TitleText() => () => Name;
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteSeveralTests : SeveralTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSeveralTests(PostgresCluster cluster) : SeveralTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
