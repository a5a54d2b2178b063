using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>An app whose orders have lines, in the shape of generated code.</summary>
internal static class OrderDesk
{
    public static AppCatalog Catalog()
    {
        var app = new AppBuilder().App("orders", "Orders", "1.0.0", "");
        app.Role("Clerk", "Clerk");
        app.Role("Reader", "Reader");
        app.Entity<Product>(Define);
        app.Entity<Order>(Define);
        app.Entity<OrderLine>(Define);
        return new AppCatalog([app.Build()]);
    }

    private static void Define(EntityBuilder<Product> e)
    {
        e.Identity("e-product", "products", "orders_product").Labels("Product", "Products").Title(r => r.TitleText());
        e.Field("f-name", "Name", FieldKind.Text).Label("Name").Required();
        e.Field("f-price", "Price", FieldKind.Money).Label("Price");
        e.Allow("Clerk", Operations.All).Allow("Reader", Operations.Read);
    }

    private static void Define(EntityBuilder<Order> e)
    {
        e.Identity("e-order", "orders", "orders_order").Labels("Order", "Orders").Title(r => r.TitleText());
        e.Field("f-customer", "Customer", FieldKind.Text).Label("Customer").Required();
        e.Field("f-discount", "Discount", FieldKind.Percent).Label("Discount").Default(() => 0m);
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
        e.Reference("f-order", "Order").Label("Order").Required();
        e.Reference("f-of", "Product").Label("Product").Required();
        e.Field("f-quantity", "Quantity", FieldKind.Integer).Label("Quantity").Required().Range(1L, 100L);
        e.Field("f-note", "Note", FieldKind.Text).Label("Note");
        e.Field("f-code", "Code", FieldKind.Text).Label("Code").Unique();
        e.Field("f-cost", "Cost", FieldKind.Money).Label("Cost").ReadWhen(r => r.CostReadWhen()).WriteWhen(r => r.CostWriteWhen());
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
