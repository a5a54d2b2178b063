namespace BusinessOS.Spec;

/// <summary>The field types' names as they are written in a spec.</summary>
public static class FieldTypes
{
    public const string Text = "text";
    public const string LongText = "long-text";
    public const string Markdown = "markdown";
    public const string RichText = "rich-text";
    public const string Integer = "integer";
    public const string Decimal = "decimal";
    public const string Money = "money";
    public const string Percent = "percent";
    public const string Boolean = "boolean";
    public const string Date = "date";
    public const string DateTime = "date-time";
    public const string Time = "time";
    public const string Duration = "duration";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Url = "url";
    public const string Colour = "colour";
    public const string Json = "json";
    public const string Encrypted = "encrypted";
    public const string Address = "address";
    public const string Location = "location";
    public const string Choice = "choice";
    public const string MultiChoice = "multi-choice";
    public const string Tags = "tags";
    public const string Reference = "reference";
    public const string References = "references";
    public const string User = "user";
    public const string Team = "team";
    public const string Lines = "lines";
    public const string AutoNumber = "auto-number";
    public const string File = "file";
    public const string Image = "image";
    public const string Signature = "signature";
    public const string Formula = "formula";
    public const string Lookup = "lookup";
    public const string Rollup = "rollup";

    public static readonly EquatableArray<string> All =
    [
        Text, LongText, Markdown, RichText, Integer, Decimal, Money, Percent, Boolean, Date, DateTime, Time, Duration,
        Email, Phone, Url, Colour, Json, Encrypted, Address, Location, Choice, MultiChoice, Tags, Reference, References, User, Team, Lines, AutoNumber, File, Image, Signature, Formula, Lookup, Rollup,
    ];

    /// <summary>The values are listed: <c>choice Low | High</c>.</summary>
    public static bool HasChoices(string type) => type is Choice or MultiChoice;

    /// <summary>A range behind the type counts characters: <c>text ..80</c>.</summary>
    public static bool HasLength(string type) => type is Text or LongText or Markdown or RichText or Email or Phone or Url or Encrypted;
}
