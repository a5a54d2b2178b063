using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Demo;

/// <summary>Addresses nobody lives at.</summary>
internal static class DemoAddress
{
    private static readonly (string Street, string PostalCode, string City, string? Region, string Country)[] Places =
    [
        ("12 Mill Lane", "LS1 4AP", "Leeds", null, "GB"),
        ("Rua do Porto 4", "4050-253", "Porto", null, "PT"),
        ("88 rue de la Gare", "69001", "Lyon", null, "FR"),
        ("Parkweg 7", "8010", "Graz", null, "AT"),
        ("Kirkebakken 23", "5003", "Bergen", null, "NO"),
        ("Brugstraat 61", "9000", "Gent", null, "BE"),
        ("Bahnhofstrasse 5", "3011", "Bern", null, "CH"),
        ("140 Main Street", "97201", "Portland", "OR", "US"),
        ("Hafenstraße 9", "28195", "Bremen", null, "DE"),
        ("Via del Giardino 32", "34121", "Trieste", "TS", "IT"),
        ("17 North Parade", "T12 X8", "Cork", null, "IE"),
    ];

    // About where the addresses are: a record with both shows one place.
    private static readonly GeoPoint[] Points =
    [
        new(53.7997, -1.5492), new(41.1496, -8.611), new(45.764, 4.8357), new(47.0707, 15.4395), new(60.393, 5.3242), new(51.0543, 3.7174),
        new(46.948, 7.4474), new(45.5152, -122.6784), new(53.0793, 8.8017), new(45.6495, 13.7768), new(51.8985, -8.4756),
    ];

    /// <summary>Each time round a little beside the city, so that no two are in one spot.</summary>
    public static GeoPoint PlaceOf(int at)
    {
        var (point, round) = (Points[at % Points.Length], at / Points.Length);
        return new(Math.Round(point.Latitude + (round * 0.013 % 0.1), 4), Math.Round(point.Longitude + (round * 0.021 % 0.1), 4));
    }

    public static PostalAddress Of(int at)
    {
        var (street, postalCode, city, region, country) = Places[at % Places.Length];
        return new() { Street = street, PostalCode = postalCode, City = city, Region = region, Country = country };
    }
}
