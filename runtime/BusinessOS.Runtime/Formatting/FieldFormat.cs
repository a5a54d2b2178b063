using System.Collections;
using System.Globalization;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Markup;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Formatting;

/// <summary>How values read to people, in one place and in their language.</summary>
public static class FieldFormat
{
    /// <summary>The reader's way with numbers and dates.</summary>
    public static CultureInfo Culture => LanguageFormats.Culture;

    /// <summary>A pattern for dates in the reader's way: see <see cref="LanguageFormats.Pattern"/>.</summary>
    public static string Pattern(string english) => LanguageFormats.Pattern(english);

    /// <summary>The value as text; an empty text for an empty value. Times are shown in <paramref name="zone"/>.</summary>
    /// <remarks>A reference's or a file's value is an id: their titles come from the view.</remarks>
    public static string Text(FieldDefinition field, object? value, TimeZoneInfo zone) => value switch
    {
        null => "",
        bool yes => yes ? Say("Yes") : Say("No"),
        DateOnly date => Date(date),
        DateTimeOffset time when field.Zone is { } fixedZone => $"{Time(time, fixedZone)} {WallTime.NameOf(fixedZone)}",
        DateTimeOffset time => Time(time, zone),
        TimeOnly time => time.ToString("HH:mm", Culture),
        TimeSpan span => DurationText.Of(span),
        PostalAddress address => AddressLines.OneLine(address, field.Country),
        Signature signed => signed.Name,
        GeoPoint place => GeoText.Write(place),
        string code when IsCountry(field) => Countries.NameOf(code),
        string phone when field.Kind == FieldKind.Phone => PhoneText.Show(phone, field.Country),
        string html when field.Kind == FieldKind.RichText => PlainHtml.Of(html),
        decimal number when field.Kind == FieldKind.Money => MoneyFormat.Text(number, field.Currency),
        decimal number when field.Kind == FieldKind.Percent => Say($"{Number(number)}%"),
        decimal number => Number(number),
        long number => number.ToString("#,0", Culture),
        Enum => field.OptionOf(value)?.Label ?? value.ToString() ?? "",
        IList list => string.Join(", ", list.Cast<object>().Select(v => Text(field, v, zone))),
        IFormattable other => other.ToString(null, Culture),
        _ => value.ToString() ?? "",
    };

    public static string Date(DateOnly date) => date.In("d MMM yyyy");

    public static string Time(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).DateTime.In("d MMM yyyy, HH:mm");

    /// <summary>Thousands are grouped; as many decimals as the number has, at most six.</summary>
    public static string Number(decimal number) => number.ToString("#,0.######", Culture);

    /// <summary>Short enough for a figure on a card: <c>1,234</c>, <c>12.3k</c>, <c>4.1m</c>.</summary>
    public static string Short(decimal number) => Math.Abs(number) switch
    {
        >= 1_000_000_000 => Say($"{(number / 1_000_000_000).ToString("#,0.#", Culture)}bn"),
        >= 1_000_000 => Say($"{(number / 1_000_000).ToString("0.#", Culture)}m"),
        >= 10_000 => Say($"{(number / 1_000).ToString("0.#", Culture)}k"),
        _ => number.ToString("#,0.##", Culture),
    };

    /// <summary>Whether columns of this kind stand to the right, so that digits line up.</summary>
    public static bool IsNumeric(FieldKind kind) =>
        kind.IsNumber() || kind is FieldKind.Time or FieldKind.Duration;

    /// <summary>Sizes of files: <c>12 KB</c>, <c>3.4 MB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => Say($"{bytes} bytes"),
        < 1024 * 1024 => (bytes / 1024d).ToString("0", Culture) + " KB",
        < 1024L * 1024 * 1024 => (bytes / (1024d * 1024)).ToString("0.#", Culture) + " MB",
        _ => (bytes / (1024d * 1024 * 1024)).ToString("0.#", Culture) + " GB",
    };

    /// <summary>Whether it is the country of an address, whose values are codes.</summary>
    public static bool IsCountry(FieldDefinition field) => field is { Whole.Kind: FieldKind.Address, Property: nameof(PostalAddress.Country) };
}
