using System.Collections;
using System.Globalization;
using System.Text;
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
        Enum choice => Words(choice.ToString()),
        IList list => string.Join(", ", list.Cast<object?>().Select(Of)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

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
