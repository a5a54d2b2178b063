using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BusinessOS.Import.Profiling;

/// <summary>Reads values of every form, and brings them into the one that seed files have.</summary>
internal static partial class ValueForms
{
    public static readonly ValueForm[] All = Enum.GetValues<ValueForm>();

    private static readonly string[] Yes = ["true", "yes", "y", "t", "ja", "oui", "si", "sí", "wahr"];
    private static readonly string[] No = ["false", "no", "n", "f", "nein", "non", "falsch"];
    private static readonly string[] DayFirst = ["d.M.yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yy", "d MMM yyyy", "d-MMM-yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy", "M/d/yy", "MMM d, yyyy"];
    private static readonly string[] Hours = ["H:mm", "H:mm:ss", "h:mm tt", "h:mm:ss tt"];
    private static readonly string[] Moments =
    [
        "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd",
    ];

    /// <returns>The value as seed files write it; null when it is not of the form.</returns>
    public static string? Read(ValueForm form, string text) => form switch
    {
        ValueForm.Boolean => Yes.Contains(text.ToLowerInvariant()) ? "true" : No.Contains(text.ToLowerInvariant()) ? "false" : null,
        ValueForm.Bit => text switch { "1" => "true", "0" => "false", _ => null },
        ValueForm.Integer => Whole().IsMatch(text) ? text : null,
        ValueForm.Decimal => Point().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : null,
        ValueForm.DecimalComma => Comma().IsMatch(text) ? Points(text) : null,
        ValueForm.Amount => Amount(text),
        ValueForm.Percent => text.EndsWith('%') ? Number(text[..^1].Trim()) : null,
        ValueForm.Date => Day(text),
        ValueForm.DateDayFirst => Day(text, DayFirst),
        ValueForm.DateMonthFirst => Day(text, MonthFirst),
        ValueForm.DateTime => Moment(text.Length > 10 && text[10] == ' ' ? $"{text[..10]}T{text[11..]}" : text, Moments),
        ValueForm.DateTimeDayFirst => Moment(text, [.. DayFirst, .. DayFirst.SelectMany(d => Hours.Select(h => $"{d} {h}"))]),
        ValueForm.DateTimeMonthFirst => Moment(text, [.. MonthFirst, .. MonthFirst.SelectMany(d => Hours.Select(h => $"{d} {h}"))]),
        ValueForm.Time => TimeOnly.TryParseExact(text, [.. Hours, "HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : null,
        ValueForm.Duration => Span(text),
        ValueForm.Email => Email(text),
        ValueForm.Url => Url(text),
        ValueForm.Phone => Phone().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= 5 and <= 15 ? text : null,
        ValueForm.Json => Json(text),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private static string? Day(string text)
    {
        // A moment at midnight is how many databases keep a day.
        var day = text.Length > 10 && Midnight().IsMatch(text[10..]) ? text[..10] : text;
        return Day(day, ["yyyy-MM-dd"]);
    }

    private static string? Day(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1 ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>One without an offset is taken for UTC.</summary>
    private static string? Moment(string text, string[] forms) =>
        DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) && moment.Year > 1
            ? moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture)
            : null;

    private static string? Span(string text)
    {
        try
        {
            return text.StartsWith('P') ? System.Xml.XmlConvert.ToString(System.Xml.XmlConvert.ToTimeSpan(text)) : null;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string? Amount(string text)
    {
        var number = Currency().Replace(text, "").Trim();
        return number.Length < text.Length ? Number(number) : null;
    }

    private static string? Number(string text) =>
        Point().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : Comma().IsMatch(text) ? Points(text) : null;

    private static string Points(string text) => text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');

    /// <summary>What the gate takes for an address.</summary>
    private static string? Email(string text) =>
        text.Length <= 320 && text.All(c => c is > ' ' and < (char)127) && MailAddress.TryCreate(text, out var address) && address.Address == text
            && address.Host.Contains('.', StringComparison.Ordinal) && !address.Host.EndsWith('.') ? text : null;

    private static string? Url(string text)
    {
        var whole = text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + text : text;
        return whole.Length <= 2048 && whole.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(whole, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Contains('.', StringComparison.Ordinal) ? whole : null;
    }

    private static string? Json(string text)
    {
        if (text is not ['{' or '[', ..])
        {
            return null;
        }

        try
        {
            using var read = JsonDocument.Parse(text);
            return text;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A number that begins with a zero is a code.</summary>
    [GeneratedRegex(@"^-?(0|[1-9]\d{0,17})$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^-?(0|[1-9]\d{0,15}|[1-9]\d{0,2}(,\d{3})+)?(\.\d{1,12})?(?<=\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    [GeneratedRegex(@"^-?(0|[1-9]\d{0,15}|[1-9]\d{0,2}(\.\d{3})+)(,\d{1,12})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"[€$£¥]|\b(EUR|USD|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|PLN|CZK)\b|\p{Sc}", RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^[T ]00:00(:00(\.0+)?)?(Z|[+-]00(:?00)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Midnight();

    [GeneratedRegex(@"^\+?[\d ()./-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
