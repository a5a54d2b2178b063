using System.Text.Json;
using System.Text.Json.Nodes;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Assistant.ModelBacked;

/// <summary>What a model is asked to answer: operations, what it assumed, and what it could not place.</summary>
internal sealed record ModelAnswer(
    EquatableArray<Operation> Operations, EquatableArray<Assumption> Assumptions, EquatableArray<Unplaced> Unplaced)
{
    /// <summary>The JSON Schema of an answer, within the strict subset models can be held to.</summary>
    public static string Schema { get; } = CreateSchema();

    public static Outcome<ModelAnswer> Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(JsonOf(text));
            var operations = OperationJson.Read(json.RootElement);
            if (operations.Value is null)
            {
                return new(null, operations.Diagnostics);
            }

            return new(
                new ModelAnswer(
                    [.. operations.Value],
                    [.. ListOf(json.RootElement, "assumptions").Select(a => new Assumption(TextOf(a, "question"), TextOf(a, "taken")))],
                    [.. ListOf(json.RootElement, "unplaced").Select(u => new Unplaced(TextOf(u, "sentence"), 0, TextOf(u, "reason")))]),
                operations.Diagnostics);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A text with half of a surrogate pair is JSON by its form and no text.
            return new(null, [AssistantDiagnostics.ModelNotJson.At(SourceSpan.None, ForeignText.Clean(e.Message))]);
        }
    }

    public AuthorResult ToResult(AppSpec start, string model, IReadOnlyList<Diagnostic> warnings) => new()
    {
        Base = start,
        Operations = Operations,
        Assumptions = Assumptions,
        Unplaced = Unplaced,
        Diagnostics = [.. warnings],
        Author = model,
    };

    private static IEnumerable<JsonElement> ListOf(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
            : [];

    private static string TextOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? ForeignText.Clean(ForeignText.Of(text) ?? "") : "";

    /// <summary>The object in an answer: models that are only told to answer in JSON like to think aloud or to fence it.</summary>
    private static string JsonOf(string text)
    {
        var (first, last) = (text.IndexOf('{', Math.Max(0, text.LastIndexOf("</think>", StringComparison.Ordinal))), text.LastIndexOf('}'));
        return text.AsSpan().TrimStart() is ['{' or '[', ..] || first < 0 || last < first ? text : text[first..(last + 1)];
    }

    private static string CreateSchema()
    {
        var schema = OperationSchema.Create();
        var properties = schema["properties"]?.AsObject() ?? throw new InvalidOperationException("The schema of operations has no properties.");
        properties["assumptions"] = Pairs("What the text leaves open, as a question, and what you took.", "question", "taken");
        properties["unplaced"] = Pairs("Sentences you could make nothing of, and why.", "sentence", "reason");
        schema["required"] = new JsonArray([.. properties.Select(p => (JsonNode)p.Key)]);
        return schema.ToJsonString();
    }

    private static JsonObject Pairs(string description, string first, string second) => new()
    {
        ["type"] = "array",
        ["description"] = description,
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                [first] = new JsonObject { ["type"] = "string" },
                [second] = new JsonObject { ["type"] = "string" },
            },
            ["required"] = new JsonArray(first, second),
            ["additionalProperties"] = false,
        },
    };
}
