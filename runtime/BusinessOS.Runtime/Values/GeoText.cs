using System.Globalization;

namespace BusinessOS.Runtime.Values;

/// <summary>Places as people and files write them.</summary>
public static class GeoText
{
    /// <summary>Decimals of a degree that are kept: a tenth of a metre.</summary>
    public const int Decimals = 6;

    /// <summary><c>47.37, 8.54</c>: latitude and longitude.</summary>
    public static string Write(GeoPoint point) => $"{Degrees(point.Latitude)}, {Degrees(point.Longitude)}";

    /// <summary>The address that opens a place in the system's map (RFC 5870).</summary>
    public static string Link(GeoPoint point) => $"geo:{Degrees(point.Latitude)},{Degrees(point.Longitude)}";

    /// <summary>
    /// Reads what <see cref="Write"/> and <see cref="Link"/> make, also where an export marked it as text because it begins
    /// like a formula; null for what is no place on earth.
    /// </summary>
    public static GeoPoint? Read(string text)
    {
        var trimmed = text.Trim().TrimStart('\'');
        var parts = (trimmed.StartsWith("geo:", StringComparison.OrdinalIgnoreCase) ? trimmed[4..] : trimmed).Split(',');
        return parts is [var north, var east] && Number(north) is { } latitude && Number(east) is { } longitude
            && GeoRules.Read(new(latitude, longitude)) is { Point: { } point, Problem: null } ? point : null;
    }

    public static string Degrees(double degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A number of degrees; null for a text that is none.</summary>
    public static double? Number(string text) =>
        double.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
