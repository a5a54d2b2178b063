using System.Collections;
using System.Text.Json;
using BusinessOS.Runtime.Api.Querying;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Api.Json;

/// <summary>A field's value in JSON, both ways.</summary>
internal static class FieldJson
{
    public static void Write(Utf8JsonWriter json, FieldDefinition field, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case decimal number:
                json.WriteNumberValue(Numbers.Plain(number));
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case DateOnly date:
                json.WriteStringValue(Moments.Text(date));
                break;
            case DateTimeOffset time:
                json.WriteStringValue(Moments.Text(time));
                break;
            case TimeOnly time:
                json.WriteStringValue(Moments.Text(time));
                break;
            case TimeSpan span:
                json.WriteStringValue(Moments.Text(span));
                break;
            case PostalAddress address:
                AddressJson.Write(json, address);
                break;
            case Signature signed:
                SignatureJson.Write(json, signed);
                break;
            case GeoPoint place:
                LocationJson.Write(json, place);
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case Enum choice:
                json.WriteStringValue(field.OptionOf(choice)?.Name ?? choice.ToString());
                break;
            case IList list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, field, item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"{field.Name} holds a {value.GetType()}, which has no form in JSON.");
        }
    }

    /// <param name="message">What is wrong, in words, when the value is not one of the field.</param>
    public static bool TryRead(FieldDefinition field, JsonElement json, out object? value, out string message)
    {
        message = "";
        if (field.Kind.IsSeveral() && json.ValueKind != JsonValueKind.Null)
        {
            return TryReadList(field, json, out value, out message);
        }

        if (json.ValueKind == JsonValueKind.Null)
        {
            value = null;
            message = field.Kind == FieldKind.Boolean ? "It is true or false, never null." : "";
            return message.Length == 0;
        }

        if (field.Kind == FieldKind.Address)
        {
            return AddressJson.TryRead(json, out value, out message);
        }

        if (field.Kind == FieldKind.Location)
        {
            return LocationJson.TryRead(json, out value, out message);
        }

        value = field.Kind switch
        {
            FieldKind.Integer => Whole(json),
            FieldKind.Decimal or FieldKind.Money or FieldKind.Percent => Number(json),
            FieldKind.Boolean => json.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null },
            FieldKind.Team => TextOf(json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out var team) ? team : json),
            FieldKind.Signature => SignatureJson.Picture(json),
            FieldKind.Reference or FieldKind.User or FieldKind.File or FieldKind.Image => Id(json),
            _ => TextOf(json) is { } text && FieldText.TryRead(field, text, out var read, out _) ? read : null,
        };
        if (value is null)
        {
            message = $"It must be {FieldText.Expected(field)}{(IsWritten(field.Kind) ? ", written as a JSON string" : "")}."
                + Hint(field, json);
        }

        return value is not null;
    }

    private static bool TryReadList(FieldDefinition field, JsonElement json, out object? value, out string message)
    {
        value = null;
        message = field.Kind == FieldKind.References ? "It must be an array of the ids of records." : "It must be an array of texts.";
        if (json.ValueKind != JsonValueKind.Array)
        {
            return false;
        }

        var values = new List<object>();
        foreach (var item in json.EnumerateArray())
        {
            var read = field.Kind == FieldKind.References ? Id(item) : TextOf(item) is { } text && FieldText.TryRead(field, text, out var one, out _) ? one : null;
            if (read is null)
            {
                message = $"Each of its values must be {FieldText.Expected(field)}.{Hint(field, item)}";
                return false;
            }

            values.Add(read);
        }

        (value, message) = (Several.Of(field, values), "");
        return true;
    }

    private static bool IsWritten(FieldKind kind) => !kind.IsNumber() && kind != FieldKind.Boolean;

    private static string Hint(FieldDefinition field, JsonElement json) =>
        field.Options.Count > 0 && TextOf(json) is { } text ? NearestName.Hint(text, field.Options.Select(o => o.Name)) : "";

    private static long? Whole(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var number) ? number : null;

    private static decimal? Number(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number) ? number : null;

    /// <summary>A reference is written as the id, or as the object it was read as.</summary>
    private static Guid? Id(JsonElement json)
    {
        var written = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out var id) ? id : json;
        return written.ValueKind == JsonValueKind.String && written.TryGetGuid(out var read) ? read : null;
    }

    private static string? TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;
}
