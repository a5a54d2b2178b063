namespace BusinessOS.Model.Problems;

/// <summary>Problems of an app's theme: BOS1452-1454. A retired code stays here, commented out.</summary>
internal static class ThemeProblems
{
    public static readonly DiagnosticDescriptor BadColour = new("BOS1452", Severity.Error,
        "'{0}' is no colour.", "Write six hexadecimal digits for red, green and blue, such as 0b6e4f.");

    public static readonly DiagnosticDescriptor UnknownWord = new("BOS1453", Severity.Error,
        "The theme's {0} cannot be '{1}'.", "{2}");

    public static readonly DiagnosticDescriptor OtherShade = new("BOS1454", Severity.Info,
        "'{0}' is too {1} for links on {2} pages; there they are '{3}', the nearest shade that can be read.", "Nothing is to be done; buttons have the colour as it is.");
}
