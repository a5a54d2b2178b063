using System.Text.Json.Serialization;

namespace BusinessOS.Runtime.Values;

/// <summary>A postal address. Parts that are not given are null; one without any part is no address.</summary>
public sealed record PostalAddress
{
    /// <summary>The lines above the place, separated by line breaks.</summary>
    [JsonPropertyName("street")]
    public string? Street { get; init; }

    [JsonPropertyName("postalCode")]
    public string? PostalCode { get; init; }

    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>State, province or county.</summary>
    [JsonPropertyName("region")]
    public string? Region { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>The parts in the one order they have in a cell: <c>Main Street 1 / Back yard; 8001; Zürich; ; CH</c>.</summary>
    public override string ToString() => AddressText.Write(this);
}
