using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BusinessOS.Diagnostics.Json;

internal sealed class EquatableArrayConverter<T> : JsonConverter<EquatableArray<T>>
{
    public override bool HandleNull => true;

    public override EquatableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? [] : new(JsonSerializer.Deserialize<ImmutableArray<T>>(ref reader, options));

    public override void Write(Utf8JsonWriter writer, EquatableArray<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, options);
        }

        writer.WriteEndArray();
    }
}
