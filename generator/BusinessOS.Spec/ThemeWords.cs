namespace BusinessOS.Spec;

/// <summary>The fixed words of a theme.</summary>
public static class ThemeWords
{
    public static readonly EquatableArray<string> Corners = ["sharp", "soft", "round"];

    public const string Dark = "dark";

    public static readonly EquatableArray<string> Modes = ["system", "light", Dark];
}
