using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Values;
using BusinessOS.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Signatures: whose they are, when they were given, and that nobody can say so but the server.</summary>
public abstract class SignatureTests : IAsyncLifetime
{
    private const string Spec = """
        app: deals
        name: Deals
        roles: [Seller, Reader]
        entities:
          Paper:
            title: "{Name}"
            fields:
              Name:   text required
              Ours:   { type: signature, write: User.Is("Seller") }
              Theirs: signature
              Done:   formula Ours != null && Theirs != null
              Mine:   formula Ours.Name == User.Name
            states: Draft, Closed
            transitions:
              Close: { from: Draft, to: Closed, needs: [Ours] }
            allow:
              Seller: all
              Reader: read, update
        """;

    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));
    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, 250, TimeSpan.Zero);

    private readonly Actor _ada = TestTenant.Person("ada@example.org", "deals.Seller");
    private readonly Actor _bob = TestTenant.Person("bob@example.org", "deals.Reader");
    private readonly FakeTimeProvider _clock = new(Noon);
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Paper => Tenant.Entity("deals.Paper");

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() =>
        _tenant = await TestTenant.StartAsync(Compiled.Value, await DatabaseAsync(), services => services.AddSingleton<TimeProvider>(_clock));

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task The_server_says_who_signed_and_when()
    {
        var picture = await PictureAsync(_ada);
        var view = await ChangeAsync(_ada, await AddAsync(), new() { ["Ours"] = picture });

        var signed = Assert.IsType<Signature>(view[Field("Ours")]);

        Assert.Equal((picture, (Guid?)_ada.Id, "ada@example.org", new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero)), (signed.File, signed.By, signed.Name, signed.At));
        Assert.Equal((true, false), (view[Field("Mine")], view[Field("Done")]));
        Assert.NotNull(await Tenant.Scope(_bob).GetRequiredService<IFileStore>().FindAsync(picture, CancellationToken.None));
    }

    [Fact]
    public async Task It_stays_when_it_is_sent_back_and_is_new_when_signed_anew()
    {
        var id = await AddAsync();
        var first = (Signature)(await ChangeAsync(_ada, id, new() { ["Theirs"] = await PictureAsync(_ada) }))[Field("Theirs")]!;
        _clock.Advance(TimeSpan.FromHours(1));

        var same = await ChangeAsync(_bob, id, new() { ["Theirs"] = first.File, ["Name"] = "Changed" });
        var anew = await ChangeAsync(_bob, id, new() { ["Theirs"] = await PictureAsync(_bob) });
        var cleared = await ChangeAsync(_bob, id, new() { ["Theirs"] = null });

        Assert.Equal(first, same[Field("Theirs")]);
        Assert.Equal(("bob@example.org", first.At.AddHours(1)), anew[Field("Theirs")] is Signature s ? (s.Name, s.At) : default);
        Assert.Null(cleared[Field("Theirs")]);
        var told = (await Tenant.Gate(_ada).HistoryAsync(Paper, id, CancellationToken.None)).SelectMany(h => h.Changes).Where(c => c.Field == "Theirs").ToList();
        Assert.Equal(
            [("signed by bob@example.org, 27 Nov 2026 13:00 UTC", null), ("signed by ada@example.org, 27 Nov 2026 12:00 UTC", "signed by bob@example.org, 27 Nov 2026 13:00 UTC"), (null, "signed by ada@example.org, 27 Nov 2026 12:00 UTC")],
            told.Select(c => (c.Before, c.After)));
    }

    [Fact]
    public async Task Only_who_may_write_the_field_signs_or_clears_it()
    {
        var id = await AddAsync();
        await ChangeAsync(_ada, id, new() { ["Ours"] = await PictureAsync(_ada) });

        foreach (var given in new object?[] { null, await PictureAsync(_bob) })
        {
            var refused = await Tenant.Gate(_bob).UpdateAsync(Paper, id, null, new FieldValues { ["Ours"] = given }, CancellationToken.None);
            Assert.Equal("You may not change Ours.", LoanDesk.Problems(refused)[0].Message);
        }
    }

    [Fact]
    public async Task A_signature_cannot_be_made_up_copied_or_given_with_a_foreign_picture()
    {
        var id = await AddAsync();
        var signed = (await ChangeAsync(_ada, id, new() { ["Ours"] = await PictureAsync(_ada) }))[Field("Ours")];
        var text = await FileAsync(_ada, "notes.txt", "text/plain");

        Assert.Equal("A signature stands where it was given, and cannot be copied.", await ProblemAsync(_ada, await AddAsync(), signed));
        Assert.Equal("This file is not there any more. Upload it again.", await ProblemAsync(_ada, id, await PictureAsync(_bob)));
        Assert.Equal("This is not a picture. Choose a JPEG, PNG, GIF, WebP or AVIF file.", await ProblemAsync(_ada, id, text));
        Assert.Equal("This is not a value for Theirs.", await ProblemAsync(_ada, id, "Ada Byron"));
    }

    [Fact]
    public async Task A_step_that_needs_it_waits_for_it_and_takes_it()
    {
        var id = await AddAsync();
        var gate = Tenant.Gate(_ada);

        var refused = await gate.TransitionAsync(Paper, id, "Close", null, CancellationToken.None);
        var closed = await gate.TransitionAsync(Paper, id, "Close", null, new FieldValues { ["Ours"] = await PictureAsync(_ada) }, CancellationToken.None);

        Assert.Equal("Ours is needed.", Assert.Single(LoanDesk.Problems(refused)).Message);
        Assert.Equal("ada@example.org", (LoanDesk.Saved(closed)[Field("Ours")] as Signature)?.Name);
    }

    [Fact]
    public async Task The_database_knows_who_signed_and_whether()
    {
        await ChangeAsync(_ada, await AddAsync(), new() { ["Ours"] = await PictureAsync(_ada), ["Theirs"] = await PictureAsync(_ada) });
        await AddAsync();
        await Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        Assert.Equal(1, await CountAsync(_ada, new Filter(Field("Mine"), FilterOperator.Equal, true)));
        Assert.Equal(0, await CountAsync(_bob, new Filter(Field("Mine"), FilterOperator.Equal, true)));
        Assert.Equal(1, await CountAsync(_ada, new Filter(Field("Done"), FilterOperator.Equal, true)));
        Assert.Equal(1, await CountAsync(_ada, new Filter(Field("Ours"), FilterOperator.IsEmpty)));
    }

    private FieldDefinition Field(string name) => Paper.Field(name) ?? throw new ArgumentException($"No field {name}.");

    private async Task<int> CountAsync(Actor actor, Filter filter) =>
        (await Tenant.Gate(actor).ListAsync(Paper, new RecordQuery { Filters = [filter] }, CancellationToken.None)).Items.Count;

    private async Task<Guid> AddAsync() =>
        LoanDesk.Saved(await Tenant.Gate(_ada).CreateAsync(Paper, new FieldValues { ["Name"] = "Paper" }, CancellationToken.None)).Id;

    private async Task<RecordView> ChangeAsync(Actor actor, Guid id, FieldValues values) =>
        LoanDesk.Saved(await Tenant.Gate(actor).UpdateAsync(Paper, id, null, values, CancellationToken.None));

    private async Task<string> ProblemAsync(Actor actor, Guid id, object? theirs) =>
        Assert.Single(LoanDesk.Problems(await Tenant.Gate(actor).UpdateAsync(Paper, id, null, new FieldValues { ["Theirs"] = theirs }, CancellationToken.None))).Message;

    private Task<Guid> PictureAsync(Actor actor) => FileAsync(actor, "signature.png", "image/png");

    private async Task<Guid> FileAsync(Actor actor, string name, string type)
    {
        using var content = new MemoryStream([1, 2, 3]);
        return (await Tenant.Scope(actor).GetRequiredService<IFileStore>().SaveAsync(name, type, content, CancellationToken.None)).Id;
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteSignatureTests : SignatureTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSignatureTests(PostgresCluster cluster) : SignatureTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
