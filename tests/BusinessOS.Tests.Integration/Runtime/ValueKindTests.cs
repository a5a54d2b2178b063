using System.Linq.Expressions;
using System.Text;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Markup;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Times of day, spans of time, colours, formatted text, JSON and pictures, as they are taken, kept and compared.</summary>
public abstract class ValueKindTests : IAsyncLifetime
{
    private readonly Actor _producer = TestTenant.Administrator();
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Shoot => Tenant.Entity("films.Shoot");

    private IRecordGate Gate => Tenant.Gate(_producer);

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync()
    {
        var app = new AppBuilder().App("films", "Films", "1.0.0", "");
        app.Entity<Shoot>(Define);
        _tenant = await TestTenant.StartAsync(new AppCatalog([app.Build()]), await DatabaseAsync());
    }

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task Values_come_back_as_they_were_given()
    {
        var view = await AddAsync(new()
        {
            ["Starts"] = new TimeOnly(8, 30), ["Length"] = new TimeSpan(1, 2, 30, 0), ["Colour"] = "4C5FD5", ["Brief"] = "# To do\n\n- light", ["Settings"] = """{ "iso": [100, 400] }""",
        });

        Assert.Equal(new TimeOnly(8, 30), view[Field("Starts")]);
        Assert.Equal(new TimeSpan(1, 2, 30, 0), view[Field("Length")]);
        Assert.Equal("#4c5fd5", view[Field("Colour")]);
        Assert.Equal("# To do\n\n- light", view[Field("Brief")]);
        Assert.Equal("""{ "iso": [100, 400] }""", view[Field("Settings")]);
        Assert.Equal(true, view[Field("Long")]);
    }

    [Fact]
    public async Task Times_and_spans_sort_and_compare_by_their_length()
    {
        await AddAsync(new() { ["Starts"] = new TimeOnly(9, 0), ["Length"] = TimeSpan.FromHours(10) });
        await AddAsync(new() { ["Starts"] = new TimeOnly(21, 0), ["Length"] = TimeSpan.FromHours(2) });
        await AddAsync(new() { ["Starts"] = new TimeOnly(10, 30), ["Length"] = TimeSpan.FromMinutes(30) });

        Assert.Equal(["00:30:00", "02:00:00", "10:00:00"], await ListAsync("Length", new RecordQuery { Sort = [new Sort(Field("Length"), false)] }));
        Assert.Equal(["21:00", "10:30", "09:00"], await ListAsync("Starts", new RecordQuery { Sort = [new Sort(Field("Starts"), true)] }));
        Assert.Equal(["10:00:00"], await ListAsync("Length", new RecordQuery { Filters = [new Filter(Field("Length"), FilterOperator.Greater, TimeSpan.FromHours(2))] }));
        Assert.Equal(["09:00"], await ListAsync("Starts", new RecordQuery { Filters = [new Filter(Field("Starts"), FilterOperator.LessOrEqual, new TimeOnly(9, 0))] }));
        Assert.Equal(["02:00:00", "10:00:00"], (await ListAsync("Length", new RecordQuery { Filters = [new Filter(Field("Long"), FilterOperator.Equal, true)] })).Order());
    }

    [Theory]
    [InlineData("Colour", "bluish", "This is not a colour. Write it like #1a7f37.")]
    [InlineData("Settings", "{ iso: }", "This is not JSON: line 1 cannot be read.")]
    [InlineData("Length", "soon", "This is not a value for Length.")]
    public async Task What_is_none_of_it_is_refused(string field, string given, string message)
    {
        var problem = Assert.Single(LoanDesk.Problems(await Gate.CreateAsync(Shoot, new FieldValues { [field] = given }, CancellationToken.None)));

        Assert.Equal((field, message), (problem.Field, problem.Message));
    }

    [Fact]
    public async Task Bounds_hold_for_times_and_spans()
    {
        var problems = LoanDesk.Problems(await Gate.CreateAsync(
            Shoot, new FieldValues { ["Starts"] = new TimeOnly(5, 0), ["Length"] = TimeSpan.FromDays(3) }, CancellationToken.None));

        Assert.Equal(["Length", "Starts"], problems.Select(p => p.Field).Order());
    }

    [Fact]
    public async Task Formatted_text_keeps_its_looks_and_nothing_that_acts()
    {
        var view = await AddAsync(new()
        {
            ["Script"] = """<h2 onclick="steal()">Act 1</h2><script>steal()</script><p style="position:fixed"><b>Bold</b> <a href="javascript:steal()">here</a> <a href="https://example.org">there</a></p><iframe src="https://example.org"></iframe><img src=x onerror=steal()>""",
        });

        Assert.Equal("""<h2>Act 1</h2><p><b>Bold</b> <a>here</a> <a href="https://example.org">there</a></p>""", view[Field("Script")]);
    }

    [Fact]
    public async Task What_nests_without_end_is_refused_or_shown_as_it_is()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000));
        var problem = Assert.Single(LoanDesk.Problems(await Gate.CreateAsync(Shoot, new FieldValues { ["Script"] = deep }, CancellationToken.None)));
        var view = await AddAsync(new() { ["Brief"] = new string('>', 300) + "quoted" });

        Assert.Equal("This nests too deep. Take some of its formatting away.", problem.Message);
        Assert.Contains("quoted", MarkdownHtml.Of((string)view[Field("Brief")]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spans_are_whole_seconds_of_a_sane_length()
    {
        var view = await AddAsync(new() { ["Length"] = TimeSpan.FromMilliseconds(90_400) });
        var problem = Assert.Single(LoanDesk.Problems(await Gate.CreateAsync(Shoot, new FieldValues { ["Length"] = TimeSpan.MinValue }, CancellationToken.None)));

        Assert.Equal(TimeSpan.FromSeconds(90), view[Field("Length")]);
        Assert.Equal("At most 100000 days.", problem.Message);
    }

    [Theory]
    [InlineData("image/png", true)]
    [InlineData("image/svg+xml", false)]
    [InlineData("text/html", false)]
    public async Task Only_a_picture_is_a_picture(string type, bool fits)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("not looked at here"));
        var file = await Tenant.Scope(_producer).GetRequiredService<IFileStore>().SaveAsync("poster", type, content, CancellationToken.None);

        var result = await Gate.CreateAsync(Shoot, new FieldValues { ["Poster"] = file.Id }, CancellationToken.None);

        if (fits)
        {
            Assert.Equal(file.Id, LoanDesk.Saved(result)[Field("Poster")]);
        }
        else
        {
            Assert.StartsWith("This is not a picture.", Assert.Single(LoanDesk.Problems(result)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task History_tells_of_them_in_words()
    {
        var view = await AddAsync(new() { ["Starts"] = new TimeOnly(8, 30), ["Length"] = TimeSpan.FromMinutes(90) });
        await Gate.UpdateAsync(Shoot, view.Id, null, new FieldValues { ["Length"] = TimeSpan.FromHours(30), ["Starts"] = new TimeOnly(9, 0) }, CancellationToken.None);

        var changes = (await Gate.HistoryAsync(Shoot, view.Id, CancellationToken.None))[0].Changes.ToDictionary(c => c.Field, c => (c.Before, c.After));

        Assert.Equal(("1 h 30 min", "1 d 6 h"), changes["Length"]);
        Assert.Equal(("08:30", "09:00"), changes["Starts"]);
    }

    private FieldDefinition Field(string name) => Shoot.Field(name) ?? throw new ArgumentException($"No field {name}.");

    private async Task<RecordView> AddAsync(FieldValues values) => LoanDesk.Saved(await Gate.CreateAsync(Shoot, values, CancellationToken.None));

    private async Task<IEnumerable<string>> ListAsync(string field, RecordQuery query) =>
        (await Gate.ListAsync(Shoot, query, CancellationToken.None)).Items.Select(v => v[Field(field)] switch
        {
            TimeOnly time => time.ToString("HH:mm", null),
            TimeSpan span => span.ToString("c", null),
            var other => other?.ToString() ?? "",
        });

    private static void Define(EntityBuilder<Shoot> e)
    {
        e.Identity("e-shoot", "shoots", "films_shoot").Labels("Shoot", "Shoots").Title(r => r.TitleText());
        e.Field("f-starts", "Starts", FieldKind.Time).Label("Starts").Range(new TimeOnly(6, 0), null);
        e.Field("f-length", "Length", FieldKind.Duration).Label("Length").Range(null, TimeSpan.FromDays(2));
        e.Field("f-colour", "Colour", FieldKind.Colour).Label("Colour");
        e.Field("f-brief", "Brief", FieldKind.Markdown).Label("Brief");
        e.Field("f-script", "Script", FieldKind.RichText).Label("Script");
        e.Field("f-settings", "Settings", FieldKind.Json).Label("Settings");
        e.Field("f-poster", "Poster", FieldKind.Image).Label("Poster");
        e.Formula("f-long", "Long", FieldKind.Boolean, r => r.LongFormula()).Label("Long");
    }
}

/// <summary>In the shape of generated code.</summary>
public sealed class Shoot : BusinessOS.Runtime.Records.Record
{
    private static readonly Computed LongOf = Computed.Of<Shoot, Shoot, bool>(r => r.LongFormula());

    public TimeOnly? Starts { get; set; }

    public TimeSpan? Length { get; set; }

    public string? Colour { get; set; }

    public string? Brief { get; set; }

    public string? Script { get; set; }

    public string? Settings { get; set; }

    public Guid? Poster { get; set; }

    public bool Long => LongOf.Of(this) is true;

    public Expression<Func<string?>> TitleText() => () => Colour;

    public Expression<Func<bool>> LongFormula() => () => Length >= TimeSpan.FromHours(2);
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteValueKindTests : ValueKindTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresValueKindTests(PostgresCluster cluster) : ValueKindTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
