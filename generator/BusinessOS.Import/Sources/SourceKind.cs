namespace BusinessOS.Import.Sources;

/// <summary>What a source says a column holds.</summary>
internal enum SourceKind
{
    /// <summary>Nothing is said: the values tell.</summary>
    Unknown,
    Text,
    LongText,
    Integer,
    Decimal,
    Money,
    Boolean,
    Date,
    DateTime,
    Time,
    Duration,
    Uuid,
    Json,
    List,
    Email,
    Url,

    /// <summary>Bytes, shapes, vectors: nothing a field of an app can hold.</summary>
    Other,
}
