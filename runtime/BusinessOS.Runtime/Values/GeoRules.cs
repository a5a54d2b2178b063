namespace BusinessOS.Runtime.Values;

/// <summary>What a place must be: one on earth.</summary>
public static class GeoRules
{
    /// <returns>The place as it is stored, and what is wrong with it.</returns>
    public static (GeoPoint Point, string? Problem) Read(GeoPoint given) => (
        new(Rounded(given.Latitude), Rounded(given.Longitude)),
        given switch
        {
            { Latitude: not (>= -90 and <= 90) } => Say("The latitude is between -90 and 90 degrees."),
            { Longitude: not (>= -180 and <= 180) } => Say("The longitude is between -180 and 180 degrees."),
            _ => null,
        });

    // Adding nothing makes of -0 the zero it is.
    private static double Rounded(double degrees) => Math.Round(degrees, GeoText.Decimals) + 0.0;
}
