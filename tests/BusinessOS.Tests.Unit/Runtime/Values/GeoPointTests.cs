using System.Text.Json;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Values;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Values;

/// <summary>Places on earth: how far they are, how they are written, and what is one.</summary>
public sealed class GeoPointTests
{
    private static readonly GeoPoint Zurich = new(47.3769, 8.5417);
    private static readonly GeoPoint Bern = new(46.948, 7.4474);

    [Fact]
    public void A_way_is_as_long_as_on_a_globe()
    {
        Assert.Equal(95.5, Zurich.DistanceTo(Bern)!.Value, 0.5);
        Assert.Equal(Zurich.DistanceTo(Bern)!.Value, Bern.DistanceTo(Zurich)!.Value, 1e-9);
        Assert.Null(Bern.DistanceTo(null));
        Assert.Equal(0, Bern.DistanceTo(46.948, 7.4474));
        Assert.Equal(20015, new GeoPoint(0, 0).DistanceTo(0, 180), 1.0);
        Assert.Equal(222.4, new GeoPoint(0, 179).DistanceTo(0, -179), 0.1);
    }

    [Theory]
    [InlineData("47.37, 8.54", 47.37, 8.54)]
    [InlineData("-33.8688,151.2093", -33.8688, 151.2093)]
    [InlineData("geo:47.37,8.54", 47.37, 8.54)]
    [InlineData(" 90 , -180 ", 90, -180)]
    [InlineData("'-46.9, 7.4", -46.9, 7.4)]
    public void A_place_is_read_from_text(string text, double latitude, double longitude) => Assert.Equal(new GeoPoint(latitude, longitude), GeoText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("47.37")]
    [InlineData("91, 0")]
    [InlineData("0, 181")]
    [InlineData("1e3, 1")]
    [InlineData("a, b")]
    [InlineData("1, 2, 3")]
    public void What_is_none_is_not_read(string text) => Assert.Null(GeoText.Read(text));

    [Fact]
    public void It_is_written_and_linked_with_points()
    {
        Assert.Equal("47.37, 8.54", GeoText.Write(new(47.37, 8.54)));
        Assert.Equal("geo:-0.5,8", GeoText.Link(new(-0.5, 8)));
        Assert.Equal(new GeoPoint(1.123457, 0), GeoRules.Read(new(1.12345678, -0.00000001)).Point);
        Assert.Equal("0, 0", GeoText.Write(GeoRules.Read(new(-0.0000001, 0)).Point));
    }

    [Theory]
    [InlineData(double.NaN, 0, "The latitude is between -90 and 90 degrees.")]
    [InlineData(90.1, 0, "The latitude is between -90 and 90 degrees.")]
    [InlineData(0, -180.5, "The longitude is between -180 and 180 degrees.")]
    [InlineData(-90, 180, null)]
    public void It_is_on_earth(double latitude, double longitude, string? problem) => Assert.Equal(problem, GeoRules.Read(new(latitude, longitude)).Problem);

    [Theory]
    [InlineData("""{"latitude":47.37,"longitude":8}""", true)]
    [InlineData("""{"latitude":47.37}""", false)]
    [InlineData("""{"latitude":47.37,"longitude":8,"height":400}""", false)]
    [InlineData("""{"latitude":"47.37","longitude":8}""", false)]
    [InlineData("\"47.37, 8.54\"", false)]
    public void Json_has_both_numbers_and_no_more(string text, bool fits)
    {
        using var json = JsonDocument.Parse(text);

        Assert.Equal(fits, LocationJson.TryRead(json.RootElement, out _, out var message));
        Assert.Equal(fits ? "" : "It must be an object with latitude and longitude in degrees, both numbers.", message);
    }
}
