namespace BusinessOS.Runtime.Records.Querying;

public enum FilterOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    StartsWith,
    In,

    /// <summary>A list has at least one of the values.</summary>
    HasAny,

    /// <summary>A list has each of the values.</summary>
    HasAll,
    IsEmpty,
    IsNotEmpty,

    /// <summary>For a location: so many kilometres around a place; the values are both.</summary>
    Near,
}
