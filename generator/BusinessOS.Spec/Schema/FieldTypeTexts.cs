namespace BusinessOS.Spec.Schema;

/// <summary>What each field type holds, and what stands behind it in the short form: the words of the reference.</summary>
internal static class FieldTypeTexts
{
    private const string Length = "`3..80`: the number of characters";
    private const string Range = "`0..100`, `0..` or `..100`: its bounds";

    public static readonly EquatableArray<FieldTypeText> All =
    [
        new(FieldTypes.Text, "One line of text.", Length),
        new(FieldTypes.LongText, "Text of several lines.", Length),
        new(FieldTypes.Integer, "A whole number.", Range),
        new(FieldTypes.Decimal, "A number with decimal places.", Range),
        new(FieldTypes.Money, "An amount; in the currency it names, or the tenant's.", Range),
        new(FieldTypes.Percent, "A percentage: 12.5 is 12.5 %.", Range),
        new(FieldTypes.Boolean, "Yes or no, never empty.", ""),
        new(FieldTypes.Date, "A day.", "`2020-01-01..2030-12-31`: its bounds"),
        new(FieldTypes.DateTime, "A point in time, kept in UTC.", "`2020-01-01T08:00..`: its bounds"),
        new(FieldTypes.Email, "A mail address.", Length),
        new(FieldTypes.Phone, "A telephone number.", Length),
        new(FieldTypes.Url, "A web address.", Length),
        new(FieldTypes.Choice, "One of the values it lists.", "`Low | Normal | Very high`: the values, as names or labels"),
        new(FieldTypes.Reference, "Another record.", "`Equipment` or `crm.Contact`: the entity"),
        new(FieldTypes.AutoNumber, "A number that is given to each new record.", "`LN-{0000}`: the pattern, zeros being the counter"),
        new(FieldTypes.File, "A file people upload.", ""),
        new(FieldTypes.Formula, "What a C# expression over the record yields; it is never stored.", "the expression, to the end of the line"),
    ];
}
