namespace BusinessOS.Model;

/// <summary>A stretch of a <see cref="TextTemplate"/>: plain text, or an expression.</summary>
/// <param name="Text">The plain text, or the expression's text without braces.</param>
/// <param name="Expression">The expression, when it is one.</param>
/// <param name="Offset">For an expression: how many characters of the template as written stand before it.</param>
/// <param name="Format">For an expression: how its value is written, <c>d MMM yyyy</c>; null for the usual way.</param>
public sealed record TextPart(string Text, Expr? Expression = null, int Offset = 0, string? Format = null)
{
    /// <summary>As it is written in a template: a hole in braces, plain text with its own braces doubled.</summary>
    public string Written => Expression is null
        ? Text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
        : Format is null ? $"{{{Text}}}" : $"{{{Text}:{Format}}}";
}
