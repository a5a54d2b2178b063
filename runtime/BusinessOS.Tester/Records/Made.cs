using System.Text.Json.Nodes;

namespace BusinessOS.Tester.Records;

/// <summary>A record that was made for a test.</summary>
/// <param name="Json">As an administrator reads it.</param>
/// <param name="Body">The values it was made with.</param>
internal sealed record Made(JsonObject Json, JsonObject Body)
{
    /// <summary>What its values are numbered by; those it gets later are as well.</summary>
    public int Number { get; init; } = RecordMaker.NextNumber();

    public string Id => Json["id"]?.ToString() ?? "";

    public string? State => Json["status"]?.ToString();
}
