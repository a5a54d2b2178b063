namespace BusinessOS.Runtime.Definitions;

/// <summary>What a field holds. The comment names the C# type of the generated property.</summary>
public enum FieldKind
{
    /// <summary>string</summary>
    Text,

    /// <summary>string</summary>
    LongText,

    /// <summary>string, Markdown</summary>
    Markdown,

    /// <summary>string, HTML that was cleaned of everything but its looks</summary>
    RichText,

    /// <summary>long</summary>
    Integer,

    /// <summary>decimal</summary>
    Decimal,

    /// <summary>decimal, in the field's currency</summary>
    Money,

    /// <summary>decimal: 12.5 is 12.5 %</summary>
    Percent,

    /// <summary>bool, never null</summary>
    Boolean,

    /// <summary>DateOnly</summary>
    Date,

    /// <summary>DateTimeOffset, UTC</summary>
    DateTime,

    /// <summary>TimeOnly, to the second</summary>
    Time,

    /// <summary>TimeSpan, to the second</summary>
    Duration,

    /// <summary>string</summary>
    Email,

    /// <summary>string, E.164 where it can be read as a number</summary>
    Phone,

    /// <summary>string, absolute http or https</summary>
    Url,

    /// <summary>string, #rrggbb</summary>
    Colour,

    /// <summary>string, a JSON value as it was written</summary>
    Json,

    /// <summary><see cref="Values.EncryptedText"/>; given as a string</summary>
    Encrypted,

    /// <summary><see cref="Values.PostalAddress"/></summary>
    Address,

    /// <summary><see cref="Values.GeoPoint"/></summary>
    Location,

    /// <summary>a generated enum, stored by name</summary>
    Choice,

    /// <summary>List of a generated enum, never null, stored by name</summary>
    MultiChoice,

    /// <summary>List of string, never null</summary>
    Tags,

    /// <summary>Guid?, in the property <c>{Name}Id</c> beside the navigation <c>{Name}</c></summary>
    Reference,

    /// <summary>Guid?, in the property <c>{Name}Id</c> beside the person <c>{Name}</c></summary>
    User,

    /// <summary>string, the key of a team: <c>app.Team</c> for one of an app</summary>
    Team,

    /// <summary>List of the records' class, never null; read and written as a list of their ids</summary>
    References,

    /// <summary>ICollection of the lines' class, there when the record is read by itself; changed by <see cref="Records.LineValues"/></summary>
    Lines,

    /// <summary>string, given by the runtime at creation</summary>
    AutoNumber,

    /// <summary>Guid?, the id of a stored file</summary>
    File,

    /// <summary>Guid?, the id of a stored picture</summary>
    Image,

    /// <summary><see cref="Values.Signature"/>; given as the id of a stored picture</summary>
    Signature,

    /// <summary>a generated enum, changed by transitions only</summary>
    Status,
}
