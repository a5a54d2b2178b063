using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Evidence;

/// <summary>The names people give types in data dictionaries, and the units that tell one: "varchar", "in EUR", "kg", "yes/no".</summary>
internal static partial class TypeNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = FieldTypes.Text, ["string"] = FieldTypes.Text, ["str"] = FieldTypes.Text, ["varchar"] = FieldTypes.Text, ["nvarchar"] = FieldTypes.Text, ["char"] = FieldTypes.Text, ["short text"] = FieldTypes.Text, ["single line"] = FieldTypes.Text, ["alphanumeric"] = FieldTypes.Text,
        ["long text"] = FieldTypes.LongText, ["longtext"] = FieldTypes.LongText, ["multiline"] = FieldTypes.LongText, ["multi-line"] = FieldTypes.LongText, ["multiline text"] = FieldTypes.LongText, ["multi-line text"] = FieldTypes.LongText, ["memo"] = FieldTypes.LongText, ["free text"] = FieldTypes.LongText, ["textarea"] = FieldTypes.LongText, ["text area"] = FieldTypes.LongText, ["paragraph"] = FieldTypes.LongText,
        ["integer"] = FieldTypes.Integer, ["int"] = FieldTypes.Integer, ["number"] = FieldTypes.Integer, ["numeric"] = FieldTypes.Integer, ["whole number"] = FieldTypes.Integer, ["bigint"] = FieldTypes.Integer, ["smallint"] = FieldTypes.Integer,
        ["decimal"] = FieldTypes.Decimal, ["float"] = FieldTypes.Decimal, ["double"] = FieldTypes.Decimal, ["real"] = FieldTypes.Decimal, ["decimal number"] = FieldTypes.Decimal,
        ["money"] = FieldTypes.Money, ["currency"] = FieldTypes.Money, ["amount"] = FieldTypes.Money, ["percent"] = FieldTypes.Percent, ["percentage"] = FieldTypes.Percent, ["%"] = FieldTypes.Percent, ["in percent"] = FieldTypes.Percent, ["in %"] = FieldTypes.Percent,
        ["boolean"] = FieldTypes.Boolean, ["bool"] = FieldTypes.Boolean, ["yes/no"] = FieldTypes.Boolean, ["yes / no"] = FieldTypes.Boolean, ["yes or no"] = FieldTypes.Boolean, ["y/n"] = FieldTypes.Boolean, ["true/false"] = FieldTypes.Boolean, ["true / false"] = FieldTypes.Boolean,
        ["true or false"] = FieldTypes.Boolean, ["checkbox"] = FieldTypes.Boolean, ["check box"] = FieldTypes.Boolean, ["tick box"] = FieldTypes.Boolean, ["tickbox"] = FieldTypes.Boolean, ["flag"] = FieldTypes.Boolean, ["switch"] = FieldTypes.Boolean, ["bit"] = FieldTypes.Boolean,
        ["date"] = FieldTypes.Date, ["calendar date"] = FieldTypes.Date, ["datetime"] = FieldTypes.DateTime, ["date-time"] = FieldTypes.DateTime, ["date/time"] = FieldTypes.DateTime, ["date and time"] = FieldTypes.DateTime, ["date & time"] = FieldTypes.DateTime, ["timestamp"] = FieldTypes.DateTime,
        ["email"] = FieldTypes.Email, ["e-mail"] = FieldTypes.Email, ["email address"] = FieldTypes.Email, ["e-mail address"] = FieldTypes.Email, ["phone"] = FieldTypes.Phone, ["phone number"] = FieldTypes.Phone, ["telephone"] = FieldTypes.Phone,
        ["url"] = FieldTypes.Url, ["link"] = FieldTypes.Url, ["web address"] = FieldTypes.Url, ["hyperlink"] = FieldTypes.Url, ["uri"] = FieldTypes.Url,
        ["file"] = FieldTypes.File, ["image"] = FieldTypes.Image, ["photo"] = FieldTypes.Image, ["picture"] = FieldTypes.Image, ["logo"] = FieldTypes.Image, ["pdf"] = FieldTypes.File, ["attachment"] = FieldTypes.File, ["upload"] = FieldTypes.File, ["file upload"] = FieldTypes.File, ["document"] = FieldTypes.File, ["scan"] = FieldTypes.File,
        ["signature"] = FieldTypes.Signature, ["encrypted"] = FieldTypes.Encrypted, ["encrypted text"] = FieldTypes.Encrypted,
        ["autonumber"] = FieldTypes.AutoNumber, ["auto-number"] = FieldTypes.AutoNumber, ["auto number"] = FieldTypes.AutoNumber, ["serial"] = FieldTypes.AutoNumber,
    };

    /// <summary>The field type a note names as a whole: "decimal EUR" and "in euros" are money.</summary>
    public static string? Find(string note)
    {
        var text = note.Trim(' ', '"', '.');
        if (Known.TryGetValue(text, out var type))
        {
            return type;
        }

        if (text.Length > 40)
        {
            return null;
        }

        return Currency().IsMatch(text) ? FieldTypes.Money
            : Unit().IsMatch(text) ? FieldTypes.Decimal
            : Span().IsMatch(text) ? FieldTypes.Integer
            : Tail().Match(text) is { Success: true } tail && Known.TryGetValue(tail.Groups[1].Value, out type) ? type
            : null;
    }

    /// <summary>What a note says is pointed at: "reference to Supplier", "FK Customer", "lookup (Product)".</summary>
    public static string? TargetOf(string note) => Pointing().Match(note.Trim(' ', '"', '.')) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^(?:(?:in|as|decimal|number|amount|money|currency|numeric)[ ,]*)*(?:eur|euros?|usd|us dollars?|dollars?|gbp|pounds?(?: sterling)?|chf|francs?|sek|nok|dkk|yen|jpy|inr|rupees?|[\u20AC$\u00A3])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^(?:in )?(?:kg|kilos?|kilograms?|grams?|g|mg|tons?|tonnes?|t|cm|mm|m|metres?|meters?|km|kilomet(?:er|re)s?|miles?|inches|feet|m2|sqm|square met(?:er|re)s?|ha|hectares?|litres?|liters?|l|ml|kwh|\u00B0c|degrees)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?:in )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|seconds?|pieces?|pcs)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    // "file PDF", "text 20 characters": the type with a word about it.
    [GeneratedRegex(@"^(text|string|varchar|char|file|image|integer|int|number|date|decimal)\b[\s:,]+(?:pdf|jpg|png|\d+(?: chars?| characters?| letters?)?|only|field|upload|in [a-z]+|dd\W?mm\W?yy(?:yy)?|yyyy\W?mm\W?dd)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:reference|ref|link|lookup|look-up|foreign key|fk|relation|points?|refers?|pointer)\b[\s:,]*(?:->|to|from|of|into|on|for)?\s*(?:the |an? |one )?(?:list of |table )?([A-Za-z][\w -]{1,40})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();
}
