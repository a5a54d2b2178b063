using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Ui.Components;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class FigureCardTests
{
    /// <summary>The currencies of trips.</summary>
    public enum TripCurrency
    {
        EUR,
        JPY,
        BHD,
    }

    [Fact]
    public void Amounts_in_different_currencies_stand_beside_each_other()
    {
        using var tenant = new Tenant("Manager", administrator: true);
        var app = new AppBuilder { Currency = "CHF" }.App("trips", "Trips", "1.0.0", "");
        app.Entity<Trip>(Trip.Define);
        var catalog = new AppCatalog([app.Build()]);
        var gate = new MemoryGate(catalog, Administrator(), tenant.Time);
        tenant.Services.AddSingleton(catalog);
        tenant.Services.AddSingleton<IRecordGate>(gate);
        gate.Add(new Trip { Currency = TripCurrency.EUR, Cost = 1200.5m });
        gate.Add(new Trip { Currency = TripCurrency.EUR, Cost = 0.5m });
        gate.Add(new Trip { Currency = TripCurrency.JPY, Cost = 120_000m });
        gate.Add(new Trip { Currency = TripCurrency.BHD, Cost = 10.125m });

        var card = tenant.Render<FigureCard<Trip>>(p => p.Add(c => c.Title, "Spent").Add(c => c.Measure, "sum").Add(c => c.Field, "Cost"));

        Assert.Equal(["¥120k", "€1,201.00", "BHD 10.125"], card.FindAll(".figure-value > span[title]").Select(s => s.TextContent));
    }

    private static CurrentActor Administrator()
    {
        var current = new CurrentActor();
        current.Become(new Actor(Guid.NewGuid(), "Ada Byron", "ada@example.org", new HashSet<string>(), true, false));
        return current;
    }

    /// <summary>In the shape of generated code.</summary>
    public sealed class Trip : BusinessOS.Runtime.Records.Record
    {
        public TripCurrency? Currency { get; set; }

        public decimal? Cost { get; set; }

        public Expression<Func<string?>> TitleText() => () => "Trip";

        public static void Define(EntityBuilder<Trip> e)
        {
            e.Identity("e-trip", "trips", "trips_trip").Labels("Trip", "Trips").Title(r => r.TitleText());
            e.Field("f-currency", "Currency", FieldKind.Choice).Label("Currency").Required()
                .Option(TripCurrency.EUR, "EUR").Option(TripCurrency.JPY, "JPY").Option(TripCurrency.BHD, "BHD");
            e.Field("f-cost", "Cost", FieldKind.Money).Label("Cost").CurrencyOf("Currency");
        }
    }
}
