using System.Text.Json;

namespace BusinessOS.Runtime.Api;

/// <summary>Names as they stand in JSON and in queries: <c>DueOn</c> is <c>dueOn</c>.</summary>
internal static class JsonNames
{
    public const string Title = "_title";

    /// <summary>The names of the values that are only masks.</summary>
    public const string Masked = "_masked";

    public const string May = "_may";
    public const string Event = "_event";

    public static string Of(FieldDefinition field) => OfPath(field.Name);

    /// <summary><c>Lines[2].Quantity</c> is <c>lines[2].quantity</c>.</summary>
    public static string OfPath(string path) => string.Join('.', path.Split('.').Select(Of));

    public static string Of(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
