using System.Collections;
using System.Globalization;
using System.Text;
using BusinessOS.Runtime.Formatting;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Puts a value into words within a text of the owner's: a title, a mail; in the language of whoever reads it, the same on every machine.</summary>
public static class DisplayText
{
    /// <summary>The value as people write it; empty for nothing.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? Say("yes") : Say("no"),
        DateOnly date => date.ToString(LanguageFormats.Pattern("d MMM yyyy"), LanguageFormats.Culture),
        DateTimeOffset time => time.UtcDateTime.ToString(LanguageFormats.Pattern("d MMM yyyy HH:mm"), LanguageFormats.Culture),
        DateTime time => time.ToString(LanguageFormats.Pattern("d MMM yyyy HH:mm"), LanguageFormats.Culture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        TimeSpan span => DurationText.Of(span),
        PostalAddress address => AddressLines.OneLine(address, null),
        decimal number => number.ToString("#,0.######", LanguageFormats.Culture),
        Enum choice => ChoiceWords.Of(choice) ?? Words(choice.ToString()),
        IList list => string.Join(", ", list.Cast<object?>().Select(Of)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The value by a format of .NET's, <c>d MMM</c> or <c>0.00</c>; the usual way where the format is not for it.</summary>
    public static string Of(object? value, string format)
    {
        try
        {
            return value switch
            {
                DateTimeOffset time => Dated(time.UtcDateTime, format),
                DateOnly or DateTime => Dated((IFormattable)value, format),
                TimeOnly time => time.ToString(format, LanguageFormats.Culture),
                decimal or long or int or double => ((IFormattable)value).ToString(format, LanguageFormats.Culture) is var written && written.Any(char.IsDigit) ? written : Of(value),
                _ => Of(value),
            };
        }
        catch (FormatException)
        {
            return Of(value);
        }
    }

    /// <summary>By a format that has nothing of a date in it, it would only repeat the format.</summary>
    private static string Dated(IFormattable value, string format) =>
        value.ToString(LanguageFormats.Pattern(format), LanguageFormats.Culture) is var written && written != format ? written : Of(value);

    /// <summary>An amount in the organization's currency, which whoever builds the text's definition puts in.</summary>
    public static string Money(decimal? amount) => Money(amount, null);

    /// <summary>An amount with its currency; empty for nothing.</summary>
    /// <param name="currency">The ISO 4217 code, or the choice that is called so.</param>
    public static string Money(decimal? amount, object? currency) => amount is { } told ? MoneyFormat.Text(told, currency?.ToString()) : "";

    /// <summary>"In progress" for <c>InProgress</c>.</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var starts = i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]);
            var isAlone = i + 1 < name.Length && char.IsUpper(name[i + 1]);
            words.Append(starts ? " " : "").Append(starts && !isAlone ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return words.ToString();
    }
}
