using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Editing;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Editing;

/// <summary>Values a record has to have, in the form of a new one: nobody gave them yet, whatever C# puts there.</summary>
public sealed class NeededValueTests
{
    private readonly EntityDefinition _entity = Define();

    [Theory]
    [InlineData("Start")]
    [InlineData("Day")]
    [InlineData("Price")]
    public void It_is_empty_until_somebody_gives_it(string field)
    {
        var state = New(new Visit());

        Assert.Null(state[Field(field)]);
        Assert.Null(Assert.Contains(field, state.Changes()));
        Assert.False(state.CheckAll());
        Assert.NotNull(state.ProblemOf(Field(field)));
    }

    [Fact]
    public void Nothing_can_be_typed_where_nothing_is_meant()
    {
        var state = New(new Visit());

        state.Set(Field("Price"), 0m);

        Assert.Equal(0m, state[Field("Price")]);
        Assert.Equal(0m, state.Changes()["Price"]);
    }

    [Fact]
    public void A_default_stands_even_where_it_is_nothing()
    {
        var state = New(new Visit());

        Assert.Equal(0L, state[Field("Guests")]);
    }

    [Fact]
    public void In_a_stored_record_nothing_is_a_value()
    {
        var state = new FormState(View(new Visit()), isNew: false, () => _entity.Fields);

        Assert.Equal(0m, state[Field("Price")]);
    }

    private FormState New(Visit visit) => new(View(visit), isNew: true, () => _entity.Fields);

    private FieldDefinition Field(string name) => _entity.Field(name)!;

    private RecordView View(Visit visit) => new(
        _entity, visit, "Visit", new HashSet<string>(), new HashSet<string>(), true, false, [])
    {
        References = new Dictionary<string, RecordLabel>(),
        Needed = _entity.Fields.Where(f => f.Required).Select(f => f.Name).ToHashSet(),
    };

    private static EntityDefinition Define()
    {
        var app = new AppBuilder().App("inn", "Inn", "1.0.0", "");
        app.Entity<Visit>(Visit.Define);
        return app.Build().Entities.Single();
    }

    private sealed class Visit : BusinessOS.Runtime.Records.Record
    {
        public DateTimeOffset Start { get; set; }

        public DateOnly Day { get; set; }

        public decimal Price { get; set; }

        public long Guests { get; set; }

        public static void Define(EntityBuilder<Visit> entity)
        {
            entity.Identity("e-visit", "visits", "inn_visit").Labels("Visit", "Visits").Title(r => r.TitleText());
            entity.Field("f-start", "Start", FieldKind.DateTime).Label("Start").Required();
            entity.Field("f-day", "Day", FieldKind.Date).Label("Day").Required();
            entity.Field("f-price", "Price", FieldKind.Money).Label("Price").Required();
            entity.Field("f-guests", "Guests", FieldKind.Integer).Label("Guests").Required().Default(() => 0L);
        }

        private Expression<Func<string?>> TitleText() => () => "Visit";
    }
}
