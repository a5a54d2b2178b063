using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Api.Querying;

/// <summary>The words behind the dot of a filter parameter, <c>dueOn.lt=2026-01-01</c>, and which kinds of field take them.</summary>
internal static class QueryOperators
{
    /// <summary>A word of its own: its value says which of two operators is meant.</summary>
    public const string Empty = "empty";

    public static readonly IReadOnlyDictionary<string, FilterOperator> ByName = new Dictionary<string, FilterOperator>(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = FilterOperator.Equal,
        ["ne"] = FilterOperator.NotEqual,
        ["lt"] = FilterOperator.Less,
        ["le"] = FilterOperator.LessOrEqual,
        ["gt"] = FilterOperator.Greater,
        ["ge"] = FilterOperator.GreaterOrEqual,
        ["contains"] = FilterOperator.Contains,
        ["starts"] = FilterOperator.StartsWith,
        ["in"] = FilterOperator.In,
        ["near"] = FilterOperator.Near,
        ["any"] = FilterOperator.HasAny,
        ["all"] = FilterOperator.HasAll,
        [Empty] = FilterOperator.IsEmpty,
    };

    private static readonly string[] ForText = ["eq", "ne", "contains", "starts", "in", Empty];
    private static readonly string[] ForOrdered = ["eq", "ne", "lt", "le", "gt", "ge", "in", Empty];
    private static readonly string[] ForChosen = ["eq", "ne", "in", Empty];
    private static readonly string[] ForSeveral = ["eq", "any", "all", Empty];
    private static readonly string[] ForBoolean = ["eq", "ne"];
    private static readonly string[] ForFile = [Empty];
    private static readonly string[] ForAddress = ["eq", "ne", "contains", "starts", Empty];
    private static readonly string[] ForLocation = ["near", Empty];
    private static readonly string[] ForLines = [];

    public static IReadOnlyList<string> For(FieldKind kind) => kind switch
    {
        FieldKind.Date or FieldKind.DateTime or FieldKind.Time or FieldKind.Duration => ForOrdered,
        FieldKind.Choice or FieldKind.Status or FieldKind.Reference or FieldKind.User or FieldKind.Team => ForChosen,
        FieldKind.Boolean => ForBoolean,
        FieldKind.Address => ForAddress,
        FieldKind.Location => ForLocation,
        FieldKind.Encrypted => ForFile,
        FieldKind.Lines => ForLines,
        _ when kind.IsSeveral() => ForSeveral,
        _ when kind.IsNumber() => ForOrdered,
        _ when kind.IsFile() => ForFile,
        _ => ForText,
    };
}
