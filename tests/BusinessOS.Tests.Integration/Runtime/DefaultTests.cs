using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Values;
using BusinessOS.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Defaults that are worked out from the record itself: when they are, in which order, and what stays as somebody gave it.</summary>
public sealed class DefaultTests : IAsyncLifetime
{
    private const string Spec = """
        app: shop
        name: Shop
        roles: [Clerk, Member]
        entities:
          Customer:
            title: "{Name}"
            fields:
              Name:    text required
              Home:    address
              Manager: user
              Secret:  { type: text, read: User.Is("Clerk") }
            allow:
              Clerk:  all
              Member: read
          Product:
            title: "{Name}"
            fields:
              Name:  text required
              Price: money 0.. required
              Maker: reference Customer
            allow:
              Member: all
          Order:
            title: "{Customer.Name}"
            fields:
              Half:     money = Full / 2
              Full:     money = Discount * 10
              Customer: reference Customer
              Discount: { type: percent, default: 'Customer == null ? 0 : 5' }
              Ship:     { type: address, default: Customer.Home }
              Bill:     { type: address, default: Ship }
              Agent:    { type: user, default: Customer.ManagerId }
              Mail:     { type: text, default: Agent.Email }
              Note:     { type: text ..20, default: Customer.Name + "!" }
              Copied:   { type: text, default: Customer.Secret, read: User.Is("Clerk") }
              Covered:  { type: text, default: Customer.Secret, mask: '!User.Is("Clerk")' }
              Lines:    lines OrderLine
              Total:    rollup sum OrderLine.Amount
            allow:
              Member: all
          OrderLine:
            fields:
              Order:    reference Order
              Product:  reference Product required
              Maker:    { type: reference Customer, default: Product.MakerId }
              Quantity: integer = 1
              Price:    { type: money 0.. required, default: Product.Price * (100 - (Order.Discount ?? 0)) / 100 }
              Amount:   { type: formula Quantity * Price, as: money }
        """;

    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));

    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Order => Tenant.Entity("shop.Order");

    private IRecordGate Gate => Tenant.Gate(TestTenant.Administrator());

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(Compiled.Value, null);

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task What_is_not_given_is_worked_out_from_what_is_and_each_default_after_those_it_needs()
    {
        var hired = await Tenant.Scope(Actor.System("test")).GetRequiredService<IPeople>().CreateAsync("max@example.org", "Max", [], administrator: false, CancellationToken.None);
        var manager = hired.Person!.Id;
        var ada = await CustomerAsync("Ada", manager);

        var view = LoanDesk.Saved(await Gate.CreateAsync(Order, new FieldValues { ["Customer"] = ada }, CancellationToken.None));

        Assert.Equal((5m, 50m, 25m), (view[Field("Discount")], view[Field("Full")], view[Field("Half")]));
        Assert.Equal("Ada!", view[Field("Note")]);
        Assert.Equal("Delft", ((PostalAddress?)view[Field("Ship")])?.City);
        Assert.Equal(view[Field("Ship")], view[Field("Bill")]);
        Assert.Equal((manager, "max@example.org"), (view[Field("Agent")], view[Field("Mail")]));
    }

    [Fact]
    public async Task An_empty_reference_leaves_them_empty()
    {
        var view = LoanDesk.Saved(await Gate.CreateAsync(Order, [], CancellationToken.None));

        Assert.Equal(0m, view[Field("Full")]);
        Assert.Null(view[Field("Ship")]);
        Assert.Null(view[Field("Agent")]);
    }

    [Fact]
    public async Task What_somebody_gives_stays_and_others_follow_from_it()
    {
        var ada = await CustomerAsync("Ada");

        var view = LoanDesk.Saved(await Gate.CreateAsync(Order, new FieldValues { ["customer"] = ada, ["Full"] = 8m, ["Ship"] = null, ["Note"] = null }, CancellationToken.None));

        Assert.Equal((8m, 4m), (view[Field("Full")], view[Field("Half")]));
        Assert.Null(view[Field("Ship")]);
        Assert.Null(view[Field("Bill")]);
        Assert.Null(view[Field("Note")]);
    }

    [Fact]
    public async Task They_are_worked_out_once()
    {
        var (ada, bob) = (await CustomerAsync("Ada"), await CustomerAsync("Bob"));
        var view = LoanDesk.Saved(await Gate.CreateAsync(Order, new FieldValues { ["Customer"] = ada }, CancellationToken.None));

        var changed = LoanDesk.Saved(await Gate.UpdateAsync(Order, view.Id, null, new FieldValues { ["Customer"] = bob, ["Full"] = null }, CancellationToken.None));

        Assert.Equal("Ada!", changed[Field("Note")]);
        Assert.Null(changed[Field("Full")]);
    }

    [Fact]
    public async Task A_line_keeps_the_price_it_was_made_with()
    {
        var (ada, maker) = (await CustomerAsync("Ada"), await CustomerAsync("Acme"));
        var pen = await ProductAsync("Pen", 2m, maker);
        var made = LoanDesk.Saved(await Gate.CreateAsync(
            Order, new FieldValues { ["Customer"] = ada, ["Lines"] = New(new() { ["Product"] = pen, ["Quantity"] = 10L }) }, CancellationToken.None));

        LoanDesk.Saved(await Gate.UpdateAsync(Tenant.Entity("shop.Product"), pen, null, new FieldValues { ["Price"] = 3m }, CancellationToken.None));
        var more = LoanDesk.Saved(await Gate.UpdateAsync(
            Order,
            made.Id,
            null,
            new FieldValues { ["Lines"] = (LineValues[])[new(made.Lines["Lines"][0].Id, []), .. New(new() { ["Product"] = pen }), .. New(new() { ["Product"] = pen, ["Price"] = 1m })] },
            CancellationToken.None));

        Assert.Equal(19m, made[Field("Total")]);
        Assert.Equal([1.9m, 2.85m, 1m], more.Lines["Lines"].Select(l => l[l.Entity.Field("Price")!]));
        Assert.Equal([maker, maker, maker], more.Lines["Lines"].Select(l => l[l.Entity.Field("Maker")!]));
    }

    [Fact]
    public async Task A_needed_value_that_cannot_be_worked_out_is_asked_for()
    {
        var refused = await Gate.CreateAsync(Order, new FieldValues { ["Lines"] = New(new() { ["Quantity"] = 2L }) }, CancellationToken.None);

        Assert.Equal(["Lines[0].Product", "Lines[0].Price"], LoanDesk.Problems(refused).Select(p => p.Field));
    }

    [Fact]
    public async Task A_value_that_does_not_fit_is_told_like_any_other()
    {
        var ada = await CustomerAsync("Augusta Ada King of Lovelace");

        var refused = await Gate.CreateAsync(Order, new FieldValues { ["Customer"] = ada }, CancellationToken.None);

        Assert.Equal(["Note"], LoanDesk.Problems(refused).Select(p => p.Field));
    }

    [Fact]
    public async Task What_the_owners_code_gives_a_new_record_is_given()
    {
        var ada = await CustomerAsync("Ada");
        var port = Tenant.Services.GetRequiredService<RecordWriter>().Port;

        var values = port.ValuesOf(Order.Type, record =>
        {
            Field("Customer").Set!(record, ada);
            Field("Discount").Set!(record, 0m);
        });
        var view = LoanDesk.Saved(await Gate.CreateAsync(Order, values, CancellationToken.None));

        Assert.Equal(0m, view[Field("Discount")]);
    }

    [Fact]
    public async Task An_amount_has_no_more_decimals_than_its_currency()
    {
        var ada = await CustomerAsync("Ada");
        var pen = await ProductAsync("Pen", 9.99m);

        var view = LoanDesk.Saved(await Gate.CreateAsync(Order, new FieldValues { ["Customer"] = ada, ["Lines"] = New(new() { ["Product"] = pen }) }, CancellationToken.None));

        Assert.Equal(9.49m, view.Lines["Lines"][0][Tenant.Entity("shop.OrderLine").Field("Price")!]);
    }

    [Fact]
    public async Task A_form_sees_them_before_anything_is_stored()
    {
        var ada = await CustomerAsync("Ada");
        var pen = await ProductAsync("Pen", 2m);

        var draft = Gate.Draft(Order);
        var ahead = await Gate.ImagineAsync(
            Order, null, new FieldValues { ["Customer"] = ada, ["Lines"] = New(new() { ["Product"] = pen, ["Quantity"] = 3L }) }, CancellationToken.None);

        Assert.Equal((0m, 0m), (draft[Field("Full")], draft[Field("Half")]));
        Assert.Equal("Ada!", ahead![Field("Note")]);
        Assert.Equal(5.7m, ahead[Field("Total")]);
    }

    [Fact]
    public async Task They_carry_no_secret_to_who_may_not_read_it()
    {
        var ada = await CustomerAsync("Ada");
        var values = new FieldValues { ["Customer"] = ada };
        var stranger = Tenant.Gate(TestTenant.Person("eve@example.org", "shop.Member"));

        var ahead = await stranger.ImagineAsync(Order, null, values, CancellationToken.None);
        var typed = await stranger.ImagineAsync(Order, null, new FieldValues { ["Customer"] = ada, ["Covered"] = "green" }, CancellationToken.None);
        var made = LoanDesk.Saved(await stranger.CreateAsync(Order, values, CancellationToken.None));
        var clerk = await Tenant.Gate(TestTenant.Person("carl@example.org", "shop.Clerk", "shop.Member")).FindAsync(Order, made.Id, CancellationToken.None);

        Assert.All([ahead!, made], view => Assert.Contains("Copied", view.Hidden));
        Assert.All([ahead!, made], view => Assert.Contains("Covered", view.Masked));
        Assert.All([ahead!, made], view => Assert.DoesNotContain("blue", view[Field("Covered")]?.ToString() ?? ""));
        Assert.Equal("green", typed![Field("Covered")]);
        Assert.Equal(("blue", "blue"), (clerk![Field("Copied")], clerk[Field("Covered")]));
    }

    private FieldDefinition Field(string name) => Order.Field(name)!;

    private static LineValues[] New(FieldValues values) => [new(null, values)];

    private async Task<Guid> CustomerAsync(string name, Guid? manager = null) => LoanDesk.Saved(await Gate.CreateAsync(
        Tenant.Entity("shop.Customer"),
        new FieldValues { ["Name"] = name, ["Home"] = new PostalAddress { Street = "Oude Delft 1", City = "Delft", Country = "NL" }, ["Secret"] = "blue", ["Manager"] = manager },
        CancellationToken.None)).Id;

    private async Task<Guid> ProductAsync(string name, decimal price, Guid? maker = null) => LoanDesk.Saved(await Gate.CreateAsync(
        Tenant.Entity("shop.Product"), new FieldValues { ["Name"] = name, ["Price"] = price, ["Maker"] = maker }, CancellationToken.None)).Id;
}
