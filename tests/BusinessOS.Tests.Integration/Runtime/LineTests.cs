using System.Buffers;
using System.Text;
using System.Text.Json;
using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.OpenApi;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Records that live as lines in another: written, ruled, told and deleted with it, and in no other way.</summary>
public abstract class LineTests : IAsyncLifetime
{
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Order => Tenant.Entity("orders.Order");

    private EntityDefinition Line => Tenant.Entity("orders.OrderLine");

    private IRecordGate Clerk => Tenant.Gate(TestTenant.Person("clerk@example.org", "orders.Clerk"));

    private IRecordGate Reader => Tenant.Gate(TestTenant.Person("ada@example.org", "orders.Reader"));

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync()
    {
        _tenant = await TestTenant.StartAsync(OrderDesk.Catalog(), await DatabaseAsync());
    }

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task Lines_are_made_with_their_record_in_their_order()
    {
        var pen = await ProductAsync("Pen", 2m);
        var view = await OrderAsync(New(pen, 3), New(pen, 1, note: "blue"), New(pen, 2));

        var found = await FindAsync(view.Id);

        Assert.Equal([3L, 1L, 2L], Quantities(found));
        Assert.Equal([6m, 2m, 4m], found.Lines["Lines"].Select(l => l[Line.Field("Amount")!]));
        Assert.Equal(["Pen", "Pen", "Pen"], found.Lines["Lines"].Select(l => l.Title));
        Assert.Equal("Pen", found.Lines["Lines"][0].References["Product"].Title);
        Assert.Equal((12m, 6L, 3L), (found[Order.Field("Total")!], found[Order.Field("Pieces")!], found[Order.Field("Count")!]));
    }

    [Fact]
    public async Task A_change_gives_all_lines_keeps_those_with_an_id_and_deletes_the_rest()
    {
        var pen = await ProductAsync("Pen", 2m);
        var view = await OrderAsync(New(pen, 1, note: "a"), New(pen, 2, note: "b"), New(pen, 3, note: "c"));
        var (a, b, c) = (Id(view, 0), Id(view, 1), Id(view, 2));

        var changed = await UpdateAsync(view.Id, new LineValues(c, []), New(pen, 9), new LineValues(a, new() { ["Quantity"] = 5L }));

        Assert.Equal([3L, 9L, 5L], Quantities(changed));
        Assert.Equal([c, a], new[] { Id(changed, 0), Id(changed, 2) });
        Assert.Equal(["c", null, "a"], changed.Lines["Lines"].Select(l => l[Line.Field("Note")!]));
        Assert.Equal(34m, changed[Order.Field("Total")!]);
        Assert.Equal(view.Record.RowVersion + 1, changed.Record.RowVersion);
        Assert.Null(await Clerk.FindAsync(Line, b, CancellationToken.None));
    }

    [Fact]
    public async Task A_change_that_does_not_name_them_leaves_them_alone()
    {
        var view = await OrderAsync(New(await ProductAsync("Pen", 2m), 4));

        var changed = Saved(await Clerk.UpdateAsync(Order, view.Id, null, new() { ["Discount"] = 50m }, CancellationToken.None));

        Assert.Equal([4L], Quantities(changed));
        Assert.Equal(4m, changed[Order.Field("Total")!]);
    }

    [Fact]
    public async Task Lines_given_as_they_are_change_nothing()
    {
        var view = await OrderAsync(New(await ProductAsync("Pen", 2m), 4));

        var same = await UpdateAsync(view.Id, new LineValues(Id(view, 0), new() { ["Quantity"] = 4L }));

        Assert.Equal(view.Record.RowVersion, same.Record.RowVersion);
        Assert.Single(await Clerk.HistoryAsync(Order, view.Id, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_wrong_with_a_line_names_the_line_and_stores_nothing()
    {
        var pen = await ProductAsync("Pen", 2m);
        var view = await OrderAsync(New(pen, 1));

        var result = await Clerk.UpdateAsync(
            Order,
            view.Id,
            null,
            Lines(new LineValues(Id(view, 0), new() { ["Quantity"] = 0L }), new LineValues(null, new() { ["Quantity"] = 2L }), new LineValues(Guid.NewGuid(), []), New(Guid.NewGuid(), 1)),
            CancellationToken.None);

        var invalid = Assert.IsType<ChangeResult.Invalid>(result);
        Assert.Equal(
            ["Lines[0].Quantity", "Lines[1].Product", "Lines[2]", "Lines[3].Product"],
            invalid.Problems.Select(p => p.Field).Order(StringComparer.Ordinal));
        Assert.Equal([1L], Quantities(await FindAsync(view.Id)));
    }

    [Fact]
    public async Task Rules_of_the_record_see_the_lines_as_they_are_to_be()
    {
        var dear = await ProductAsync("Desk", 900m);
        var tooMuch = await Clerk.CreateAsync(Order, Values("Ada", New(dear, 6)), CancellationToken.None);
        var view = await OrderAsync(New(dear, 5));
        var more = await Clerk.UpdateAsync(Order, view.Id, null, Lines(new LineValues(Id(view, 0), []), New(dear, 1)), CancellationToken.None);
        var half = await Clerk.UpdateAsync(
            Order, view.Id, null, new() { ["Lines"] = new[] { new LineValues(Id(view, 0), []), New(dear, 1) }, ["Discount"] = 50m }, CancellationToken.None);

        Assert.Equal(new Problem("Lines", "An order is 5000 at most."), Assert.Single(Assert.IsType<ChangeResult.Invalid>(tooMuch).Problems));
        Assert.IsType<ChangeResult.Invalid>(more);
        Assert.Equal(2700m, Saved(half)[Order.Field("Total")!]);
    }

    [Fact]
    public async Task There_are_as_many_as_the_field_takes()
    {
        var pen = await ProductAsync("Pen", 1m);
        var none = await Clerk.CreateAsync(Order, new() { ["Customer"] = "Ada" }, CancellationToken.None);
        var view = await OrderAsync(New(pen, 1));
        var emptied = await Clerk.UpdateAsync(Order, view.Id, null, Lines(), CancellationToken.None);
        var many = await Clerk.UpdateAsync(Order, view.Id, null, Lines([.. Enumerable.Repeat(New(pen, 1), 6)]), CancellationToken.None);

        Assert.Equal("At least one line is needed.", Assert.Single(Assert.IsType<ChangeResult.Invalid>(none).Problems).Message);
        Assert.Equal("At least one line is needed.", Assert.Single(Assert.IsType<ChangeResult.Invalid>(emptied).Problems).Message);
        Assert.Equal("At most 5 lines, and these are 6.", Assert.Single(Assert.IsType<ChangeResult.Invalid>(many).Problems).Message);
    }

    [Fact]
    public async Task Nobody_writes_them_but_with_their_record()
    {
        var pen = await ProductAsync("Pen", 2m);
        var view = await OrderAsync(New(pen, 1));
        var other = await OrderAsync(New(pen, 1));
        var own = Saved(await Clerk.CreateAsync(Order, Values("ada@example.org", New(pen, 3)), CancellationToken.None));
        var admin = Tenant.Gate(TestTenant.Administrator());

        Assert.IsType<ChangeResult.Forbidden>(await admin.CreateAsync(Line, new() { ["Product"] = pen, ["Quantity"] = 1L }, CancellationToken.None));
        Assert.IsType<ChangeResult.Forbidden>(await admin.UpdateAsync(Line, Id(view, 0), null, new() { ["Quantity"] = 9L }, CancellationToken.None));
        Assert.IsType<ChangeResult.Forbidden>(await admin.DeleteAsync(Line, Id(view, 0), null, CancellationToken.None));
        Assert.False(admin.May(Line, Operations.Create));
        Assert.IsType<ChangeResult.Forbidden>(await Reader.UpdateAsync(Order, own.Id, null, Lines(), CancellationToken.None));

        // Nor with a record they are not in.
        var taken = await admin.UpdateAsync(Order, other.Id, null, Lines(new LineValues(Id(view, 0), [])), CancellationToken.None);
        var moved = await admin.UpdateAsync(Order, view.Id, null, Lines(new LineValues(Id(view, 0), new() { ["Order"] = other.Id })), CancellationToken.None);
        Assert.Equal("Lines[0]", Assert.Single(Assert.IsType<ChangeResult.Invalid>(taken).Problems).Field);
        Assert.Equal("Lines[0].Order", Assert.Single(Assert.IsType<ChangeResult.Invalid>(moved).Problems).Field);
        Assert.Equal([1L], Quantities(await FindAsync(view.Id)));
    }

    [Fact]
    public async Task Who_may_read_the_record_reads_its_lines()
    {
        var pen = await ProductAsync("Pen", 2m);
        await OrderAsync(New(pen, 7));
        var own = Saved(await Clerk.CreateAsync(Order, Values("ada@example.org", New(pen, 3)), CancellationToken.None));

        var page = await Reader.ListAsync(Line, new RecordQuery { WithTotal = true }, CancellationToken.None);
        var sum = await Reader.MeasureAsync(Line, Measure.Sum, Line.Field("Quantity"), new RecordQuery(), CancellationToken.None);
        var seen = await Reader.FindAsync(Order, own.Id, CancellationToken.None);

        Assert.Equal((1, 3m), (page.Total, sum));
        Assert.Equal([3L], Quantities(seen!));
        Assert.Equal(new RecordLabel(own.Id, seen!.Title), page.Items[0].References["Order"]);
        Assert.True(seen!.Lines["Lines"][0].Hidden.Contains("Cost"));
        Assert.Equal(2, (await Clerk.ListAsync(Line, new RecordQuery { WithTotal = true }, CancellationToken.None)).Total);
    }

    [Fact]
    public async Task A_line_read_by_itself_tells_which_record_it_lives_in()
    {
        var view = await OrderAsync(New(await ProductAsync("Pen", 2m), 1));

        var line = Assert.Single((await Clerk.ListAsync(Line, new RecordQuery(), CancellationToken.None)).Items);

        Assert.Equal(new RecordLabel(view.Id, view.Title), line.References["Order"]);
        Assert.DoesNotContain("Order", view.Lines["Lines"][0].References.Keys);
    }

    [Fact]
    public async Task A_field_of_a_line_that_is_not_theirs_stays_closed()
    {
        var view = await OrderAsync(New(await ProductAsync("Pen", 2m), 1));

        var result = await Clerk.UpdateAsync(Order, view.Id, null, Lines(new LineValues(Id(view, 0), new() { ["Cost"] = 1m })), CancellationToken.None);

        Assert.Equal(new Problem("Lines[0].Cost", "You may not change Cost."), Assert.Single(Assert.IsType<ChangeResult.Invalid>(result).Problems));
    }

    [Fact]
    public async Task What_became_of_them_is_told_with_the_record()
    {
        var pen = await ProductAsync("Pen", 2m);
        var ink = await ProductAsync("Ink", 5m);
        var view = await OrderAsync(New(pen, 1), New(ink, 2));
        await UpdateAsync(view.Id, new LineValues(Id(view, 0), new() { ["Quantity"] = 4L }), New(ink, 8));
        await UpdateAsync(view.Id, [.. Enumerable.Reverse((await FindAsync(view.Id)).Lines["Lines"].Select(l => new LineValues(l.Id, [])))]);

        var history = await Clerk.HistoryAsync(Order, view.Id, CancellationToken.None);

        Assert.Equal([("Lines", null, "another order")], history[0].Changes.Select(Told));
        Assert.Equal(
            [("Lines", "Ink", null), ("Lines", null, "Ink"), ("Pen: Quantity", "1", "4")],
            history[1].Changes.Select(Told).OrderBy(c => c.Label, StringComparer.Ordinal).ThenBy(c => c.After is not null));
        Assert.Equal(2, history[2].Changes.Select(Told).Count(c => c is { Label: "Lines", After: "Pen" or "Ink" }));

        await using var context = Tenant.Context();
        var row = await context.Set<AuditEntry>().OrderByDescending(a => a.Sequence).Skip(1).FirstAsync(a => a.RecordId == view.Id);
        Assert.Contains("\"kind\":\"removed\"", row.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_go_with_their_record()
    {
        var pen = await ProductAsync("Pen", 2m);
        var view = await OrderAsync(New(pen, 1), New(pen, 2));

        Assert.IsType<ChangeResult.Deleted>(await Clerk.DeleteAsync(Order, view.Id, null, CancellationToken.None));

        Assert.Equal(0, (await Clerk.ListAsync(Line, new RecordQuery { WithTotal = true }, CancellationToken.None)).Total);
        await using var context = Tenant.Context();
        var row = await context.Set<AuditEntry>().OrderByDescending(a => a.Sequence).FirstAsync(a => a.RecordId == view.Id);
        Assert.Equal(2, row.Changes.Split("\"name\":\"Quantity\"").Length - 1);
        Assert.IsType<ChangeResult.Deleted>(await Clerk.DeleteAsync(Tenant.Entity("orders.Product"), pen, null, CancellationToken.None));
    }

    [Fact]
    public async Task Two_who_change_lines_at_once_do_not_undo_each_other()
    {
        var pen = await ProductAsync("Pen", 2m);
        var view = await OrderAsync(New(pen, 1));
        var version = view.Record.RowVersion;

        var first = await Clerk.UpdateAsync(Order, view.Id, version, Lines(new LineValues(Id(view, 0), []), New(pen, 2)), CancellationToken.None);
        var second = await Clerk.UpdateAsync(Order, view.Id, version, Lines(new LineValues(Id(view, 0), []), New(pen, 3)), CancellationToken.None);

        Saved(first);
        Assert.IsType<ChangeResult.Conflict>(second);
        Assert.Equal([1L, 2L], Quantities(await FindAsync(view.Id)));
    }

    [Fact]
    public async Task A_value_two_lines_may_not_share_is_refused_at_the_lines()
    {
        var pen = await ProductAsync("Pen", 2m);

        var result = await Clerk.CreateAsync(Order, Values("Ada", New(pen, 1, code: "X"), New(pen, 2, code: "X")), CancellationToken.None);

        var problems = Assert.IsType<ChangeResult.Invalid>(result).Problems;
        Assert.Equal(["Lines[0].Code", "Lines[1].Code"], problems.Select(p => p.Field));
        Assert.All(problems, p => Assert.Equal("Another order line has this code already.", p.Message));
    }

    [Fact]
    public async Task A_form_sees_what_its_lines_come_to_before_they_are_stored()
    {
        var pen = await ProductAsync("Pen", 2m);
        var view = await OrderAsync(New(pen, 1));

        var made = await Clerk.ImagineAsync(Order, null, Values("Ada", New(pen, 4), New(pen, 1)), CancellationToken.None);
        var changed = await Clerk.ImagineAsync(Order, view.Id, Lines(new LineValues(Id(view, 0), new() { ["Quantity"] = 10L })), CancellationToken.None);

        Assert.Equal(10m, made![Order.Field("Total")!]);
        Assert.Equal([8m, 2m], made.Lines["Lines"].Select(l => l[Line.Field("Amount")!]));
        Assert.Equal(20m, changed![Order.Field("Total")!]);
        Assert.Equal([1L], Quantities(await FindAsync(view.Id)));
    }

    [Fact]
    public async Task The_interface_reads_and_writes_them_within_their_record()
    {
        var pen = await ProductAsync("Pen", 2m);
        var view = await OrderAsync(New(pen, 3));
        using var written = JsonDocument.Parse(Json(view));
        var line = written.RootElement.GetProperty("lines")[0];
        var body = $$"""{ "lines": [ { "id": "{{line.GetProperty("id").GetString()}}", "quantity": 5 }, { "product": "{{pen}}", "quantity": 1 } ] }""";

        var (values, _) = Read(body);
        var changed = Saved(await Clerk.UpdateAsync(Order, view.Id, null, values!, CancellationToken.None));
        var (_, problems) = Read("""{ "lines": [ { "id": 7 }, { "quantity": "5" }, { "order": null }, 3, { "colour": 1 } ] }""");

        Assert.Equal(("Pen", 6m), (line.GetProperty("product").GetProperty("title").GetString(), line.GetProperty("amount").GetDecimal()));
        Assert.False(line.TryGetProperty("order", out _));
        Assert.Equal([5L, 1L], Quantities(changed));
        Assert.Equal(["lines[0].id", "lines[1].quantity", "lines[2].order", "lines[3]", "lines[4].colour"], problems.Select(p => p.Field));
        Assert.Equal("lines[3].productOf", JsonNames.OfPath("Lines[3].ProductOf"));
    }

    [Fact]
    public async Task The_document_describes_them_within_their_record()
    {
        var text = await ApiDocument.WriteAsync(Tenant.Catalog.App("orders"), CancellationToken.None);
        var read = OpenApiDocument.Parse(text, "json");
        using var document = JsonDocument.Parse(text);
        var paths = document.RootElement.GetProperty("paths");
        var lines = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("Order.Create").GetProperty("properties").GetProperty("lines");

        Assert.Empty(read.Diagnostic?.Errors ?? []);
        Assert.Equal(["get"], paths.GetProperty("/api/orders/order-lines").EnumerateObject().Select(o => o.Name));
        Assert.Equal((1, 5), (lines.GetProperty("minItems").GetInt32(), lines.GetProperty("maxItems").GetInt32()));
        Assert.Equal("#/components/schemas/OrderLine.Line", lines.GetProperty("items").GetProperty("$ref").GetString());
    }

    [Fact]
    public async Task Sample_records_have_lines()
    {
        await Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);

        var page = await Clerk.ListAsync(Order, new RecordQuery(), CancellationToken.None);
        var found = await FindAsync(page.Items[0].Id);

        Assert.NotEmpty(found.Lines["Lines"]);
        Assert.All(found.Lines["Lines"], l => Assert.NotNull(l.References.GetValueOrDefault("Product")));
    }

    private string Json(RecordView view)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            new RecordShape(Order, Tenant.Catalog).Write(json, view, null, true);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private (FieldValues? Values, IReadOnlyList<Problem> Problems) Read(string json)
    {
        using var body = JsonDocument.Parse(json);
        return RecordBody.Read(Order, Tenant.Catalog, body.RootElement);
    }

    private static (string Label, string? Before, string? After) Told(FieldChange change) => (change.Label, change.Before, change.After);

    private static LineValues New(Guid product, long quantity, string? note = null, string? code = null) =>
        new(null, new() { ["Product"] = product, ["Quantity"] = quantity, ["Note"] = note, ["Code"] = code });

    private static FieldValues Lines(params LineValues[] lines) => new() { ["Lines"] = lines };

    private static FieldValues Values(string customer, params LineValues[] lines) => new() { ["Customer"] = customer, ["Lines"] = lines };

    private static Guid Id(RecordView view, int at) => view.Lines["Lines"][at].Id;

    private static RecordView Saved(ChangeResult result) => LoanDesk.Saved(result);

    private object?[] Quantities(RecordView view) => [.. view.Lines["Lines"].Select(l => l[Line.Field("Quantity")!])];

    private async Task<Guid> ProductAsync(string name, decimal price) => Saved(await Clerk.CreateAsync(
        Tenant.Entity("orders.Product"), new() { ["Name"] = name, ["Price"] = price }, CancellationToken.None)).Id;

    private async Task<RecordView> OrderAsync(params LineValues[] lines) =>
        Saved(await Clerk.CreateAsync(Order, Values("Grace", lines), CancellationToken.None));

    private async Task<RecordView> UpdateAsync(Guid id, params LineValues[] lines) =>
        Saved(await Clerk.UpdateAsync(Order, id, null, Lines(lines), CancellationToken.None));

    private async Task<RecordView> FindAsync(Guid id) =>
        await Clerk.FindAsync(Order, id, CancellationToken.None) ?? throw new InvalidOperationException("Not there.");
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteLineTests : LineTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresLineTests(PostgresCluster cluster) : LineTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
