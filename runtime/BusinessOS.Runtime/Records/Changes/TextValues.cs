using System.Net.Mail;
using System.Text;
using System.Text.Json;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Markup;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Brings what people type into the form that is stored.</summary>
internal static class TextValues
{
    private const int LongestText = 1_000;
    private const int LongestLongText = 100_000;
    private const int LongestAddress = 320;
    private const int LongestUrl = 2_048;
    private const int LongestPhone = 40;

    /// <summary>The most characters a field can hold when its owner set no limit.</summary>
    public static int Longest(FieldKind kind) => kind switch
    {
        _ when kind.IsLong() => LongestLongText,
        FieldKind.Email => LongestAddress,
        FieldKind.Url => LongestUrl,
        FieldKind.Phone => LongestPhone,
        _ => LongestText,
    };

    /// <returns>The text to store, null for an empty one, and what is wrong with it.</returns>
    public static (string? Text, string? Problem) Read(FieldDefinition field, string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return (null, null);
        }

        if (!IsStorable(trimmed))
        {
            return (trimmed, Say("This holds characters that cannot be stored. Type it again without them."));
        }

        return field.Kind switch
        {
            FieldKind.Email => Email(trimmed),
            FieldKind.Phone => PhoneText.Read(trimmed, field.Country),
            FieldKind.Url => Url(trimmed),
            FieldKind.Colour => Colour(trimmed),
            FieldKind.Json => Json(trimmed),
            FieldKind.RichText when trimmed.Length > LongestLongText => (trimmed, null), // refused for its length
            FieldKind.RichText when HtmlDepth.IsTooDeep(trimmed) => (trimmed, Say("This nests too deep. Take some of its formatting away.")),
            FieldKind.RichText => (CleanHtml.Of(trimmed), null),
            _ => (trimmed, null),
        };
    }

    /// <summary>No control characters but line breaks and tabs, and no halves of a character.</summary>
    public static bool IsStorable(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !text.Contains('\uFFFD', StringComparison.Ordinal))
            {
                return false;
            }

            if (rune.Value < ' ' && rune.Value is not ('\n' or '\r' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    private static (string Text, string? Problem) Email(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
            && !address.Host.EndsWith('.') && text.All(c => c is > ' ' and < (char)127)
            ? (text, null)
            : (text, Say("This is not an e-mail address. Write it like ada@example.org."));

    private static (string Text, string? Problem) Colour(string text)
    {
        var written = text.StartsWith('#') ? text : "#" + text;
        return written.Length == 7 && written[1..].All(char.IsAsciiHexDigit)
            ? (written.ToLowerInvariant(), null)
            : (text, Say("This is not a colour. Write it like #1a7f37."));
    }

    private static (string Text, string? Problem) Json(string text)
    {
        try
        {
            using var read = JsonDocument.Parse(text);
            return (text, null);
        }
        catch (JsonException wrong)
        {
            return (text, Say($"This is not JSON: line {wrong.LineNumber + 1} cannot be read."));
        }
    }

    private static (string Text, string? Problem) Url(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return Uri.TryCreate(whole, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Host.Contains('.', StringComparison.Ordinal) | address.IsLoopback
            ? (whole, null)
            : (text, Say("This is not a web address. Write it like https://example.org."));
    }
}
