using System.Globalization;
using System.Numerics;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Api.Querying;

/// <summary>Reads the value of a field from plain text, as a query parameter carries it.</summary>
internal static class FieldText
{
    /// <param name="expected">What a value of this field looks like, when it is not one.</param>
    public static bool TryRead(FieldDefinition field, string text, out object? value, out string expected)
    {
        expected = Expected(field);
        value = field.Kind switch
        {
            FieldKind.Integer => Number<long>(text, NumberStyles.AllowLeadingSign),
            FieldKind.Decimal or FieldKind.Money or FieldKind.Percent =>
                Number<decimal>(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint),
            FieldKind.Boolean => text switch { "true" => true, "false" => false, _ => null },
            FieldKind.Date => Moments.Date(text),
            FieldKind.DateTime => Moments.Time(text),
            FieldKind.Time => Moments.Hour(text),
            FieldKind.Duration => Moments.Span(text),
            FieldKind.Address => AddressRules.FromText(text, field.Country),
            FieldKind.Location => GeoText.Read(text),
            FieldKind.Choice or FieldKind.Status or FieldKind.MultiChoice =>
                field.Options.FirstOrDefault(o => o.IsCalled(text))?.Value,
            FieldKind.User when text == "me" => AppPerson.Me,
            FieldKind.Reference or FieldKind.References or FieldKind.User or FieldKind.File or FieldKind.Image or FieldKind.Signature => Guid.TryParseExact(text, "D", out var id) ? id : null,
            _ => PlainText.IsStorable(text) ? text : null,
        };
        return value is not null;
    }

    public static string Expected(FieldDefinition field) => field.Kind switch
    {
        FieldKind.Integer => "a whole number",
        FieldKind.Decimal or FieldKind.Money or FieldKind.Percent => "a number with a decimal point",
        FieldKind.Boolean => "true or false",
        FieldKind.Date => "a date such as 2026-01-31",
        FieldKind.DateTime => "a time with its offset such as 2026-01-31T08:00:00Z",
        FieldKind.Time => "a time of day such as 08:30",
        FieldKind.Duration => "a duration such as PT1H30M",
        FieldKind.Location => "a place such as 47.37, 8.54",
        FieldKind.Address => "an address such as Main Street 1; 8001; Zürich; ; CH",
        FieldKind.Choice or FieldKind.Status or FieldKind.MultiChoice => "one of " + string.Join(", ", field.Options.Select(o => o.Name)),
        FieldKind.Reference or FieldKind.References => "the id of a record",
        FieldKind.User => "the id of a person",
        FieldKind.Team => "the id of a team",
        FieldKind.File => "the id of a file",
        FieldKind.Image or FieldKind.Signature => "the id of a picture",
        _ => "text",
    };

    private static T? Number<T>(string text, NumberStyles style)
        where T : struct, INumber<T> =>
        T.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? number : null;
}
