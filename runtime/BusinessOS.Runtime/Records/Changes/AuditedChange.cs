using System.Text.Json.Serialization;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>A field's change as an audit row keeps it.</summary>
/// <param name="Field">The stable id.</param>
/// <param name="Name">The name then, for when the field is gone.</param>
internal sealed record AuditedChange(
    [property: JsonPropertyName("field")] string Field,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("before")] string? Before,
    [property: JsonPropertyName("after")] string? After)
{
    /// <summary>The line it is about; null when it is about the record itself.</summary>
    [JsonPropertyName("line"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditedLine? Line { get; init; }
}
