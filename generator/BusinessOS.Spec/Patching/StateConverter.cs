using System.Text.Json;
using System.Text.Json.Serialization;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Spec.Patching;

/// <summary>A state as its label, <c>Returned</c>, or with the lock behind it, <c>Returned (locked)</c>; with its parts where the name does not follow.</summary>
internal sealed class StateConverter : JsonConverter<StateSpec>
{
    public const string Lock = " (locked)";

    public override StateSpec Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var text = (reader.GetString() ?? "").Trim();
            var isLocked = text.EndsWith(Lock, StringComparison.Ordinal);
            var read = NamedLabel.Of(isLocked ? text[..^Lock.Length].Trim() : text);
            return read.Name.Length > 0 ? new(read.Name, read.Label, isLocked) : throw new JsonException();
        }

        var item = JsonSerializer.Deserialize<Parts>(ref reader, options) ?? throw new JsonException();
        return new(item.Name, item.Label, item.Locked, item.Colour);
    }

    public override void Write(Utf8JsonWriter writer, StateSpec value, JsonSerializerOptions options)
    {
        var text = value.Label ?? value.Name;
        if (value.Colour is null && NamedLabel.Of(text) == new NamedLabel(value.Name, value.Label) && text == text.Trim() && !text.EndsWith(Lock, StringComparison.Ordinal))
        {
            writer.WriteStringValue(value.Locked ? text + Lock : text);
        }
        else
        {
            JsonSerializer.Serialize(writer, new Parts(value.Name, value.Label, value.Locked, value.Colour), options);
        }
    }

    private sealed record Parts(string Name, string? Label = null, bool Locked = false, string? Colour = null);
}
