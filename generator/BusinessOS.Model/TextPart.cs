namespace BusinessOS.Model;

/// <summary>A stretch of a <see cref="TextTemplate"/>: plain text, or an expression.</summary>
/// <param name="Text">The plain text, or the expression's text without braces.</param>
/// <param name="Expression">The expression, when it is one.</param>
/// <param name="Offset">For an expression: how many characters of the template as written stand before it.</param>
public sealed record TextPart(string Text, Expr? Expression = null, int Offset = 0);
