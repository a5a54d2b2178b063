using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BusinessOS.Runtime.Data;

/// <summary>Stores a value that has parts as JSON text in one column, from which the database takes the parts; see <see cref="Databases.ValueParts"/>.</summary>
/// <typeparam name="TValue">An immutable record: the same value is always the same text.</typeparam>
internal sealed class ValueColumn<TValue>() : ValueConverter<TValue, string>(value => ValueJson.Write(value), text => ValueJson.Read<TValue>(text))
    where TValue : class;

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
