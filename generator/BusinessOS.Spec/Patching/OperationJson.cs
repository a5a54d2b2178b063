using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BusinessOS.Spec.Patching;

/// <summary>
/// Operations as JSON: <c>{"operations":[{"op":"add-field","entity":"Loan","field":{…}}]}</c>. Members are camelCase; a
/// member that is <c>null</c> is absent. Choices and states may be written as a name, a label, or both.
/// </summary>
public static class OperationJson
{
    private const string List = "operations";

    /// <summary>How operations are read and written; for those who embed them in answers of their own.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>The names operations go by: <c>add-field</c>.</summary>
    public static EquatableArray<string> Names { get; } = Derived().Select(d => d.Name).ToEquatableArray();

    public static string Write(IReadOnlyList<Operation> operations) => JsonSerializer.Serialize(new Envelope(operations), Options);

    /// <summary>Reads an object with the list <c>operations</c>, or the list itself. What cannot be read is reported and left out.</summary>
    public static Outcome<IReadOnlyList<Operation>> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter is a text with half of a surrogate pair: JSON by its form, and no text.
            return new(null, [PatchDiagnostics.NotJson.At(SourceSpan.None, e.Message)]);
        }
    }

    /// <summary>Reads operations from within an answer that was parsed already.</summary>
    public static Outcome<IReadOnlyList<Operation>> Read(JsonElement json)
    {
        var list = json.ValueKind == JsonValueKind.Object && json.TryGetProperty(List, out var inner) ? inner : json;
        if (list.ValueKind != JsonValueKind.Array)
        {
            return new(null, [PatchDiagnostics.NotJson.At(SourceSpan.None, "there is no list 'operations'.")]);
        }

        var operations = new List<Operation>();
        var problems = new DiagnosticBag();
        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            if (Read(item, index, problems) is { } operation)
            {
                operations.Add(operation);
            }
        }

        return new(operations, problems.ToSorted());
    }

    private static Operation? Read(JsonElement item, int index, DiagnosticBag problems)
    {
        var name = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("op", out var op) && op.ValueKind == JsonValueKind.String ? op.GetString() ?? "" : "";
        if (!Names.Contains(name))
        {
            var fix = NearestName.Find(name, Names) is { } near ? $"Did you mean '{near}'?" : $"Set 'op' to one of: {string.Join(", ", Names)}.";
            problems.Add(PatchDiagnostics.UnknownOperation, SourceSpan.None, index, name, fix);
            return null;
        }

        try
        {
            return item.Deserialize<Operation>(Options);
        }
        catch (JsonException e)
        {
            problems.Add(PatchDiagnostics.BadOperation, SourceSpan.None, index, name, Explain(e));
            return null;
        }
    }

    /// <summary>What is wrong, without the type names and positions that only we understand.</summary>
    private static string Explain(JsonException problem) => problem.Path is { Length: > 2 } path
        ? $"{path[2..]} is missing or has the wrong shape."
        : "a member is missing or has the wrong shape.";

    private static IEnumerable<(Type Type, string Name)> Derived() => typeof(Operation)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>()
        .Select(a => (a.DerivedType, a.TypeDiscriminator as string ?? ""));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NewLine = "\n",
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            WriteIndented = true,
        };
        options.Converters.Add(new NamedItemConverter<ChoiceSpec>((name, label, colour) => new(name, label, colour), c => (c.Name, c.Label, c.Colour)));
        options.Converters.Add(new StateConverter());
        options.Converters.Add(new FlagConverter());
        options.MakeReadOnly();
        return options;
    }

    private sealed record Envelope(IReadOnlyList<Operation> Operations);
}
