using System.Net;
using System.Text.Json.Nodes;

namespace BusinessOS.Tester.Hosting;

/// <summary>What the host answered.</summary>
public sealed record Answer(HttpStatusCode Status, string Text)
{
    private const int Most = 300;

    /// <summary>The body as an object; empty when it is none.</summary>
    public JsonObject Json => Text.StartsWith('{') ? JsonNode.Parse(Text) as JsonObject ?? [] : [];

    public bool IsDone => Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NoContent;

    /// <summary>Whether it was refused because of who asked.</summary>
    public bool IsForbidden => Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound;

    public bool IsConflict => Status == HttpStatusCode.Conflict;

    /// <summary>Whether values did not fit.</summary>
    public bool IsUnfit => Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest;

    /// <summary>What is wrong with values, by the JSON name of their field; the record's own under an empty name.</summary>
    public IReadOnlyDictionary<string, string> Errors => Json["errors"] is JsonObject errors
        ? errors.ToDictionary(e => e.Key, e => string.Join(" ", (e.Value as JsonArray ?? []).Select(m => m?.ToString())))
        : new Dictionary<string, string>();

    public override string ToString() => $"HTTP {(int)Status}{(Shown is "" ? "" : ": " + Shown)}";

    /// <summary>What is wrong with which value, or why it was refused; nothing of what was done.</summary>
    private string Shown =>
        Errors.Count > 0 ? string.Join("; ", Errors.Select(e => e.Key.Length == 0 ? e.Value : $"{e.Key}: {e.Value}"))
        : IsDone ? ""
        : Json["detail"]?.ToString() is { Length: > 0 } detail ? detail
        : Text.Length > Most ? Text[..Most] + "…" : Text;
}
