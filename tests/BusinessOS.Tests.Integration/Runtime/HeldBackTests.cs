using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>What people may not see, where steps, forms with lines and the history meet it.</summary>
public abstract class HeldBackTests : IAsyncLifetime
{
    private const string Spec = """
        app: cases
        name: Cases
        roles: [Chief, Clerk]
        entities:
          Witness:
            title: "{Name}"
            fields:
              Name: text required
            allow:
              Chief: all
              Clerk: read when Name != "Hidden"
          Case:
            title: "{Name}"
            fields:
              Name:    text required
              Iban:    { type: text, mask: '!User.Is("Chief")' }
              Marks:   tags
              Heard:   lines Hearing
            states: Open, Closed
            transitions:
              Close: { from: Open, to: Closed, needs: [Iban, Marks] }
          Hearing:
            title: "{Witness.Name}"
            fields:
              Case:    reference Case
              Witness: reference Witness
              Account: { type: text, mask: '!User.Is("Chief")' }
              Closed:  boolean
              Secret:  { type: text, mask: Closed, read: '!Closed || User.Is("Chief")' }
              Of:      formula Case.Name
        """;

    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));

    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Case => Tenant.Entity("cases.Case");

    private EntityDefinition Hearing => Tenant.Entity("cases.Hearing");

    private IRecordGate Chief => Tenant.Gate(TestTenant.Person("chief@example.org", "cases.Chief"));

    private IRecordGate Clerk => Tenant.Gate(TestTenant.Person("clerk@example.org", "cases.Clerk"));

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(Compiled.Value, await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_mask_that_comes_back_with_a_step_changes_nothing()
    {
        var id = await AddAsync(new() { ["Name"] = "Theft", ["Iban"] = "DE02120300000000202051" });
        var seen = (await Clerk.FindAsync(Case, id, default))!;
        var mask = seen[Case.Field("Iban")!];

        LoanDesk.Saved(await Clerk.TransitionAsync(Case, id, "Close", null, new() { ["Iban"] = mask, ["Marks"] = new List<string> { "old" } }, default));

        Assert.NotEqual("DE02120300000000202051", mask);
        Assert.Equal("DE02120300000000202051", (await Chief.FindAsync(Case, id, default))![Case.Field("Iban")!]);
    }

    [Fact]
    public async Task A_step_that_needs_tags_is_refused_without_any()
    {
        var id = await AddAsync(new() { ["Name"] = "Theft", ["Iban"] = "DE02120300000000202051" });

        var without = await Clerk.TransitionAsync(Case, id, "Close", null, [], default);

        Assert.Equal([new Problem("Marks", "Marks is needed.")], Assert.IsType<ChangeResult.Invalid>(without).Problems);
    }

    [Fact]
    public async Task A_value_typed_over_a_mask_stays_as_it_was_typed_while_the_form_follows()
    {
        var id = await AddAsync(new() { ["Name"] = "Theft", ["Iban"] = "DE02120300000000202051", ["Heard"] = Lines(new() { ["Account"] = "4711" }) });
        var line = (await Clerk.FindAsync(Case, id, default))!.Lines["Heard"][0].Id;

        var imagined = await Clerk.ImagineAsync(
            Case, id, new() { ["Iban"] = "FR7630006000011234567890189", ["Heard"] = new[] { new LineValues(line, new() { ["Account"] = "0815" }) } }, default);

        Assert.Equal("FR7630006000011234567890189", imagined![Case.Field("Iban")!]);
        Assert.Equal("0815", imagined.Lines["Heard"][0][Hearing.Field("Account")!]);
        Assert.Equal("Theft", imagined.Lines["Heard"][0][Hearing.Field("Of")!]);
    }

    [Fact]
    public async Task A_value_given_to_a_line_opens_nothing_that_is_held_back_in_it()
    {
        var id = await AddAsync(new() { ["Name"] = "Theft", ["Heard"] = Lines(new() { ["Secret"] = "in the cellar", ["Closed"] = true }) });
        var line = (await Clerk.FindAsync(Case, id, default))!.Lines["Heard"][0].Id;

        var imagined = await Clerk.ImagineAsync(Case, id, new() { ["Heard"] = new[] { new LineValues(line, new() { ["Closed"] = false }) } }, default);

        Assert.Contains("Secret", imagined!.Lines["Heard"][0].Hidden);
    }

    [Fact]
    public async Task The_history_names_no_line_after_what_the_reader_may_not_see()
    {
        var hidden = LoanDesk.Saved(await Chief.CreateAsync(Tenant.Entity("cases.Witness"), new() { ["Name"] = "Hidden" }, default)).Id;
        var id = await AddAsync(new() { ["Name"] = "Theft", ["Heard"] = Lines(new() { ["Witness"] = hidden }) });

        var toClerk = await Told(Clerk, id);
        var toChief = await Told(Chief, id);

        Assert.Contains("Hidden", toChief);
        Assert.DoesNotContain(toClerk, text => text.Contains("Hidden", StringComparison.Ordinal));
        Assert.Contains("Hearing", toClerk);
    }

    private async Task<List<string>> Told(IRecordGate gate, Guid id) =>
        [.. (await gate.HistoryAsync(Case, id, default)).SelectMany(e => e.Changes).SelectMany(c => new[] { c.Label, c.Before, c.After }).OfType<string>()];

    private async Task<Guid> AddAsync(FieldValues values) => LoanDesk.Saved(await Chief.CreateAsync(Case, values, default)).Id;

    private static LineValues[] Lines(FieldValues values) => [new LineValues(null, values)];
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteHeldBackTests : HeldBackTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresHeldBackTests(PostgresCluster cluster) : HeldBackTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
