using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>An app whose guests live somewhere.</summary>
public static class Inn
{
    /// <param name="home">What the field of the home is: an address, or the text it was before.</param>
    public static AppCatalog Catalog(FieldKind home, string? country = null)
    {
        var app = new AppBuilder { Country = country }.App("inn", "Inn", "1.0.0", "").Role("Host", "Host");
        if (home == FieldKind.Address)
        {
            app.Entity<Guest>(Guest.Define);
        }
        else
        {
            app.Entity<FormerGuest>(FormerGuest.Define);
        }

        return new AppCatalog([app.Build()]);
    }

    /// <summary>In the shape of generated code.</summary>
    public sealed class Guest : BusinessOS.Runtime.Records.Record
    {
        private static readonly Computed NearOf = Computed.Of<Guest, Guest, bool>(r => r.NearFormula());

        private static readonly Computed CloseOf = Computed.Of<Guest, Guest, bool>(r => r.CloseFormula());

        public string? Name { get; set; }

        public PostalAddress? Home { get; set; }

        public GeoPoint? Place { get; set; }

        public GeoPoint? Work { get; set; }

        public bool Close => CloseOf.Of(this) is true;

        public bool Near => NearOf.Of(this) is true;

        public Expression<Func<string?>> TitleText() => () => Name + ", " + Home!.City;

        public Expression<Func<bool>> NearFormula() => () => Home!.Country == "CH" && (Home.City == "Bern" || Home.PostalCode!.Length == 4);

        public Expression<Func<bool>> CloseFormula() => () => Place!.DistanceTo(Work!) < 100 && Place.Latitude > 40;

        public static void Define(EntityBuilder<Guest> e)
        {
            e.Identity("e-guest", "guests", "inn_guest").Labels("Guest", "Guests").Title(r => r.TitleText());
            e.Field("f-name", "Name", FieldKind.Text).Label("Name");
            e.Field("f-home", "Home", FieldKind.Address).Label("Home");
            e.Field("f-place", "Place", FieldKind.Location).Label("Place");
            e.Field("f-work", "Work", FieldKind.Location).Label("Work");
            e.Formula("f-close", "Close", FieldKind.Boolean, r => r.CloseFormula()).Label("Close");
            e.Formula("f-near", "Near", FieldKind.Boolean, r => r.NearFormula()).Label("Near");
        }
    }

    /// <summary>The same before homes were addresses.</summary>
    public sealed class FormerGuest : BusinessOS.Runtime.Records.Record
    {
        public string? Name { get; set; }

        public string? Home { get; set; }

        public Expression<Func<string?>> TitleText() => () => Name;

        public static void Define(EntityBuilder<FormerGuest> e)
        {
            e.Identity("e-guest", "guests", "inn_guest").Labels("Guest", "Guests").Title(r => r.TitleText());
            e.Field("f-name", "Name", FieldKind.Text).Label("Name");
            e.Field("f-home", "Home", FieldKind.Text).Label("Home");
        }
    }
}
