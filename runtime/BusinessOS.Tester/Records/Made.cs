using System.Text.Json.Nodes;

namespace BusinessOS.Tester.Records;

/// <summary>A record that was made for a test.</summary>
/// <param name="Json">As an administrator reads it.</param>
/// <param name="Body">The values it was made with.</param>
internal sealed record Made(JsonObject Json, JsonObject Body)
{
    public string Id => Json["id"]?.ToString() ?? "";

    public string? State => Json["status"]?.ToString();
}
