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
    IsEmpty,
    IsNotEmpty,
}
