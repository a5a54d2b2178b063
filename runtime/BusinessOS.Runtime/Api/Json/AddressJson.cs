using System.Text.Json;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Api.Json;

/// <summary>An address in JSON: an object of its parts, those that are not given being null.</summary>
internal static class AddressJson
{
    private static readonly string[] Parts = ["street", "postalCode", "city", "region", "country"];

    public static void Write(Utf8JsonWriter json, PostalAddress address)
    {
        json.WriteStartObject();
        json.WriteString("street", address.Street);
        json.WriteString("postalCode", address.PostalCode);
        json.WriteString("city", address.City);
        json.WriteString("region", address.Region);
        json.WriteString("country", address.Country);
        json.WriteEndObject();
    }

    /// <param name="message">What is wrong, in words, when the value is no address.</param>
    public static bool TryRead(JsonElement json, out object? value, out string message)
    {
        (value, message) = (null, "");
        if (json.ValueKind != JsonValueKind.Object)
        {
            message = $"It must be an object with {Words(Parts)}.";
            return false;
        }

        var given = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            message = !Parts.Contains(member.Name, StringComparer.Ordinal) ? $"An address has no '{Shown(member.Name)}', only {Words(Parts)}.{NearestName.Hint(member.Name, Parts)}"
                : member.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null) ? $"Its {member.Name} must be a text."
                : !given.TryAdd(member.Name, member.Value.GetString()) ? $"Its {member.Name} is given twice."
                : "";
            if (message.Length > 0)
            {
                return false;
            }
        }

        value = new PostalAddress
        {
            Street = given.GetValueOrDefault("street"),
            PostalCode = given.GetValueOrDefault("postalCode"),
            City = given.GetValueOrDefault("city"),
            Region = given.GetValueOrDefault("region"),
            Country = given.GetValueOrDefault("country"),
        };
        return true;
    }

    private static string Words(string[] names) => $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
