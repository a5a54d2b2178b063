namespace BusinessOS.Model;

/// <summary>A C# expression the owner wrote.</summary>
/// <param name="Text">The expression, verbatim.</param>
/// <param name="Node">The node path it stands at, which the source map turns into a file, line and column.</param>
public sealed record Expr(string Text, string Node);
