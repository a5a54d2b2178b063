using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Editing;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Editing;

/// <summary>A field that follows from others in a form: until somebody types there.</summary>
public sealed class FollowingDefaultTests
{
    private readonly EntityDefinition _entity = Define();

    [Fact]
    public void It_shows_what_was_worked_out_and_leaves_the_value_to_the_gate()
    {
        var state = State();

        state.Set(Field("Quantity"), 2m);
        state.Look(View(2m, 20m));

        Assert.Equal(20m, state[Field("Price")]);
        Assert.Equal(["Quantity"], state.Changes().Keys);
    }

    [Fact]
    public void What_is_typed_stays_whatever_is_worked_out_later()
    {
        var state = State();

        state.Set(Field("Price"), 7m);
        state.Look(View(3m, 30m));

        Assert.Equal(7m, state[Field("Price")]);
        Assert.Equal(7m, state.Changes()["Price"]);
    }

    [Fact]
    public void An_emptied_one_is_empty_and_not_worked_out_again()
    {
        var state = State();
        state.Look(View(2m, 20m));

        state.Set(Field("Price"), "");

        Assert.Null(state[Field("Price")]);
        Assert.Null(Assert.Contains("Price", state.Changes()));
    }

    [Fact]
    public void Choosing_the_same_once_more_keeps_it()
    {
        var state = State();
        state.Set(Field("Price"), 7m);
        state.Look(View(null, 7m)); // what the gate makes of what was typed

        state.Set(Field("Price"), 7m);
        state.Look(View(3m, 30m));

        Assert.Equal(7m, state[Field("Price")]);
    }

    [Fact]
    public void In_a_stored_record_it_is_a_value_like_any_other()
    {
        var state = new FormState(View(2m, 20m), isNew: false, () => _entity.Fields);

        state.Set(Field("Quantity"), 3m);
        state.Look(View(3m, 30m));

        Assert.Equal(20m, state[Field("Price")]);
    }

    private FormState State() => new(View(null, null), isNew: true, () => _entity.Fields);

    private FieldDefinition Field(string name) => _entity.Field(name)!;

    private RecordView View(decimal? quantity, decimal? price) => new(
        _entity, new Line { Quantity = quantity, Price = price }, "Line", new HashSet<string>(), new HashSet<string>(), true, false, [])
    {
        References = new Dictionary<string, RecordLabel>(),
    };

    private static EntityDefinition Define()
    {
        var app = new AppBuilder().App("shop", "Shop", "1.0.0", "");
        app.Entity<Line>(Line.Define);
        return app.Build().Entities.Single();
    }

    /// <summary>In the shape of generated code.</summary>
    public sealed class Line : BusinessOS.Runtime.Records.Record
    {
        public decimal? Quantity { get; set; }

        public decimal? Price { get; set; }

        public static void Define(EntityBuilder<Line> e)
        {
            e.Identity("e-line", "shop", "shop_line").Labels("Line", "Lines").Title(r => r.TitleText());
            e.Field("f-quantity", "Quantity", FieldKind.Decimal).Label("Quantity");
            e.Field("f-price", "Price", FieldKind.Decimal).Label("Price").DefaultFrom(1, r => r.PriceDefault());
        }

        private Expression<Func<string?>> TitleText() => () => "Line";

        private Expression<Func<decimal?>> PriceDefault() => () => Quantity * 10;
    }
}
