using System.Text.Json;
using Docker.DotNet;

namespace BusinessOS.Deploy;

/// <summary>The sentence in an engine's refusal, which it wraps in JSON.</summary>
internal static class EngineMessage
{
    public static string Of(DockerApiException refusal)
    {
        try
        {
            using var body = JsonDocument.Parse(refusal.ResponseBody ?? "");
            if (body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("message", out var message)
                && message.GetString() is { Length: > 0 } text)
            {
                return text.Trim();
            }
        }
        catch (JsonException)
        {
            // Not JSON: a proxy answered, or an engine of another make.
        }

        return $"HTTP {(int)refusal.StatusCode} {refusal.ResponseBody?.Trim()}".Trim();
    }
}
