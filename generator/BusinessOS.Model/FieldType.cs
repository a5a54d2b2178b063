namespace BusinessOS.Model;

/// <summary>What a field holds.</summary>
public enum FieldType
{
    Text,
    LongText,
    Integer,
    Decimal,
    Money,
    Percent,
    Boolean,
    Date,
    DateTime,
    Email,
    Phone,
    Url,
    Choice,
    Reference,
    AutoNumber,
    File,
}
