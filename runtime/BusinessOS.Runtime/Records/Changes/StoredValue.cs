using System.Collections;
using System.Globalization;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Markup;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Values as audit rows and events keep them: text that reads the same in every culture and version.</summary>
internal static class StoredValue
{
    public static string? Write(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IList list => Several.Write(list),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>For people. References and files are named by their ids' titles, which the caller knows.</summary>
    public static string? Show(FieldDefinition field, string? stored)
    {
        if (stored is null)
        {
            return null;
        }

        var culture = LanguageFormats.Culture;
        return field.Kind switch
        {
            FieldKind.Boolean => stored == "true" ? Say("Yes") : Say("No"),
            FieldKind.Choice or FieldKind.Status =>
                field.Options.FirstOrDefault(o => o.Name == stored)?.Label ?? stored,
            FieldKind.MultiChoice or FieldKind.Tags when Several.Texts(stored) is { } values =>
                string.Join(", ", values.Select(v => field.Options.FirstOrDefault(o => o.IsCalled(v))?.Label ?? v)),
            FieldKind.Date when DateOnly.TryParse(stored, CultureInfo.InvariantCulture, out var date) => date.ToString(LanguageFormats.Pattern("d MMM yyyy"), culture),
            FieldKind.DateTime when field.Zone is { } zone && DateTimeOffset.TryParse(stored, CultureInfo.InvariantCulture, out var there) =>
                $"{TimeZoneInfo.ConvertTime(there, zone).ToString(LanguageFormats.Pattern("d MMM yyyy HH:mm"), culture)} {WallTime.NameOf(zone)}",
            FieldKind.DateTime when DateTimeOffset.TryParse(stored, CultureInfo.InvariantCulture, out var moment) =>
                moment.ToString(LanguageFormats.Pattern("d MMM yyyy HH:mm"), culture) + " UTC",
            FieldKind.Time when TimeOnly.TryParse(stored, CultureInfo.InvariantCulture, out var hour) => hour.ToString("HH:mm", culture),
            FieldKind.Duration when TimeSpan.TryParse(stored, CultureInfo.InvariantCulture, out var span) => DurationText.Of(span),
            FieldKind.Address when AddressText.Read(stored) is { } address => AddressLines.OneLine(address, field.Country),
            FieldKind.Signature when Signature.Read(stored) is { } signed =>
                Say($"signed by {signed.Name}, {signed.At.ToString(LanguageFormats.Pattern("d MMM yyyy HH:mm"), culture)} UTC"),
            FieldKind.RichText => Short(PlainHtml.Of(stored)),
            FieldKind.Markdown or FieldKind.Json => Short(stored),
            FieldKind.Money when Number(stored) is { } amount => $"{amount.ToString(field.CurrencyOf is null ? $"N{Currencies.Decimals(field.Currency)}" : "#,0.###", culture)} {field.Currency}".Trim(),
            FieldKind.Percent when Number(stored) is { } share => share.ToString("0.##", culture) + " %",
            FieldKind.Integer or FieldKind.Decimal when Number(stored) is { } number => number.ToString("#,0.############", culture),
            _ => stored,
        };
    }

    private static string Short(string text) => text.Length > 200 ? text[..200] + "…" : text;

    private static decimal? Number(string stored) =>
        decimal.TryParse(stored, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
