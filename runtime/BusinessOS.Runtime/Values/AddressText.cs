namespace BusinessOS.Runtime.Values;

/// <summary>An address as one cell of a table: its parts in one order, so that it can be read back exactly.</summary>
public static class AddressText
{
    /// <summary>What stands for a line break between two lines of a street.</summary>
    public const string Break = " / ";

    private const int Parts = 5;

    /// <summary><c>Main Street 1 / Back yard; 8001; Zürich; ; CH</c>: street, postal code, city, region, country.</summary>
    public static string Write(PostalAddress address) => string.Join(
        "; ", address.Street?.Replace("\n", Break, StringComparison.Ordinal) ?? "", address.PostalCode ?? "", address.City ?? "", address.Region ?? "", address.Country ?? "").TrimEnd();

    /// <summary>
    /// Reads what <see cref="Write"/> makes; what is left out at the end is empty, so that any text without semicolons is a street.
    /// </summary>
    /// <returns>Null for a text with more parts than an address has, or without any.</returns>
    public static PostalAddress? Read(string text)
    {
        string?[] parts = [.. text.Split(';', StringSplitOptions.TrimEntries).Select(part => part.Length > 0 ? part : null)];
        return parts.Length > Parts || Array.TrueForAll(parts, part => part is null) ? null : new PostalAddress
        {
            Street = parts[0]?.Replace(Break, "\n", StringComparison.Ordinal),
            PostalCode = parts.ElementAtOrDefault(1),
            City = parts.ElementAtOrDefault(2),
            Region = parts.ElementAtOrDefault(3),
            Country = parts.ElementAtOrDefault(4),
        };
    }
}
