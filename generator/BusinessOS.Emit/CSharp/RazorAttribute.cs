using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.CSharp;

/// <summary>Attributes of components in Razor.</summary>
internal static class RazorAttribute
{
    public static string Text(string name, string value) => $"{name}=\"{RazorText.Of(value)}\"";

    /// <summary>A text people read, in their language.</summary>
    /// <param name="path">Whose it is, within the app.</param>
    public static string Text(AppCode code, string name, string value, params ReadOnlySpan<string> path) =>
        code.InLanguage(value, path) is { } translated ? $"{name}=\"@({translated})\"" : Text(name, value);

    /// <summary>The record's class.</summary>
    public static string Record(AppCode code, EntityRef entity) => $"TRecord=\"{code.Names.TypeOf(entity)}\"";
}
