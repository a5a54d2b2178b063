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
        new(FieldTypes.Markdown, "Text of several lines in Markdown, shown as what it becomes.", Length),
        new(FieldTypes.RichText, "Formatted text, edited as it looks; what could do more than look is taken out.", "`..5000`: the number of characters, marks included"),
        new(FieldTypes.Integer, "A whole number.", Range),
        new(FieldTypes.Decimal, "A number with decimal places.", Range),
        new(FieldTypes.Money, "An amount; in the currency it names, or the tenant's.", Range),
        new(FieldTypes.Percent, "A percentage: 12.5 is 12.5 %.", Range),
        new(FieldTypes.Boolean, "Yes or no, never empty.", ""),
        new(FieldTypes.Date, "A day.", "`2020-01-01..2030-12-31`: its bounds"),
        new(FieldTypes.DateTime, "A point in time, kept in UTC.", "`2020-01-01T08:00..`: its bounds"),
        new(FieldTypes.Time, "A time of day.", "`08:00..18:00`: its bounds"),
        new(FieldTypes.Duration, "A span of time, to the second.", "`15m..2d`, `1h30m..`: its bounds"),
        new(FieldTypes.Email, "A mail address.", Length),
        new(FieldTypes.Phone, "A telephone number, kept with its country's code; one without is of the organization's country.", Length),
        new(FieldTypes.Url, "A web address.", Length),
        new(FieldTypes.Colour, "A colour, such as #1a7f37.", ""),
        new(FieldTypes.Json, "A JSON value, kept as it is written.", ""),
        new(FieldTypes.Encrypted, "Text that is kept encrypted, such as an account number; who may read it has it shown on the record's page. Nothing is found, sorted or worked out by it.", Length),
        new(FieldTypes.Address, "A postal address: street, postal code, city, region and country, each of which expressions can name: `Home.City == \"Bern\"`.", ""),
        new(FieldTypes.Location, "A place on earth, by its latitude and longitude in degrees.", ""),
        new(FieldTypes.Choice, "One of the values it lists.", "`Low | Normal | Very high`: the values, as names or labels"),
        new(FieldTypes.MultiChoice, "Any number of the values it lists.", "`Red | Green | Blue`: the values, as names or labels"),
        new(FieldTypes.Tags, "Words people give freely; those in use are offered.", ""),
        new(FieldTypes.Reference, "Another record.", "`Equipment` or `crm.Contact`: the entity"),
        new(FieldTypes.References, "Any number of other records.", "`Skill` or `crm.Contact`: the entity"),
        new(FieldTypes.User, "A person of the organization, who can sign in; `= User` is who makes the record.", ""),
        new(FieldTypes.Team, "A team of the organization; `User.In(…)` asks whether somebody is in it, `= Support` begins with one of the app.", ""),
        new(FieldTypes.Lines, "Lines of its own, in order: records of an entity of the same app that live with this one and are written with it.", "`InvoiceLine`, `InvoiceLine 1..50`, `InvoiceLine via Invoice`: the entity, how many, and which of its references leads here where it has several"),
        new(FieldTypes.AutoNumber, "A number that is given to each new record.", "`LN-{0000}`: the pattern, zeros being the counter; `LN-{yyyy}-{0000}` begins again each year, `{yyyy}{MM}` each month"),
        new(FieldTypes.File, "A file people upload.", ""),
        new(FieldTypes.Image, "A picture people upload; lists show it small.", ""),
        new(FieldTypes.Signature, "A signature people draw or type, kept as a picture with who signed and when, which nobody but the server sets.", ""),
        new(FieldTypes.Formula, "What a C# expression over the record yields; it is never stored.", "the expression, to the end of the line"),
        new(FieldTypes.Lookup, "A field of a record this one refers to, as it is now: with its type and label, and for those who may read it there.", "`Equipment.Category`: the reference and the field"),
        new(FieldTypes.Rollup, "What the records that refer to this one add up to, always as it is now; it is never stored.", "`sum Loan.Deposit`, `count Loan via Equipment where Late`: the measure, what it looks at, through which reference, on which condition"),
    ];
}
