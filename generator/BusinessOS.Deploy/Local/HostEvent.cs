using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace BusinessOS.Deploy.Local;

/// <summary>What a watching host reports of itself, one line of JSON each.</summary>
/// <param name="Swapped">Whether the new version serves now; otherwise the last good one keeps serving.</param>
/// <param name="Message">Why it did not start, or what people should know about the start.</param>
/// <param name="Elapsed">From seeing the new version to its serving.</param>
public sealed record HostEvent(bool Swapped, string Message, TimeSpan Elapsed)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static bool TryParse(string line, [NotNullWhen(true)] out HostEvent? happened)
    {
        happened = null;
        if (!line.StartsWith("{\"event\":", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            happened = JsonSerializer.Deserialize<Line>(line, Json) is { Event: { } name } said
                ? new HostEvent(name == "swapped", said.Message ?? "", TimeSpan.FromMilliseconds(said.ElapsedMs))
                : null;
        }
        catch (JsonException)
        {
            // An app printed something that only begins like an event.
        }

        return happened is not null;
    }

    private sealed record Line(string? Event, string? Message, long ElapsedMs);
}
