using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BusinessOS.Runtime.Data;

/// <summary>The text a <see cref="ValueColumn{TValue}"/> keeps.</summary>
internal static class ValueJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it is read by databases, not by browsers
    };

    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    public static TValue Read<TValue>(string text) =>
        JsonSerializer.Deserialize<TValue>(text, Options) ?? throw new InvalidOperationException("A value with parts was stored as nothing.");
}
