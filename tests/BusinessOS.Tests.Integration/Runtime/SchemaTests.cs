using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Linq.Expressions;
using BusinessOS.Runtime;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>The schema follows the apps from version to version and keeps what people stored, on each database.</summary>
public abstract class SchemaTests
{
    protected abstract Task<TestTenant> StartAsync(AppCatalog catalog);

    [Fact]
    public async Task Starting_again_with_the_same_apps_changes_nothing()
    {
        await using var tenant = await FilledAsync();
        await using var again = await TestTenant.ReopenAsync(SchemaVersions.First(), tenant.Folder, tenant.Connection);

        Assert.Empty(again.Report.Notes);
        Assert.Equal(["First", "Second"], await NamesAsync(again, "desk.Ticket"));
    }

    [Fact]
    public async Task Attributes_of_a_class_say_nothing_about_its_table()
    {
        var app = new AppBuilder().App("desk", "Desk", "1.0.0", "");
        app.Entity<Marked>(Marked.Define);
        await using var tenant = await StartAsync(new AppCatalog([app.Build()]));

        var saved = await tenant.Gate(TestTenant.Administrator()).CreateAsync(
            tenant.Entity("desk.Marked"), new FieldValues { ["Name"] = "Longer than three" }, CancellationToken.None);

        Assert.IsType<ChangeResult.Saved>(saved);
        await using var context = tenant.Context();
        Assert.Equal(["Longer than three"], await context.Database.SqlQueryRaw<string>("select name as \"Value\" from desk_marked").ToListAsync());
    }

    [Fact]
    public async Task Renaming_a_field_and_an_entity_keeps_the_values()
    {
        await using var tenant = await FilledAsync();
        await using var next = await TestTenant.ReopenAsync(SchemaVersions.Renamed(), tenant.Folder, tenant.Connection);
        var request = next.Entity("desk.Request");
        var gate = next.Gate(TestTenant.Administrator());

        var page = await gate.ListAsync(request, new RecordQuery { Sort = [new Sort(request.Field("Name")!, false)] }, CancellationToken.None);

        Assert.Equal(["Note of First", "Note of Second"], page.Items.Select(v => v[request.Field("Remark")!]));
        var same = await gate.CreateAsync(request, new FieldValues { ["Name"] = "Third", ["Remark"] = "Note of First" }, CancellationToken.None);
        Assert.Equal("Remark", Assert.Single(Assert.IsType<ChangeResult.Invalid>(same).Problems).Field);
    }

    [Fact]
    public async Task A_field_that_changes_its_type_keeps_the_old_values_beside_it()
    {
        await using var tenant = await FilledAsync();
        await using var next = await TestTenant.ReopenAsync(SchemaVersions.Renamed(), tenant.Folder, tenant.Connection);

        Assert.Contains(next.Report.Notes, n => n.Contains("desk_request.size", StringComparison.Ordinal));
        await using var context = next.Context();
        var kept = await context.Database.SqlQueryRaw<long>("select size_before as \"Value\" from desk_request order by 1").ToListAsync();
        Assert.Equal([1L, 2L], kept);
    }

    [Fact]
    public async Task Removed_fields_stay_and_new_ones_have_values_in_rows_that_are_there()
    {
        await using var tenant = await FilledAsync();
        await using (var next = await TestTenant.ReopenAsync(SchemaVersions.Grown(), tenant.Folder, tenant.Connection))
        {
            var ticket = next.Entity("desk.Ticket");
            var gate = next.Gate(TestTenant.Administrator());
            var page = await gate.ListAsync(ticket, new RecordQuery(), CancellationToken.None);

            Assert.Equal(2, page.Items.Count);
            Assert.All(page.Items.Select(v => (SchemaVersions.Ticket)v.Record), t => Assert.Equal(
                (1L, SchemaVersions.TicketLevel.High, SchemaVersions.TicketStatus.Open, null),
                (t.Count, t.Level!.Value, t.Status, t.CustomerId)));
            Assert.All(page.Items.Select(v => (SchemaVersions.Ticket)v.Record), t => Assert.True(t.SeenAt.Year >= 2024));
            Assert.Contains(next.Report.Notes, n => n.Contains("desk_ticket.note", StringComparison.Ordinal));
            var customer = Assert.IsType<ChangeResult.Saved>(await gate.CreateAsync(
                next.Entity("desk.Customer"), new FieldValues { ["Name"] = "Ada" }, CancellationToken.None));
            Assert.IsType<ChangeResult.Saved>(await gate.CreateAsync(
                ticket,
                new FieldValues { ["Name"] = "Third", ["Count"] = 3L, ["SeenAt"] = DateTimeOffset.UnixEpoch, ["Customer"] = customer.View.Id },
                CancellationToken.None));
        }

        await using var back = await TestTenant.ReopenAsync(SchemaVersions.First(), tenant.Folder, tenant.Connection);
        var field = back.Entity("desk.Ticket").Field("Note")!;
        var old = await back.Gate(TestTenant.Administrator()).ListAsync(back.Entity("desk.Ticket"), new RecordQuery(), CancellationToken.None);
        Assert.Equal([null, "Note of First", "Note of Second"], old.Items.Select(v => (string?)v[field]).Order());
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_bring_the_schema_there_together()
    {
        await using var tenant = await FilledAsync();

        var both = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            TestTenant.ReopenAsync(SchemaVersions.Grown(), tenant.Folder, tenant.Connection))));

        foreach (var next in both)
        {
            Assert.Equal(["First", "Second"], await NamesAsync(next, "desk.Ticket"));
            await next.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_start_without_any_app_leaves_everything_as_it_is()
    {
        await using var tenant = await FilledAsync();
        await using (var none = await TestTenant.ReopenAsync(new AppCatalog([]), tenant.Folder, tenant.Connection))
        {
            Assert.Empty(none.Report.Notes);
        }

        await using var again = await TestTenant.ReopenAsync(SchemaVersions.First(), tenant.Folder, tenant.Connection);
        Assert.Empty(again.Report.Notes);
    }

    private async Task<TestTenant> FilledAsync()
    {
        var tenant = await StartAsync(SchemaVersions.First());
        var gate = tenant.Gate(TestTenant.Administrator());
        foreach (var (name, size) in new[] { ("First", 1L), ("Second", 2L) })
        {
            Assert.IsType<ChangeResult.Saved>(await gate.CreateAsync(
                tenant.Entity("desk.Ticket"),
                new FieldValues { ["Name"] = name, ["Note"] = $"Note of {name}", ["Size"] = size },
                CancellationToken.None));
        }

        return tenant;
    }

    private static async Task<IEnumerable<string>> NamesAsync(TestTenant tenant, string entity) =>
        (await tenant.Gate(TestTenant.Administrator()).ListAsync(tenant.Entity(entity), new RecordQuery(), CancellationToken.None))
        .Items.Select(v => v.Title).Order();

    public sealed class OnSqlite : SchemaTests
    {
        protected override Task<TestTenant> StartAsync(AppCatalog catalog) => TestTenant.StartAsync(catalog, null);
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : SchemaTests
    {
        protected override async Task<TestTenant> StartAsync(AppCatalog catalog) =>
            await TestTenant.StartAsync(catalog, await cluster.CreateDatabaseAsync());
    }

    [Table("elsewhere"), Index(nameof(Name), IsUnique = true)]
    private sealed class Marked : BusinessOS.Runtime.Records.Record
    {
        [Column("other"), MaxLength(3), NotMapped]
        public string? Name { get; set; }

        public static void Define(EntityBuilder<Marked> entity)
        {
            entity.Identity("e-marked", "marked", "desk_marked").Labels("Marked", "Marked").Title(r => r.TitleText());
            entity.Field("f-ma-name", "Name", FieldKind.Text).Label("Name");
        }

        public Expression<Func<string?>> TitleText() => () => Name;
    }
}
