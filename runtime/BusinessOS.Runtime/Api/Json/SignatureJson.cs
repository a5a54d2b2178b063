using System.Text.Json;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Api.Json;

/// <summary>A signature in JSON: read as an object of its picture, who signed and when; written as the id of a picture, or as it was read.</summary>
internal static class SignatureJson
{
    public static void Write(Utf8JsonWriter json, Signature signed)
    {
        json.WriteStartObject();
        json.WriteString("file", signed.File);
        json.WritePropertyName("by");
        if (signed.By is { } person)
        {
            json.WriteStringValue(person);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("name", signed.Name);
        json.WriteString("at", Moments.Text(signed.At));
        json.WriteEndObject();
    }

    /// <summary>The picture of what was read: the rest is not for callers to say.</summary>
    public static Guid? Picture(JsonElement json) =>
        (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("file", out var file) ? file : json) is { ValueKind: JsonValueKind.String } id && id.TryGetGuid(out var read) ? read : null;
}
