using System.Text.Json.Serialization;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>The line a change in an audit row is about.</summary>
/// <param name="Lines">The stable id of the field that holds it.</param>
/// <param name="Title">What it was called then.</param>
/// <param name="Kind">One of the constants here.</param>
internal sealed record AuditedLine(
    [property: JsonPropertyName("lines")] string Lines,
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("kind")] string Kind)
{
    public const string Added = "added";
    public const string Changed = "changed";
    public const string Moved = "moved";
    public const string Removed = "removed";
}
