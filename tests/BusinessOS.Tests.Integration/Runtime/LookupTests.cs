using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Fields that show a field of another record: as it is now, filtered and sorted by, and only for those who may read it there.</summary>
public abstract class LookupTests : IAsyncLifetime
{
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Visit => Tenant.Entity("vets.Visit");

    private IRecordGate Gate => Tenant.Gate(TestTenant.Administrator());

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync()
    {
        var app = new AppBuilder().App("vets", "Vets", "1.0.0", "").Role("Vet", "Vet").Role("Desk", "Desk");
        app.Entity<Animal>(e =>
        {
            e.Identity("e-animal", "animals", "vets_animal").Labels("Animal", "Animals").Title(r => r.TitleText());
            e.Field("f-name", "Name", FieldKind.Text).Label("Name");
            e.Field("f-size", "Size", FieldKind.Choice).Label("Size").Option(AnimalSize.Small, "Small").Option(AnimalSize.Large, "Large");
            e.Field("f-illness", "Illness", FieldKind.Text).Label("Illness").ReadWhen(r => r.IllnessReadWhen());
        });
        app.Entity<Visit>(e =>
        {
            e.Identity("e-visit", "visits", "vets_visit").Labels("Visit", "Visits").Title(r => r.TitleText());
            e.Field("f-vname", "Name", FieldKind.Text).Label("Name");
            e.Reference("f-animal", "Animal").Label("Animal");
            e.Formula("f-vsize", "Size", FieldKind.Choice, r => r.SizeFormula()).Label("Size").LooksUp("Animal", "Size").Option(AnimalSize.Small, "Small").Option(AnimalSize.Large, "Large");
            e.Formula("f-villness", "Illness", FieldKind.Text, r => r.IllnessFormula()).Label("Illness").LooksUp("Animal", "Illness");
        });
        _tenant = await TestTenant.StartAsync(new AppCatalog([app.Build()]), await DatabaseAsync());
        await VisitAsync("A", "Rex", AnimalSize.Large, "Flu");
        await VisitAsync("B", "Tom", AnimalSize.Small, "Ache");
    }

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_lookup_shows_what_is_there_now()
    {
        var animal = Tenant.Entity("vets.Animal");
        var rex = (await Gate.ListAsync(animal, new RecordQuery { Search = "Rex" }, CancellationToken.None)).Items.Single();
        await Gate.UpdateAsync(animal, rex.Id, null, new FieldValues { ["Size"] = AnimalSize.Small }, CancellationToken.None);
        var all = await Gate.ListAsync(Visit, new RecordQuery(), CancellationToken.None);

        Assert.All(all.Items, v => Assert.Equal(AnimalSize.Small, v[Field("Size")]));
    }

    [Fact]
    public async Task It_is_filtered_and_sorted_by_like_a_field_of_its_own()
    {
        Assert.Equal(["A"], await NamesAsync(Gate, new RecordQuery { Filters = [new Filter(Field("Size"), FilterOperator.In, AnimalSize.Large)] }));
        Assert.Equal(["B", "A"], await NamesAsync(Gate, new RecordQuery { Sort = [new Sort(Field("Size"), false)] }));
        Assert.Equal(["B", "A"], await NamesAsync(Gate, new RecordQuery { Sort = [new Sort(Field("Illness"), false)] }));
        Assert.Equal(["A"], await NamesAsync(Gate, new RecordQuery { Filters = [new Filter(Field("Illness"), FilterOperator.Contains, "fl")] }));
    }

    [Fact]
    public async Task Who_may_not_read_it_there_does_not_read_it_here()
    {
        var vet = Tenant.Gate(TestTenant.Person("vet@example.org", "vets.Vet"));
        var desk = Tenant.Gate(TestTenant.Person("desk@example.org", "vets.Desk"));
        var ask = new RecordQuery { Filters = [new Filter(Field("Illness"), FilterOperator.Equal, "Flu")] };

        Assert.Equal(["A"], await NamesAsync(vet, ask));
        Assert.Empty(await NamesAsync(desk, ask));
        Assert.All((await desk.ListAsync(Visit, new RecordQuery(), CancellationToken.None)).Items, v => Assert.Contains("Illness", v.Hidden));
        Assert.All((await vet.ListAsync(Visit, new RecordQuery(), CancellationToken.None)).Items, v => Assert.NotNull(v[Field("Illness")]));
    }

    [Fact]
    public async Task Nobody_writes_it()
    {
        var problem = LoanDesk.Problems(await Gate.CreateAsync(Visit, new FieldValues { ["Illness"] = "None" }, CancellationToken.None)).Single();

        Assert.Equal("This is worked out and cannot be set.", problem.Message);
    }

    private async Task VisitAsync(string name, string animal, AnimalSize size, string illness)
    {
        var made = LoanDesk.Saved(await Gate.CreateAsync(
            Tenant.Entity("vets.Animal"), new FieldValues { ["Name"] = animal, ["Size"] = size, ["Illness"] = illness }, CancellationToken.None));
        LoanDesk.Saved(await Gate.CreateAsync(Visit, new FieldValues { ["Name"] = name, ["Animal"] = made.Id }, CancellationToken.None));
    }

    private FieldDefinition Field(string name) => Visit.Field(name) ?? throw new ArgumentException($"No field {name}.");

    private async Task<IEnumerable<object?>> NamesAsync(IRecordGate gate, RecordQuery query) =>
        (await gate.ListAsync(Visit, query, CancellationToken.None)).Items.Select(v => v[Field("Name")]);
}

/// <summary>The values of a test's choice.</summary>
public enum AnimalSize
{
    Small,
    Large,
}

/// <summary>In the shape of generated code.</summary>
public sealed class Animal : BusinessOS.Runtime.Records.Record
{
    private static AppUser User => Ambient.UserOf("vets");

    public string? Name { get; set; }

    public AnimalSize? Size { get; set; }

    public string? Illness { get; set; }

    public Expression<Func<string?>> TitleText() => () => Name;

    public Expression<Func<bool>> IllnessReadWhen() => () => User.Is("Vet");
}

/// <summary>In the shape of generated code.</summary>
public sealed class Visit : BusinessOS.Runtime.Records.Record
{
    private static readonly Computed SizeOf = Computed.Of<Visit, Visit, AnimalSize?>(r => r.SizeFormula());
    private static readonly Computed IllnessOf = Computed.Of<Visit, Visit, string?>(r => r.IllnessFormula());

    public string? Name { get; set; }

    public Guid? AnimalId { get; set; }

    public Animal? Animal { get; set; }

    public AnimalSize? Size => (AnimalSize?)SizeOf.Of(this);

    public string? Illness => (string?)IllnessOf.Of(this);

    public Expression<Func<string?>> TitleText() => () => Name;

    public Expression<Func<AnimalSize?>> SizeFormula() => () => Animal!.Size;

    public Expression<Func<string?>> IllnessFormula() => () => Animal!.Illness;
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteLookupTests : LookupTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresLookupTests(PostgresCluster cluster) : LookupTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
