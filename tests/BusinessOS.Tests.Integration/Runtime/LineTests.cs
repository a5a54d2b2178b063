using System.Buffers;
using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.OpenApi;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Expressions;
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
        var app = new AppBuilder().App("orders", "Orders", "1.0.0", "");
        app.Role("Clerk", "Clerk");
        app.Role("Reader", "Reader");
        app.Entity<Product>(Define);
        app.Entity<Order>(Define);
        app.Entity<OrderLine>(Define);
        _tenant = await TestTenant.StartAsync(new AppCatalog([app.Build()]), await DatabaseAsync());
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
        Assert.True(seen!.Lines["Lines"][0].Hidden.Contains("Cost"));
        Assert.Equal(2, (await Clerk.ListAsync(Line, new RecordQuery { WithTotal = true }, CancellationToken.None)).Total);
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

        Assert.Equal(new Problem("Lines", "Another order line has this code already."), Assert.Single(Assert.IsType<ChangeResult.Invalid>(result).Problems));
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

    private static void Define(EntityBuilder<Product> e)
    {
        e.Identity("e-product", "products", "orders_product").Labels("Product", "Products").Title(r => r.TitleText());
        e.Field("f-name", "Name", FieldKind.Text, r => r.Name, (r, v) => r.Name = v).Label("Name").Required();
        e.Field("f-price", "Price", FieldKind.Money, r => r.Price, (r, v) => r.Price = v).Label("Price");
        e.Allow("Clerk", Operations.All).Allow("Reader", Operations.Read);
    }

    private static void Define(EntityBuilder<Order> e)
    {
        e.Identity("e-order", "orders", "orders_order").Labels("Order", "Orders").Title(r => r.TitleText());
        e.Field("f-customer", "Customer", FieldKind.Text, r => r.Customer, (r, v) => r.Customer = v).Label("Customer").Required();
        e.Field("f-discount", "Discount", FieldKind.Percent, r => r.Discount, (r, v) => r.Discount = v).Label("Discount").Default(() => 0m);
        e.Lines("f-lines", "Lines", r => r.Lines, (r, v) => r.Lines = v, "Order").Label("Lines").Range(1L, 5L);
        e.Rollup("f-total", "Total", FieldKind.Money, r => r.Total, (r, v) => r.Total = v, RollupMeasure.Sum, r => r.Lines, "Order", "Amount").Label("Total");
        e.Rollup("f-pieces", "Pieces", FieldKind.Integer, r => r.Pieces, (r, v) => r.Pieces = v, RollupMeasure.Sum, r => r.Lines, "Order", "Quantity").Label("Pieces");
        e.Rollup("f-count", "Count", FieldKind.Integer, r => r.Count, (r, v) => r.Count = v, RollupMeasure.Count, r => r.Lines, "Order").Label("Count");
        e.Refuse("An order is 5000 at most.", "Lines", r => r.TooDearWhen());
        e.Allow("Clerk", Operations.All).Allow("Reader", Operations.Read, r => r.OwnWhen());
    }

    private static void Define(EntityBuilder<OrderLine> e)
    {
        e.Identity("e-line", "order-lines", "orders_order_line").Labels("Order line", "Order lines").Title(r => r.TitleText());
        e.LinesOf("Order", r => r.Position, (r, v) => r.Position = v);
        e.Reference("f-order", "Order", r => r.OrderId, (r, v) => r.OrderId = v, r => r.Order).Label("Order").Required();
        e.Reference("f-of", "Product", r => r.ProductId, (r, v) => r.ProductId = v, r => r.Product).Label("Product").Required();
        e.Field("f-quantity", "Quantity", FieldKind.Integer, r => r.Quantity, (r, v) => r.Quantity = v).Label("Quantity").Required().Range(1L, 100L);
        e.Field("f-note", "Note", FieldKind.Text, r => r.Note, (r, v) => r.Note = v).Label("Note");
        e.Field("f-code", "Code", FieldKind.Text, r => r.Code, (r, v) => r.Code = v).Label("Code").Unique();
        e.Field("f-cost", "Cost", FieldKind.Money, r => r.Cost, (r, v) => r.Cost = v).Label("Cost").ReadWhen(r => r.CostReadWhen()).WriteWhen(r => r.CostWriteWhen());
        e.Formula("f-amount", "Amount", FieldKind.Money, r => r.AmountFormula()).Label("Amount");
    }
}

/// <summary>In the shape of generated code.</summary>
public sealed class Product : BusinessOS.Runtime.Records.Record
{
    public string? Name { get; set; }

    public decimal? Price { get; set; }

    public Expression<Func<string?>> TitleText() => () => Name;
}

/// <summary>In the shape of generated code.</summary>
public sealed class Order : BusinessOS.Runtime.Records.Record
{
    public string? Customer { get; set; }

    public decimal Discount { get; set; }

    public ICollection<OrderLine>? Lines { get; set; }

    public decimal? Total { get; internal set; } = 0;

    public long? Pieces { get; internal set; } = 0;

    public long? Count { get; internal set; } = 0;

    public Expression<Func<string?>> TitleText() => () => Customer + " " + DisplayText.Of(Total);

    public Expression<Func<bool>> TooDearWhen() => () => Total > 5000;

    public Expression<Func<bool>> OwnWhen() => () => Customer == Ambient.UserOf("orders").Email;
}

/// <summary>In the shape of generated code.</summary>
public sealed class OrderLine : BusinessOS.Runtime.Records.Record
{
    private static readonly Computed AmountOf = Computed.Of<OrderLine, OrderLine, decimal?>(r => r.AmountFormula());

    public Guid? OrderId { get; set; }

    public Order? Order { get; set; }

    public Guid? ProductId { get; set; }

    public Product? Product { get; set; }

    public long Quantity { get; set; }

    public string? Note { get; set; }

    public string? Code { get; set; }

    public decimal? Cost { get; set; }

    public decimal? Amount => (decimal?)AmountOf.Of(this);

    internal int Position { get; set; }

    public Expression<Func<string?>> TitleText() => () => Product!.Name;

    public Expression<Func<decimal?>> AmountFormula() => () => Product!.Price * Quantity * (100 - Order!.Discount) / 100;

    public Expression<Func<bool>> CostReadWhen() => () => !Ambient.UserOf("orders").Is("Reader");

    public Expression<Func<bool>> CostWriteWhen() => () => Ambient.UserOf("orders").Is("Buyer");
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
