using System.Globalization;
using System.Text.Json.Serialization;

namespace BusinessOS.Runtime.Values;

/// <summary>A signature: a picture of what was drawn or typed, and who gave it and when, as the server knows it.</summary>
public sealed record Signature
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    [JsonConstructor]
    internal Signature(Guid file, Guid? by, string name, DateTimeOffset at) => (File, By, Name, At) = (file, by, name, at);

    /// <summary>The stored picture.</summary>
    [JsonPropertyName("file")]
    public Guid File { get; }

    /// <summary>The account of who signed; null for the system.</summary>
    [JsonPropertyName("by")]
    public Guid? By { get; }

    /// <summary>What who signed was called then.</summary>
    [JsonPropertyName("name")]
    public string Name { get; }

    /// <summary>To the second, in UTC.</summary>
    [JsonPropertyName("at")]
    public DateTimeOffset At { get; }

    /// <summary><c>Ada Byron, 2026-11-27T12:00:00Z</c>.</summary>
    public override string ToString() => $"{Name}, {At.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}";

    /// <summary>The two halves of such a text; null where it is none.</summary>
    internal static (string Name, DateTimeOffset At)? Read(string text) =>
        text.LastIndexOf(", ", StringComparison.Ordinal) is var cut and >= 0
        && DateTimeOffset.TryParseExact(text[(cut + 2)..], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? (text[..cut], at)
            : null;
}
