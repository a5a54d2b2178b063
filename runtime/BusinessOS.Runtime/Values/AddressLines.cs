namespace BusinessOS.Runtime.Values;

/// <summary>An address as people of its country write it.</summary>
public static class AddressLines
{
    private static readonly string[] CityFirst = ["US", "CA", "AU", "IN", "BR", "MX", "PR", "NZ", "TH", "TW", "KR", "PK", "BD", "PH"];
    private static readonly string[] PostalCodeLast = ["GB", "IE", "GG", "IM", "JE", "GI", "ZA", "KE", "NG", "HK", "SG"];

    /// <param name="country">ISO 3166-1 alpha-2; null where none is given.</param>
    public static AddressOrder OrderOf(string? country) =>
        CityFirst.Contains(country) ? AddressOrder.CityRegionPostalCode
        : PostalCodeLast.Contains(country) ? AddressOrder.PostalCodeLast
        : AddressOrder.PostalCodeFirst;

    /// <summary>The lines from the street to the country, which is left out at home.</summary>
    /// <param name="home">The organization's country; null where it is not known.</param>
    public static IReadOnlyList<string> Of(PostalAddress address, string? home)
    {
        IEnumerable<string?> place = OrderOf(address.Country ?? home) switch
        {
            AddressOrder.CityRegionPostalCode => [Joined(", ", address.City, Joined(" ", address.Region, address.PostalCode))],
            AddressOrder.PostalCodeLast => [address.City, address.Region, address.PostalCode],
            _ => [Joined(" ", address.PostalCode, address.City), address.Region],
        };
        return
        [
            .. address.Street?.Split('\n') ?? [],
            .. place.OfType<string>().Where(line => line.Length > 0),
            .. address.Country is { } country && country != home ? [Countries.NameOf(country)] : Array.Empty<string>(),
        ];
    }

    public static string OneLine(PostalAddress address, string? home) => string.Join(", ", Of(address, home));

    private static string Joined(string between, params string?[] parts) => string.Join(between, parts.Where(part => !string.IsNullOrEmpty(part)));
}
