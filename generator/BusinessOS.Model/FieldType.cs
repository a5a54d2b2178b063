namespace BusinessOS.Model;

/// <summary>What a field holds.</summary>
public enum FieldType
{
    Text,
    LongText,
    Markdown,
    RichText,
    Integer,
    Decimal,
    Money,
    Percent,
    Boolean,
    Date,
    DateTime,
    Time,
    Duration,
    Email,
    Phone,
    Url,
    Colour,
    Json,

    /// <summary>Text that is kept encrypted.</summary>
    Encrypted,

    /// <summary>A postal address.</summary>
    Address,

    /// <summary>A place on earth.</summary>
    Location,
    Choice,
    MultiChoice,
    Tags,
    Reference,

    /// <summary>Any number of records of another entity.</summary>
    References,
    User,

    /// <summary>A team of the organization.</summary>
    Team,

    /// <summary>Records of another entity that live with this one.</summary>
    Lines,
    AutoNumber,
    File,
    Image,

    /// <summary>A picture of a signature, with who gave it and when.</summary>
    Signature,
}
