using System.Text.Json;

namespace BusinessOS.Assistant.ModelBacked;

/// <summary>
/// Reads what an endpoint sent. Compatible endpoints differ in everything but the outline, so this takes what it
/// understands and says plainly what is missing, where the SDK's own types would throw.
/// </summary>
internal static class ModelReply
{
    /// <summary>The model's answer.</summary>
    /// <exception cref="ModelFailedException">There is none, or not a whole one.</exception>
    public static string Read(BinaryData body, string where, string? key)
    {
        using var json = Parse(body) ?? throw new ModelFailedException(
            $"{where} answered something that is not JSON", "Check OPENAI_BASE_URL; it usually ends in /v1.");
        if (MessageOf(json.RootElement) is { } error)
        {
            throw new ModelFailedException($"{where} reported: {ForeignText.Clean(error, key)}", "Try again, or choose another model with OPENAI_MODEL.");
        }

        var choice = Member(json.RootElement, "choices") is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0
            ? choices[0]
            : throw new ModelFailedException($"{where} sent an answer without content", "Try again, or choose another model with OPENAI_MODEL.");
        var message = Member(choice, "message");
        if (TextOf(Member(message, "refusal")) is { Length: > 0 } refusal)
        {
            throw new ModelFailedException($"it refused: {ForeignText.Clean(refusal, key).TrimEnd('.')}", "Say what the app is for in other words.");
        }

        var text = TextOf(Member(message, "content"));
        return TextOf(Member(choice, "finish_reason")) switch
        {
            "length" => throw new ModelFailedException("its answer was cut off at its longest length", "Shorten the text, or choose a model with longer answers with OPENAI_MODEL."),
            "content_filter" => throw new ModelFailedException($"the content filter of {where} stopped its answer", "Say what the app is for in other words."),
            _ when text.Trim().Length == 0 => throw new ModelFailedException($"{where} sent an answer without content", "Try again, or choose another model with OPENAI_MODEL."),
            _ => text,
        };
    }

    /// <summary>The message of an error's body; null when it has none.</summary>
    public static string? ErrorOf(BinaryData body)
    {
        using var json = Parse(body);
        return json is null ? null : MessageOf(json.RootElement);
    }

    private static string? MessageOf(JsonElement root) => Member(root, "error") switch
    {
        { ValueKind: JsonValueKind.Object or JsonValueKind.String } error =>
            TextOf(error.ValueKind == JsonValueKind.String ? error : Member(error, "message")) is { Length: > 0 } message ? message : "an error without words",
        _ => TextOf(Member(root, "detail")) is { Length: > 0 } detail ? detail : null,
    };

    private static JsonDocument? Parse(BinaryData body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A text, or the texts of a list of content parts.</summary>
    private static string TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => ForeignText.Of(element) ?? "",
        JsonValueKind.Array => string.Concat(element.EnumerateArray().Select(part => TextOf(Member(part, "text")))),
        _ => "",
    };
}
