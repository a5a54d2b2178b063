using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace BusinessOS.Deploy.Local;

/// <summary>What a watching host reports of itself, one line of JSON each.</summary>
/// <param name="Swapped">Whether the new version serves now; otherwise the last good one keeps serving.</param>
/// <param name="Message">Why it did not start, or what people should know about the start.</param>
/// <param name="Elapsed">From seeing the new version to its serving.</param>
public sealed record HostEvent(bool Swapped, string Message, TimeSpan Elapsed)
{
    public static bool TryParse(string line, [NotNullWhen(true)] out HostEvent? happened)
    {
        happened = null;
        if (!line.StartsWith("{\"event\":", StringComparison.Ordinal))
        {
            return false;
        }

        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        happened = new HostEvent(
            root.GetProperty("event").GetString() == "swapped",
            (root.TryGetProperty("message", out var message) ? message.GetString() : null) ?? "",
            TimeSpan.FromMilliseconds(root.TryGetProperty("elapsedMs", out var elapsed) ? elapsed.GetInt64() : 0));
        return true;
    }
}
