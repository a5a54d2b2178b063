using System.Text.Json.Serialization;

namespace BusinessOS.Runtime.Values;

/// <summary>A place on earth, in degrees of WGS 84.</summary>
/// <param name="Latitude">From -90 in the south to 90 in the north.</param>
/// <param name="Longitude">From -180 in the west to 180 in the east.</param>
public sealed record GeoPoint(
    [property: JsonPropertyName("latitude")] double Latitude,
    [property: JsonPropertyName("longitude")] double Longitude)
{
    /// <summary>Of the sphere that has the earth's volume, in kilometres.</summary>
    internal const double EarthRadius = 6371.0088;

    /// <summary>The way over the earth's surface in kilometres, by the haversine formula: right to half a percent; null to nowhere.</summary>
    public double? DistanceTo(GeoPoint? other) => other is null ? null : DistanceTo(other.Latitude, other.Longitude);

    /// <summary>The way to a place given in degrees, in kilometres.</summary>
    public double DistanceTo(double latitude, double longitude)
    {
        var (from, to) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(latitude));
        var up = Math.Sin((to - from) / 2);
        var along = Math.Sin(double.DegreesToRadians(longitude - Longitude) / 2);
        var square = (up * up) + (Math.Cos(from) * Math.Cos(to) * along * along);
        return 2 * EarthRadius * Math.Atan2(Math.Sqrt(square), Math.Sqrt(Math.Abs(1 - square)));
    }

    /// <summary><c>47.37, 8.54</c>.</summary>
    public override string ToString() => GeoText.Write(this);
}
