namespace BusinessOS.Runtime.Values;

/// <summary>What countries print on: Letter in most of the Americas and the Philippines, A4 elsewhere (Unicode CLDR, paper sizes).</summary>
public static class Papers
{
    private static readonly HashSet<string> OnLetter = new(StringComparer.OrdinalIgnoreCase)
    {
        "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
    };

    /// <param name="country">ISO 3166; null where it is not known.</param>
    /// <returns><c>A4</c> or <c>Letter</c>.</returns>
    public static string Of(string? country) => country is not null && OnLetter.Contains(country) ? "Letter" : "A4";
}
