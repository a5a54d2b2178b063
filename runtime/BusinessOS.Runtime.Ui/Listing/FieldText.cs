using System.Globalization;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Ui.Listing;

/// <summary>Values of fields as the text an address carries.</summary>
public static class FieldText
{
    public static string Write(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        TimeSpan span => DurationText.Of(span),
        Guid id when id == AppPerson.Me => "me",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>What a filter looks for: a piece of a value is text whatever the field holds.</summary>
    public static object? Read(FieldDefinition field, FilterOperator comparison, string text) =>
        comparison is FilterOperator.Contains or FilterOperator.StartsWith ? (text.Length > 0 ? text : null) : Read(field, text);

    /// <summary>The value of the field's type, or null when the text is not one.</summary>
    public static object? Read(FieldDefinition field, string text)
    {
        var culture = CultureInfo.InvariantCulture;
        return field.Kind switch
        {
            FieldKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole) ? whole : null,
            FieldKind.Decimal or FieldKind.Money or FieldKind.Percent =>
                decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var number) ? number : null,
            FieldKind.Boolean => bool.TryParse(text, out var yes) ? yes : null,
            FieldKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var date) ? date : null,
            FieldKind.DateTime => DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null,
            FieldKind.Time => TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], culture, DateTimeStyles.None, out var hour) ? hour : null,
            FieldKind.Duration => DurationText.Read(text),
            FieldKind.Address => AddressRules.FromText(text, field.Country),
            FieldKind.Location => GeoText.Read(text),
            FieldKind.Choice or FieldKind.Status or FieldKind.MultiChoice =>
                field.Options.FirstOrDefault(o => o.IsCalled(text))?.Value,
            FieldKind.User when text == "me" => AppPerson.Me,
            FieldKind.Reference or FieldKind.References or FieldKind.User or FieldKind.File or FieldKind.Image or FieldKind.Signature => Guid.TryParse(text, out var id) ? id : null,
            _ => text.Length > 0 ? text : null,
        };
    }
}
