using BusinessOS.Runtime;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>What becomes of records when another is deleted, and how they are found and sorted.</summary>
public abstract class DeletionTests : IAsyncLifetime
{
    private readonly Actor _librarian = TestTenant.Person("lib@example.org", "library.Librarian");
    private readonly Actor _helper = TestTenant.Person("help@example.org", "library.Helper");
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Shelf => Tenant.Entity("library.Shelf");

    private EntityDefinition Book => Tenant.Entity("library.Book");

    private EntityDefinition Lending => Tenant.Entity("library.Lending");

    private IRecordGate Gate => Tenant.Gate(_librarian);

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(LibraryApp.Catalog(), await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task What_goes_with_a_record_goes_with_its_audit_events_and_files_and_what_stays_lets_go()
    {
        var shelf = await AddAsync(Shelf, ("Name", "A"));
        var inner = await AddAsync(Shelf, ("Name", "A1"), ("Within", shelf));
        var file = await UploadAsync();
        var book = await AddAsync(Book, ("Name", "Emma"), ("Shelf", inner), ("Cover", file));
        var lending = await AddAsync(Lending, ("Book", book), ("Reader", "Ada"));

        var forecast = await Gate.ForetellDeletionAsync(Shelf, shelf, CancellationToken.None);
        var result = await Gate.DeleteAsync(Shelf, shelf, null, CancellationToken.None);

        Assert.Equal([("Shelf", 1), ("Book", 1)], forecast!.Deleted.Select(d => (d.Entity.Name, d.Count)));
        Assert.Equal([("Lending", 1)], forecast.Cleared.Select(d => (d.Entity.Name, d.Count)));
        Assert.Null(forecast.Refusal);
        Assert.IsType<ChangeResult.Deleted>(result);
        Assert.Null(await Gate.FindAsync(Book, book, CancellationToken.None));
        var left = await Gate.FindAsync(Lending, lending, CancellationToken.None);
        Assert.Null(left![Lending.Field("Book")!]);
        var history = await Gate.HistoryAsync(Lending, lending, CancellationToken.None);
        Assert.Equal(("updated", "Book"), (history[0].Action, Assert.Single(history[0].Changes).Field));
        await using var context = Tenant.Context();
        var audited = await context.Set<AuditEntry>().Where(a => a.Action == "deleted").Select(a => a.Title).OrderBy(t => t).ToListAsync();
        Assert.Equal(["A", "A1", "Emma"], audited);
        var events = await context.Set<RecordEvent>().Where(e => e.Kind == RecordEventKind.Deleted).Select(e => e.RecordId).ToListAsync();
        Assert.Equal(new[] { shelf, inner, book }.Order(), events.Order());
        Assert.Empty(await context.Set<FileRow>().ToListAsync());
        var files = Tenant.Services.GetRequiredService<RuntimeOptions>().FilesFolder;
        Assert.Empty(Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_circle_is_deleted_once_and_whole()
    {
        var first = await AddAsync(Shelf, ("Name", "A"));
        var second = await AddAsync(Shelf, ("Name", "B"), ("Within", first));
        LoanDesk.Saved(await Gate.UpdateAsync(Shelf, first, null, new FieldValues { ["Within"] = second }, CancellationToken.None));
        var self = await AddAsync(Shelf, ("Name", "C"));
        LoanDesk.Saved(await Gate.UpdateAsync(Shelf, self, null, new FieldValues { ["Within"] = self }, CancellationToken.None));

        var both = await Gate.DeleteAsync(Shelf, second, null, CancellationToken.None);
        var alone = await Gate.DeleteAsync(Shelf, self, null, CancellationToken.None);

        Assert.IsType<ChangeResult.Deleted>(both);
        Assert.IsType<ChangeResult.Deleted>(alone);
        Assert.Equal(0, await Gate.MeasureAsync(Shelf, Measure.Count, null, new RecordQuery(), CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_goes_when_something_that_would_go_too_is_not_for_the_actor_to_delete()
    {
        var shelf = await AddAsync(Shelf, ("Name", "A"));
        var book = await AddAsync(Book, ("Name", "Emma"), ("Shelf", shelf));

        var forecast = await Tenant.Gate(_helper).ForetellDeletionAsync(Shelf, shelf, CancellationToken.None);
        var refused = Assert.IsType<ChangeResult.Forbidden>(await Tenant.Gate(_helper).DeleteAsync(Shelf, shelf, null, CancellationToken.None));

        Assert.Equal("A cannot be deleted: books would go with it that you may not delete.", refused.Reason);
        Assert.Equal(refused.Reason, forecast!.Refusal);
        Assert.NotNull(await Gate.FindAsync(Book, book, CancellationToken.None));
    }

    [Fact]
    public async Task A_locked_record_holds_what_it_refers_to()
    {
        var shelf = await AddAsync(Shelf, ("Name", "A"));
        var book = await AddAsync(Book, ("Name", "Emma"), ("Shelf", shelf));
        var lending = await AddAsync(Lending, ("Book", book), ("Reader", "Ada"), ("Condition", "good"));
        await Gate.TransitionAsync(Lending, lending, "HandOut", null, CancellationToken.None);
        LoanDesk.Saved(await Gate.TransitionAsync(Lending, lending, "Return", null, CancellationToken.None));

        var refused = Assert.IsType<ChangeResult.Conflict>(await Gate.DeleteAsync(Shelf, shelf, null, CancellationToken.None));

        Assert.Contains("This lending is Given back", refused.Reason, StringComparison.Ordinal);
        Assert.NotNull(await Gate.FindAsync(Book, book, CancellationToken.None));
    }

    [Fact]
    public async Task Records_come_in_the_order_of_their_entity_page_after_page()
    {
        foreach (var name in new[] { "B", "D", "A", "C" })
        {
            await AddAsync(Shelf, ("Name", name));
        }

        var all = new List<string>();
        string? after = null;
        do
        {
            var page = await Gate.ListAsync(Shelf, new RecordQuery { Take = 3, After = after }, CancellationToken.None);
            all.AddRange(page.Items.Select(i => i.Title));
            after = page.Next;
        }
        while (after is not null);

        var picked = await Gate.LookupAsync(Shelf, "", 10, CancellationToken.None);

        Assert.Equal(["D", "C", "B", "A"], all);
        Assert.Equal(["D", "C", "B", "A"], picked.Select(p => p.Title));
    }

    [Fact]
    public async Task A_search_looks_into_the_fields_it_is_told_to()
    {
        var shelf = await AddAsync(Shelf, ("Name", "Garden"));
        await AddAsync(Book, ("Name", "Emma"), ("Author", "Austen"), ("Secret", "garden"), ("Shelf", shelf));

        Assert.Single((await Gate.ListAsync(Book, new RecordQuery { Search = "austen" }, CancellationToken.None)).Items);
        Assert.Empty((await Gate.ListAsync(Book, new RecordQuery { Search = "garden" }, CancellationToken.None)).Items);
    }

    private async Task<Guid> AddAsync(EntityDefinition entity, params (string Name, object? Value)[] values)
    {
        var given = new FieldValues();
        foreach (var (name, value) in values)
        {
            given[name] = value;
        }

        return LoanDesk.Saved(await Gate.CreateAsync(entity, given, CancellationToken.None)).Id;
    }

    private async Task<Guid> UploadAsync()
    {
        using var content = new MemoryStream("cover"u8.ToArray());
        var store = Tenant.Scope(_librarian).GetRequiredService<IFileStore>();
        return (await store.SaveAsync("cover.txt", "text/plain", content, CancellationToken.None)).Id;
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteDeletionTests : DeletionTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresDeletionTests(PostgresCluster cluster) : DeletionTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
