using BusinessOS.Runtime.Records.Changes;

namespace BusinessOS.Runtime.Values;

/// <summary>
/// What an address must be: one with a street or a city, in a country there is. A needed one says its country, unless the
/// organization has one, which is meant where none is said.
/// </summary>
public static class AddressRules
{
    public const int LongestStreet = 250;
    public const int MostLines = 4;
    public const int LongestPlace = 100;
    public const int LongestPostalCode = 20;
    public static string NoCountry => Say("Choose the country of the address.");

    /// <param name="home">The organization's country; null where it is not known.</param>
    /// <returns>The address as it is stored, null for one without parts, and what is wrong with it.</returns>
    public static (PostalAddress? Address, string? Problem) Read(PostalAddress given, string? home)
    {
        var address = new PostalAddress
        {
            Street = Lines(given.Street),
            PostalCode = Line(given.PostalCode)?.ToUpperInvariant(),
            City = Line(given.City),
            Region = Line(given.Region),
            Country = Line(given.Country)?.ToUpperInvariant(),
        };
        if (address == new PostalAddress())
        {
            return (null, null);
        }

        address = address with { Country = address.Country ?? home };
        return (address, ProblemOf(address));
    }

    /// <summary>The address a text stands for, as it would be stored; null for a text that is none.</summary>
    public static PostalAddress? FromText(string text, string? home) => AddressText.Read(text) is { } given ? Read(given, home).Address : null;

    private static string? ProblemOf(PostalAddress address) => address switch
    {
        _ when !TextValues.IsStorable(address.ToString()) => Say("This holds characters that cannot be stored. Type it again without them."),
        { Street: null, City: null } => Say("An address needs a street or a city."),
        { Street.Length: > LongestStreet } => Say($"The street has at most {LongestStreet} characters."),
        { Street: { } street } when street.Split('\n').Length > MostLines => Say($"The street has at most {MostLines} lines."),
        { PostalCode.Length: > LongestPostalCode } => Say($"The postal code has at most {LongestPostalCode} characters."),
        { City.Length: > LongestPlace } => Say($"The city has at most {LongestPlace} characters."),
        { Region.Length: > LongestPlace } => Say($"The region has at most {LongestPlace} characters."),
        { Country: null } => NoCountry,
        { Country: { } country } when !Countries.Has(country) => Say($"'{Short(country)}' is no country. Write its two letters, like CH."),
        _ => null,
    };

    /// <summary>Lines without empty ones; what stands between two in a cell begins another one.</summary>
    private static string? Lines(string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Replace(AddressText.Break, "\n", StringComparison.Ordinal).Split('\n').Select(Line).OfType<string>();
        return string.Join('\n', lines) is { Length: > 0 } street ? street : null;
    }

    /// <summary>One line, without what separates parts in a cell.</summary>
    private static string? Line(string? text) =>
        string.Join(' ', (text ?? "").Replace(';', ',').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
