using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace BusinessOS.Cli.Running;

/// <summary>What a watching host reports of itself, one line of JSON each.</summary>
internal sealed record HostEvent(string Text)
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
        happened = new HostEvent(root.GetProperty("event").GetString() switch
        {
            "swapped" => "Open pages show the change now.",
            _ => "The new version did not start, the last good one keeps running: "
                + (root.TryGetProperty("message", out var message) ? message.GetString() : "no reason given"),
        });
        return true;
    }
}
