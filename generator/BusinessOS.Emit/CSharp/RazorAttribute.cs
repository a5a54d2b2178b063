using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.CSharp;

/// <summary>Attributes of components in Razor.</summary>
internal static class RazorAttribute
{
    public static string Text(string name, string value) => $"{name}=\"{RazorText.Of(value)}\"";

    /// <summary>The record's class.</summary>
    public static string Record(AppCode code, EntityRef entity) => $"TRecord=\"{code.Names.TypeOf(entity)}\"";
}
