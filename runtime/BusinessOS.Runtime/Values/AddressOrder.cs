namespace BusinessOS.Runtime.Values;

/// <summary>How the parts of a place follow each other on a letter.</summary>
public enum AddressOrder
{
    /// <summary><c>8001 Zürich</c>, and a region below it.</summary>
    PostalCodeFirst,

    /// <summary><c>Portland, OR 97201</c>.</summary>
    CityRegionPostalCode,

    /// <summary>City, region and postal code on lines of their own.</summary>
    PostalCodeLast,
}
