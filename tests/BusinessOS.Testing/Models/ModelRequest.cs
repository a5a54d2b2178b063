using System.Text.Json;

namespace BusinessOS.Testing.Models;

/// <summary>What a <see cref="ScriptedModel"/> was asked.</summary>
public sealed record ModelRequest(string Authorization, JsonElement Body)
{
    public string Model => Body.GetProperty("model").GetString() ?? "";

    /// <summary>The kind of <c>response_format</c>; empty without one.</summary>
    public string Format => Body.TryGetProperty("response_format", out var format) ? format.GetProperty("type").GetString() ?? "" : "";

    public IReadOnlyList<(string Role, string Text)> Messages =>
        [.. Body.GetProperty("messages").EnumerateArray().Select(m => (m.GetProperty("role").GetString() ?? "", m.GetProperty("content").GetString() ?? ""))];

    public string LastMessage => Messages[^1].Text;
}
