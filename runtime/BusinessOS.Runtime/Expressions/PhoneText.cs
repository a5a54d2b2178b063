using PhoneNumbers;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Telephone numbers: kept in E.164, shown as people of a country write them.</summary>
public static class PhoneText
{
    private static string Problem => Say("This is not a phone number. Write it with its country code, like +49 30 1234567.");

    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();

    /// <param name="country">ISO 3166: where a number without its country's code is from; null where that is not known, and then it stays as it was typed.</param>
    /// <returns>The number to store, and what is wrong with it.</returns>
    public static (string Text, string? Problem) Read(string text, string? country)
    {
        try
        {
            var number = Phones.Parse(text, country);
            var format = number.HasExtension ? PhoneNumberFormat.INTERNATIONAL : PhoneNumberFormat.E164; // E.164 has no room for an extension
            return Phones.IsPossibleNumber(number) ? (Phones.Format(number, format), null) : (text, Problem);
        }
        catch (NumberParseException)
        {
            var isTyped = text.Count(char.IsAsciiDigit) >= 3 && text.All(c => char.IsAsciiDigit(c) || " ()+-./".Contains(c, StringComparison.Ordinal));
            return (text, isTyped && country is null ? null : Problem);
        }
    }

    /// <summary>In the national form at home, in the international one elsewhere; what is no number as it is.</summary>
    public static string Show(string stored, string? country)
    {
        try
        {
            var number = Phones.Parse(stored, null);
            var isHome = country is not null && Phones.GetRegionCodeForNumber(number) == country;
            return Phones.Format(number, isHome ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        }
        catch (NumberParseException)
        {
            return stored;
        }
    }

    /// <summary>Whether there is such a country, by its ISO 3166 code.</summary>
    public static bool IsCountry(string code) => Phones.GetSupportedRegions().Contains(code);
}
