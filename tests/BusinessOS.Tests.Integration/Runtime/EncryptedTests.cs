using System.Text;
using BusinessOS.Runtime.Api.Export;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Values;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Encrypted texts: what of them lies in the database, who reads them, and what becomes of them without their key.</summary>
public abstract class EncryptedTests : IAsyncLifetime
{
    private const string Spec = """
        app: vault
        name: Vault
        roles: [Payroll, Clerk, Guest]
        entities:
          Person:
            title: "{Name}"
            fields:
              Name:  text required
              Iban:  { type: encrypted 10..34, pattern: "[A-Z]{2}[0-9 ]+", mask: '!User.Is("Payroll")', read: '!User.Is("Guest")', personal: sensitive }
              Pin:   encrypted ..40
              Known: formula Iban != null
              Cards: lines Card
            allow:
              Payroll: all
              Clerk: all
              Guest: read
          Card:
            fields:
              Person: reference Person
              Code:   encrypted required
        """;

    private const string Iban = "CH93 0076 2011 6238 5295 7";

    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));
    private static readonly Lazy<AppCatalog> CompiledBefore = new(() => CompiledCatalog.Of(Spec.Replace("Pin:   encrypted ..40", "Note:  text", StringComparison.Ordinal)));
    private static readonly Lazy<AppCatalog> CompiledAfter = new(() => CompiledCatalog.Of(Spec.Replace("Pin:   encrypted ..40", "Note:  encrypted", StringComparison.Ordinal)));

    private readonly Actor _payroll = TestTenant.Person("pay@example.org", "vault.Payroll");
    private readonly Actor _clerk = TestTenant.Person("clerk@example.org", "vault.Clerk");
    private readonly Actor _guest = TestTenant.Person("guest@example.org", "vault.Guest");
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Person => Tenant.Entity("vault.Person");

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    /// <summary>Everything the database holds, as bytes or as text of all rows.</summary>
    protected abstract Task<string> WholeAsync(TestTenant tenant);

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(Compiled.Value, await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task The_text_is_nowhere_in_the_database()
    {
        var id = await AddAsync("Ada", Iban);
        await ChangeAsync(id, new() { ["Iban"] = "DE02 1203 0000 0000 2020 51", ["Cards"] = new List<LineValues> { new(null, new() { ["Code"] = "card-4711-secret" }) } });
        var card = Assert.Single((await FindAsync(id, _payroll)).Lines["Cards"]);
        Assert.Equal("card-4711-secret", card.Open(card.Entity.Field("Code")!).Text);
        await Tenant.Gate(_payroll).DeleteAsync(Person, await AddAsync("Bob", Iban), null, CancellationToken.None);

        // What workflows send is written as the system sees it, and lies in the database until it is sent.
        Assert.Null((await FindAsync(id, Actor.System("Payroll run"))).Open(Person.Field("Iban")!).Text);
        var whole = await WholeAsync(Tenant);

        Assert.Contains("vault.Person", whole, StringComparison.Ordinal);
        foreach (var secret in new[] { Iban, "0076 2011", "1203 0000", "card-4711-secret" })
        {
            Assert.DoesNotContain(secret, whole, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_who_may_read_it_has_it_opened()
    {
        var id = await AddAsync("Ada", Iban);

        var (payroll, clerk, guest) = (await FindAsync(id, _payroll), await FindAsync(id, _clerk), await FindAsync(id, _guest));

        Assert.Equal(Iban, payroll.Open(Field("Iban")).Text);
        Assert.Equal("••••", payroll[Field("Iban")]!.ToString());
        Assert.Equal((default, true), (clerk.Open(Field("Iban")), clerk.Masked.Contains("Iban")));
        Assert.Equal((default, true), (guest.Open(Field("Iban")), guest.Hidden.Contains("Iban")));
        Assert.Contains(Iban, await ExportAsync(_payroll), StringComparison.Ordinal);
        Assert.Contains("Ada,••••", await ExportAsync(_clerk), StringComparison.Ordinal);
        Assert.DoesNotContain("CH93", await ExportAsync(_guest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_asked_for_but_not_looked_into()
    {
        await AddAsync("Ada", Iban);
        await AddAsync("Bob", null);
        var gate = Tenant.Gate(_payroll);

        Assert.Equal(["Ada"], await NamesAsync(new Filter(Field("Iban"), FilterOperator.IsNotEmpty)));
        Assert.Equal(["Bob"], await NamesAsync(new Filter(Field("Known"), FilterOperator.Equal, false)));
        Assert.Empty((await gate.ListAsync(Person, new RecordQuery { Search = "CH93" }, CancellationToken.None)).Items);
        Assert.Equal(2, (await gate.ListAsync(Person, new RecordQuery { Sort = [new Sort(Field("Iban"), false)] }, CancellationToken.None)).Items.Count);
        await Assert.ThrowsAsync<ArgumentException>(() => NamesAsync(new Filter(Field("Iban"), FilterOperator.Contains, "CH93")));
    }

    [Fact]
    public async Task History_says_that_it_changed_and_no_more()
    {
        var id = await AddAsync("Ada", Iban);
        await ChangeAsync(id, new() { ["Iban"] = "DE02 1203 0000 0000 2020 51" });
        await ChangeAsync(id, new() { ["Iban"] = "DE02 1203 0000 0000 2020 51" });
        await ChangeAsync(id, new() { ["Iban"] = "••••" });
        await ChangeAsync(id, new() { ["Iban"] = null });

        var changes = (await Tenant.Gate(_payroll).HistoryAsync(Person, id, CancellationToken.None)).SelectMany(h => h.Changes).Where(c => c.Field == "Iban").ToList();

        Assert.Equal([("••••", null), (null, "changed"), (null, "changed")], changes.Select(c => (c.Before, c.After)));
    }

    [Theory]
    [InlineData("CH93", "At least 10 characters.")]
    [InlineData("CH93 0076 2011 6238 5295 7 and far more", "At most 34 characters, and this has 39.")]
    [InlineData("0093 0076 2011", "This does not have the form asked for.")]
    public async Task What_does_not_fit_is_refused_before_it_is_encrypted(string text, string problem)
    {
        var refused = await Tenant.Gate(_payroll).CreateAsync(Person, new FieldValues { ["Name"] = "Ada", ["Iban"] = text }, CancellationToken.None);

        Assert.Equal(problem, Assert.Single(LoanDesk.Problems(refused)).Message);
    }

    [Fact]
    public async Task A_value_moved_to_another_record_or_field_cannot_be_opened()
    {
        var (ada, bob) = (await AddAsync("Ada", Iban), await AddAsync("Bob", "DE02 1203 0000"));
        await using (var context = Tenant.Context())
        {
            await context.Database.ExecuteSqlRawAsync("update vault_person set iban = (select iban from vault_person where name = 'Ada'), pin = (select iban from vault_person where name = 'Bob') where name = 'Bob'");
        }

        var moved = await FindAsync(bob, _payroll);

        Assert.Equal(Iban, (await FindAsync(ada, _payroll)).Open(Field("Iban")).Text);
        Assert.Null(moved.Open(Field("Iban")).Text);
        Assert.Null(moved.Open(Field("Pin")).Text);
        Assert.StartsWith("This value was changed outside of the app", moved.Open(Field("Iban")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_outlives_a_restart_and_waits_for_a_key_that_is_missing()
    {
        var id = await AddAsync("Ada", Iban);
        var (folder, connection) = (Tenant.Folder, Tenant.Connection);
        var key = Assert.Single(Directory.GetFiles(Path.Combine(folder, "keys", "fields")));
        File.Move(key, key + ".away");
        await using var later = await TestTenant.ReopenAsync(Compiled.Value, folder, connection);
        var (person, gate) = (later.Entity("vault.Person"), later.Gate(_payroll));
        var (iban, name) = (person.Field("Iban")!, Path.GetFileNameWithoutExtension(key));

        var missing = (await gate.FindAsync(person, id, CancellationToken.None))!.Open(iban);
        var refused = await gate.UpdateAsync(person, id, null, new FieldValues { ["Iban"] = "DE02 1203 0000" }, CancellationToken.None);
        var other = await gate.UpdateAsync(person, id, null, new FieldValues { ["Name"] = "Ada B." }, CancellationToken.None);

        Assert.Contains(later.Report.Notes, n => n.StartsWith($"The key {name} of encrypted values is missing.", StringComparison.Ordinal));
        Assert.Equal((null, $"The key {name} of encrypted values is missing. Put the file {name}.key back into the folder keys/fields of this organization's data; nothing is lost until then."), (missing.Text, missing.Problem));
        Assert.Equal(missing.Problem, Assert.Single(LoanDesk.Problems(refused)).Message);
        Assert.IsType<ChangeResult.Saved>(other);
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "keys", "fields"), "*.key"));

        File.Move(key + ".away", key);
        Assert.Equal(Iban, (await gate.FindAsync(person, id, CancellationToken.None))!.Open(iban).Text);
    }

    [Fact]
    public async Task A_text_that_becomes_encrypted_takes_its_values_and_its_history_along()
    {
        var (folder, connection) = (Tenant.Folder, Tenant.Connection);
        await using (var before = await TestTenant.ReopenAsync(CompiledBefore.Value, folder, connection))
        {
            var old = before.Entity("vault.Person");
            var ada = LoanDesk.Saved(await before.Gate(_payroll).CreateAsync(old, new FieldValues { ["Name"] = "Ada", ["Note"] = "plain-text-4711" }, CancellationToken.None));
            LoanDesk.Saved(await before.Gate(_payroll).UpdateAsync(old, ada.Id, null, new FieldValues { ["Note"] = "plain-text-4712" }, CancellationToken.None));
        }

        await using var later = await TestTenant.ReopenAsync(CompiledAfter.Value, folder, connection);
        var person = later.Entity("vault.Person");
        var view = Assert.Single((await later.Gate(_payroll).ListAsync(person, new RecordQuery(), CancellationToken.None)).Items);

        Assert.Equal("plain-text-4712", view.Open(person.Field("Note")!).Text);
        var told = (await later.Gate(_payroll).HistoryAsync(person, view.Id, CancellationToken.None)).SelectMany(h => h.Changes).Where(c => c.Field == "Note");
        Assert.All(told, c => Assert.Equal((null, "changed"), (c.Before, c.After)));
        await using var context = later.Context();
        Assert.All(await context.Set<AuditEntry>().ToListAsync(), a => Assert.DoesNotContain("plain-text", a.Changes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Samples_have_some_and_the_audit_row_has_dots()
    {
        await Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);
        var page = await Tenant.Gate(_payroll).ListAsync(Person, new RecordQuery(), CancellationToken.None);

        Assert.Contains(page.Items, v => v.Open(Field("Pin")).Text is { Length: > 3 });
        await using var context = Tenant.Context();
        Assert.All(await context.Set<AuditEntry>().Where(a => a.EntityKey.Contains("vault")).ToListAsync(), a => Assert.DoesNotContain("\"CH", a.Changes, StringComparison.Ordinal));
    }

    private FieldDefinition Field(string name) => Person.Field(name) ?? throw new ArgumentException($"No field {name}.");

    private async Task<Guid> AddAsync(string name, string? iban) =>
        LoanDesk.Saved(await Tenant.Gate(_payroll).CreateAsync(Person, new FieldValues { ["Name"] = name, ["Iban"] = iban }, CancellationToken.None)).Id;

    private async Task ChangeAsync(Guid id, FieldValues values) =>
        LoanDesk.Saved(await Tenant.Gate(_payroll).UpdateAsync(Person, id, null, values, CancellationToken.None));

    private async Task<RecordView> FindAsync(Guid id, Actor actor) =>
        await Tenant.Gate(actor).FindAsync(Person, id, CancellationToken.None) ?? throw new InvalidOperationException("Not there.");

    private async Task<IEnumerable<object?>> NamesAsync(params Filter[] filters) =>
        (await Tenant.Gate(_payroll).ListAsync(Person, new RecordQuery { Filters = filters }, CancellationToken.None)).Items.Select(v => v[Field("Name")]).Order();

    private async Task<string> ExportAsync(Actor actor)
    {
        await using var bytes = new MemoryStream();
        await RecordCsv.WriteAsync(Tenant.Gate(actor), Person, new RecordQuery(), new HashSet<string> { "Name", "Iban" }, bytes, CancellationToken.None);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteEncryptedTests : EncryptedTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);

    /// <summary>The bytes of the file and of what is beside it, such as the log of writes; the folder of keys is not.</summary>
    protected override async Task<string> WholeAsync(TestTenant tenant)
    {
        var whole = new StringBuilder();
        foreach (var path in Directory.GetFiles(tenant.Folder, "app.db*"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            whole.Append(Encoding.Latin1.GetString(bytes.ToArray())).Append(Encoding.Unicode.GetString(bytes.ToArray()));
        }

        return whole.ToString();
    }
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresEncryptedTests(PostgresCluster cluster) : EncryptedTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();

    protected override async Task<string> WholeAsync(TestTenant tenant)
    {
        await using var context = tenant.Context();
        return (await context.Database.SqlQuery<string>($"select schema_to_xml(current_schema(), true, false, '')::text as \"Value\"").ToListAsync()).Single();
    }
}
