using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Workflows;
using BusinessOS.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Fields made of the records that refer to one: always as they are now, in answers, filters, orders and rules.</summary>
public abstract class RollupTests : IAsyncLifetime
{
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Invoice => Tenant.Entity("shop.Invoice");

    private EntityDefinition Item => Tenant.Entity("shop.InvoiceItem");

    private IRecordGate Gate => Tenant.Gate(TestTenant.Administrator());

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync()
    {
        var app = new AppBuilder().App("shop", "Shop", "1.0.0", "");
        app.Role("Clerk", "Clerk");
        app.Role("Viewer", "Viewer");
        app.Entity<Invoice>(Define);
        app.Entity<InvoiceItem>(Define);
        app.Workflow<InvoiceItemScope, InvoiceItem>("Weigh", "Weigh", InvoiceItemScope.Weigh);
        _tenant = await TestTenant.StartAsync(new AppCatalog([app.Build()]), await DatabaseAsync(), services =>
        {
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
            services.AddBusinessOsWorkflows();
        });
    }

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task Rollups_are_what_the_records_say_now()
    {
        var id = await AddInvoiceAsync("A");
        var empty = await FindAsync(id);
        var first = await AddItemAsync(id, 100m, 2, new DateOnly(2026, 3, 1));
        await AddItemAsync(id, 50m, 1, new DateOnly(2026, 5, 1));
        await AddItemAsync(await AddInvoiceAsync("B"), 999m, 1, new DateOnly(2027, 1, 1));
        var full = await FindAsync(id);
        await Gate.UpdateAsync(Item, first, null, new FieldValues { ["Quantity"] = 3L }, CancellationToken.None);
        var changed = await FindAsync(id);
        await Gate.DeleteAsync(Item, first, null, CancellationToken.None);
        var less = await FindAsync(id);

        Assert.Equal([0m, 0L, 0L, null, null, null, null, false], Values(empty));
        Assert.Equal([250m, 2L, 1L, new DateOnly(2026, 5, 1), 50m, 75m, 1.5m, true], Values(full));
        Assert.Equal([350m, 2L, 1L, new DateOnly(2026, 5, 1), 50m, 75m, 2m, true], Values(changed));
        Assert.Equal([50m, 1L, 0L, new DateOnly(2026, 5, 1), 50m, 50m, 1m, false], Values(less));
    }

    [Fact]
    public async Task Lists_are_narrowed_and_ordered_by_them()
    {
        var small = await AddInvoiceAsync("Small");
        var large = await AddInvoiceAsync("Large");
        var none = await AddInvoiceAsync("None");
        await AddItemAsync(small, 10m, 1, null);
        await AddItemAsync(large, 1000m, 2, null);

        var page = await Gate.ListAsync(
            Invoice, new RecordQuery { Sort = [new Sort(Invoice.Field("Total")!, true)], WithTotal = true }, CancellationToken.None);
        var second = await Gate.ListAsync(
            Invoice, new RecordQuery { Sort = [new Sort(Invoice.Field("Total")!, true)], Take = 1, After = await CursorAsync(1) }, CancellationToken.None);
        var some = await Gate.ListAsync(
            Invoice, new RecordQuery { Filters = [new Filter(Invoice.Field("Items")!, FilterOperator.Greater, [0L])] }, CancellationToken.None);
        var sum = await Gate.MeasureAsync(Invoice, Measure.Sum, Invoice.Field("Total"), new RecordQuery(), CancellationToken.None);

        Assert.Equal([large, small, none], page.Items.Select(i => i.Id));
        Assert.Equal([small], second.Items.Select(i => i.Id));
        Assert.Equal([large, small], some.Items.Select(i => i.Id).OrderByDescending(i => i == large));
        Assert.Equal(2010m, sum);
    }

    [Fact]
    public async Task Rules_and_titles_ask_them_also_through_a_reference()
    {
        var id = await AddInvoiceAsync("A");

        var refused = LoanDesk.Problems(await Gate.UpdateAsync(Invoice, id, null, new FieldValues { ["Paid"] = true }, CancellationToken.None));
        var item = await AddItemAsync(id, 100m, 1, null);
        LoanDesk.Saved(await Gate.UpdateAsync(Invoice, id, null, new FieldValues { ["Paid"] = true }, CancellationToken.None));
        await AddItemAsync(id, 300m, 1, null);
        var view = await Gate.FindAsync(Item, item, CancellationToken.None);
        var clerk = Tenant.Gate(TestTenant.Person("c@example.org", "shop.Clerk"));
        var open = await clerk.UpdateAsync(Item, item, null, new FieldValues { ["Price"] = 101m }, CancellationToken.None);
        await AddItemAsync(id, 1m, 1, null);
        var closed = await clerk.UpdateAsync(Item, item, null, new FieldValues { ["Price"] = 102m }, CancellationToken.None);

        Assert.Equal("Nothing to pay.", Assert.Single(refused).Message);
        Assert.Equal("100 of 400", view?.Title);
        Assert.Equal("A: 400", view?.References["Invoice"].Title);
        Assert.Equal(0.25m, view?.Formulas["Share"]);
        LoanDesk.Saved(open);
        Assert.IsType<ChangeResult.Forbidden>(closed);
    }

    [Fact]
    public async Task What_is_not_for_the_reader_is_in_no_title_either()
    {
        var id = await AddInvoiceAsync("A");
        await AddItemAsync(id, 100m, 1, null);

        var view = await Tenant.Gate(TestTenant.Person("v@example.org", "shop.Viewer")).FindAsync(Invoice, id, CancellationToken.None);

        Assert.Contains("Total", view!.Hidden);
        Assert.Equal("A: ", view.Title);
        Assert.Null(((Invoice)view.Record).Total);
        Assert.DoesNotContain("Total", view.Formulas.Keys);
    }

    [Fact]
    public async Task Workflows_ask_them_through_a_reference()
    {
        var id = await AddInvoiceAsync("A");
        var first = await AddItemAsync(id, 100m, 1, null);
        var second = await AddItemAsync(id, 50m, 1, null);

        await Tenant.Services.GetRequiredService<WorkflowEngine>().RunDueAsync(CancellationToken.None);

        var items = new[] { first, second }.Select(async i => (await Gate.FindAsync(Item, i, CancellationToken.None))![Item.Field("Quantity")!]);
        Assert.Equal([20L, 20L], await Task.WhenAll(items));
    }

    [Fact]
    public async Task Nobody_writes_them()
    {
        var problem = Assert.Single(LoanDesk.Problems(await Gate.CreateAsync(
            Invoice, new FieldValues { ["Name"] = "A", ["Total"] = 5m }, CancellationToken.None)));

        Assert.Equal(("Total", "This is worked out and cannot be set."), (problem.Field, problem.Message));
    }

    private async Task<string?> CursorAsync(int take) =>
        (await Gate.ListAsync(Invoice, new RecordQuery { Sort = [new Sort(Invoice.Field("Total")!, true)], Take = take }, CancellationToken.None)).Next;

    private async Task<Guid> AddInvoiceAsync(string name) =>
        LoanDesk.Saved(await Gate.CreateAsync(Invoice, new FieldValues { ["Name"] = name }, CancellationToken.None)).Id;

    private async Task<Guid> AddItemAsync(Guid invoice, decimal price, long quantity, DateOnly? on) => LoanDesk.Saved(await Gate.CreateAsync(
        Item, new FieldValues { ["Invoice"] = invoice, ["Price"] = price, ["Quantity"] = quantity, ["On"] = on }, CancellationToken.None)).Id;

    private async Task<RecordView> FindAsync(Guid id) =>
        await Gate.FindAsync(Invoice, id, CancellationToken.None) ?? throw new InvalidOperationException("Not there.");

    private object?[] Values(RecordView view) =>
        [.. new[] { "Total", "Items", "Dear", "Last", "Cheapest", "Mean", "Pieces", "Rich" }.Select(name => view[Invoice.Field(name)!])];

    private static void Define(EntityBuilder<Invoice> e)
    {
        e.Identity("e-invoice", "invoices", "shop_invoice").Labels("Invoice", "Invoices").Title(r => r.TitleText());
        e.Field("f-name", "Name", FieldKind.Text).Label("Name").Required();
        e.Field("f-paid", "Paid", FieldKind.Boolean).Label("Paid");
        e.Rollup("f-total", "Total", FieldKind.Money, r => r.Total, (r, v) => r.Total = v, RollupMeasure.Sum, r => r.ItemsByInvoice, "Invoice", "Amount").Label("Total")
            .ReadWhen(r => r.TotalReadWhen());
        e.Rollup("f-items", "Items", FieldKind.Integer, r => r.Items, (r, v) => r.Items = v, RollupMeasure.Count, r => r.ItemsByInvoice, "Invoice").Label("Items");
        e.Rollup("f-dear", "Dear", FieldKind.Integer, r => r.Dear, (r, v) => r.Dear = v, RollupMeasure.Count, r => r.ItemsByInvoice, "Invoice", where: r => r.DearWhere()).Label("Dear");
        e.Rollup("f-last", "Last", FieldKind.Date, r => r.Last, (r, v) => r.Last = v, RollupMeasure.Max, r => r.ItemsByInvoice, "Invoice", "On").Label("Last");
        e.Rollup("f-cheapest", "Cheapest", FieldKind.Money, r => r.Cheapest, (r, v) => r.Cheapest = v, RollupMeasure.Min, r => r.ItemsByInvoice, "Invoice", "Price").Label("Cheapest");
        e.Rollup("f-mean", "Mean", FieldKind.Money, r => r.Mean, (r, v) => r.Mean = v, RollupMeasure.Average, r => r.ItemsByInvoice, "Invoice", "Price").Label("Mean");
        e.Rollup("f-pieces", "Pieces", FieldKind.Decimal, r => r.Pieces, (r, v) => r.Pieces = v, RollupMeasure.Average, r => r.ItemsByInvoice, "Invoice", "Quantity").Label("Pieces");
        e.Formula("f-rich", "Rich", FieldKind.Boolean, r => r.RichFormula()).Label("Rich");
        e.Refuse("Nothing to pay.", null, r => r.NothingWhen());
    }

    private static void Define(EntityBuilder<InvoiceItem> e)
    {
        e.Identity("e-item", "invoice-items", "shop_item").Labels("Item", "Items").Title(r => r.TitleText());
        e.Reference("f-invoice", "Invoice").Label("Invoice").Required();
        e.Field("f-price", "Price", FieldKind.Money).Label("Price");
        e.Field("f-quantity", "Quantity", FieldKind.Integer).Label("Quantity").Required();
        e.Field("f-on", "On", FieldKind.Date).Label("On");
        e.Formula("f-amount", "Amount", FieldKind.Money, r => r.AmountFormula()).Label("Amount");
        e.Formula("f-share", "Share", FieldKind.Decimal, r => r.ShareFormula()).Label("Share");
        e.Allow("Clerk", Operations.Read);
        e.Allow("Clerk", Operations.Update, r => r.ClerkWhen());
    }
}

/// <summary>In the shape of generated code.</summary>
public sealed class Invoice : BusinessOS.Runtime.Records.Record
{
    private static readonly Computed RichOf = Computed.Of<Invoice, Invoice, bool>(r => r.RichFormula());

    public string? Name { get; set; }

    public bool Paid { get; set; }

    public decimal? Total { get; internal set; } = 0;

    public long? Items { get; internal set; } = 0;

    public long? Dear { get; internal set; } = 0;

    public DateOnly? Last { get; internal set; }

    public decimal? Cheapest { get; internal set; }

    public decimal? Mean { get; internal set; }

    public decimal? Pieces { get; internal set; }

    public bool Rich => RichOf.Of(this) is true;

    internal ICollection<InvoiceItem>? ItemsByInvoice { get; set; }

    public Expression<Func<string?>> TitleText() => () => Name + ": " + BusinessOS.Runtime.Expressions.DisplayText.Of(Total);

    public Expression<Func<bool>> TotalReadWhen() => () => !BusinessOS.Runtime.Scope.Ambient.UserOf("shop").Is("Viewer");

    public Expression<Func<bool>> RichFormula() => () => Total > 200 && Items > 1;

    public Expression<Func<bool>> NothingWhen() => () => Paid && Items == 0;
}

/// <summary>In the shape of generated code.</summary>
public class InvoiceItem : BusinessOS.Runtime.Records.Record
{
    private static readonly Computed AmountOf = Computed.Of<InvoiceItem, InvoiceItem, decimal?>(r => r.AmountFormula());

    private static readonly Computed ShareOf = Computed.Of<InvoiceItem, InvoiceItem, decimal?>(r => r.ShareFormula());

    public Guid? InvoiceId { get; set; }

    public Invoice? Invoice { get; set; }

    public decimal? Price { get; set; }

    public long Quantity { get; set; }

    public DateOnly? On { get; set; }

    public decimal? Amount => (decimal?)AmountOf.Of(this);

    public decimal? Share => (decimal?)ShareOf.Of(this);

    public Expression<Func<string?>> TitleText() => () =>
        BusinessOS.Runtime.Expressions.DisplayText.Of(Amount) + " of " + BusinessOS.Runtime.Expressions.DisplayText.Of(Invoice!.Total);

    public Expression<Func<decimal?>> AmountFormula() => () => Price * Quantity;

    public Expression<Func<decimal?>> ShareFormula() => () => Amount / Invoice!.Total;

    public Expression<Func<bool>> DearWhere() => () => Amount > 90 && Invoice!.Name != "B";

    public Expression<Func<bool>> ClerkWhen() => () => Invoice!.Items < 3;
}

/// <summary>A workflow that looks at what the invoice adds up to.</summary>
internal sealed class InvoiceItemScope : InvoiceItem
{
    public static void Weigh(WorkflowBuilder<InvoiceItemScope, InvoiceItem> workflow) =>
        workflow.OnCreated().When(s => s.AmongSeveral()).Set(workflow.Value("Quantity", s => s.TenOfEach()));

    private Expression<Func<bool>> AmongSeveral() => () => Invoice!.Items > 1;

    private Expression<Func<long?>> TenOfEach() => () => Invoice!.Items * 10;
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteRollupTests : RollupTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresRollupTests(PostgresCluster cluster) : RollupTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
