using System.Linq.Expressions;
using System.Text.Json;

namespace BusinessOS.Runtime.Records.Querying;

/// <summary>One thing a list is sorted by: an expression for the database, and its value in a record that was read.</summary>
/// <param name="Key">A lambda over the record; its result compares with &lt; and &gt;, or is a text.</param>
internal sealed record SortKey(FieldDefinition Field, bool Descending, LambdaExpression Key, Func<RecordView, object?> ValueOf)
{
    public object? Read(JsonElement value) => value.ValueKind == JsonValueKind.Null
        ? null
        : value.Deserialize(Nullable.GetUnderlyingType(Key.ReturnType) ?? Key.ReturnType);
}
