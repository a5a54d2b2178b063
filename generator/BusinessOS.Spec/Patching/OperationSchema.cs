using System.Text.Json;
using System.Text.Json.Nodes;
using static BusinessOS.Spec.Patching.StrictSchema;

namespace BusinessOS.Spec.Patching;

/// <summary>
/// The JSON Schema of <c>{"operations":[…]}</c> for models that produce operations. It stays within OpenAI's strict
/// subset (<see href="https://platform.openai.com/docs/guides/structured-outputs#supported-schemas"/>) and its five
/// levels of nesting, for which choices and states are texts there: the label, from which the name follows.
/// <see cref="OperationJson"/> reads what comes back.
/// </summary>
public static class OperationSchema
{
    /// <summary>The schema's text. Always the same bytes.</summary>
    public static string Text { get; } = Create().ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });

    /// <summary>A new copy of the schema, for those who put more beside <c>operations</c>.</summary>
    public static JsonObject Create()
    {
        var schema = StrictSchema.Object(null, ("operations", Operations()));
        schema["$defs"] = Definitions();
        return schema;
    }

    /// <summary>The schema of the list itself; it refers to <see cref="Definitions"/>.</summary>
    public static JsonObject Operations()
    {
        var kinds = new JsonArray();
        foreach (var name in OperationJson.Names)
        {
            kinds.Add((JsonNode)Ref(name));
        }

        return List("The changes in the order they are to be made.", new JsonObject { ["anyOf"] = kinds });
    }

    /// <summary>What the schema refers to: every operation, and the nodes of a spec.</summary>
    public static JsonObject Definitions()
    {
        var definitions = new JsonObject();
        OperationDefinitions.AddTo(definitions);
        NodeDefinitions.AddTo(definitions);
        return definitions;
    }
}
