using System.Text.Json;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Api.Json;

/// <summary>A place in JSON: an object of its latitude and longitude in degrees.</summary>
internal static class LocationJson
{
    private const string Expected = "It must be an object with latitude and longitude in degrees, both numbers.";

    public static void Write(Utf8JsonWriter json, GeoPoint place)
    {
        json.WriteStartObject();
        json.WriteNumber("latitude", place.Latitude);
        json.WriteNumber("longitude", place.Longitude);
        json.WriteEndObject();
    }

    /// <param name="message">What is wrong, in words, when the value is no place.</param>
    public static bool TryRead(JsonElement json, out object? value, out string message)
    {
        (value, message) = (null, Expected);
        if (json.ValueKind != JsonValueKind.Object || json.EnumerateObject().Count() != 2 || Number("latitude") is not { } latitude || Number("longitude") is not { } longitude)
        {
            return false;
        }

        (value, message) = (new GeoPoint(latitude, longitude), "");
        return true;

        double? Number(string name) =>
            json.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var degrees) && double.IsFinite(degrees) ? degrees : null;
    }
}
