namespace BusinessOS.Emit.CSharp;

/// <summary>Text as the value of a component's attribute in Razor.</summary>
internal static class RazorText
{
    /// <summary>What stands between the quotes: the text itself, or a C# literal where Razor or HTML would read something into it.</summary>
    public static string Of(string text) =>
        text.Length > 0 && text.All(IsPlain) && text == text.Trim() ? text : $"@({Literal.Of(text)})";

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or ',' or ':' or '?' or '!' or '/' or '(' or ')' or '\'';
}
