using System.Text.Json;
using System.Text.Json.Serialization;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Spec.Patching;

/// <summary>
/// A choice or a state: a text that is its name or its label, or an object where the name does not follow from the label
/// or it has a colour.
/// </summary>
internal sealed class NamedItemConverter<T>(
    Func<string, string?, string?, T> create, Func<T, (string Name, string? Label, string? Colour)> parts) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var read = NamedLabel.Of((reader.GetString() ?? "").Trim());
            return read.Name.Length > 0 ? create(read.Name, read.Label, null) : throw new JsonException();
        }

        var item = JsonSerializer.Deserialize<Parts>(ref reader, options) ?? throw new JsonException();
        return create(item.Name, item.Label, item.Colour);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var (name, label, colour) = parts(value);
        if (colour is null && NamedLabel.Of(label ?? name) == new NamedLabel(name, label))
        {
            writer.WriteStringValue(label ?? name);
        }
        else
        {
            JsonSerializer.Serialize(writer, new Parts(name, label, colour), options);
        }
    }

    private sealed record Parts(string Name, string? Label = null, string? Colour = null);
}
