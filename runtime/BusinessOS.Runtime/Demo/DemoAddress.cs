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

    public static PostalAddress Of(int at)
    {
        var (street, postalCode, city, region, country) = Places[at % Places.Length];
        return new() { Street = street, PostalCode = postalCode, City = city, Region = region, Country = country };
    }
}
