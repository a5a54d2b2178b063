namespace BusinessOS.Model.Expressions;

/// <summary>A piece of a C# expression.</summary>
/// <param name="Start">How many characters of the expression stand before it.</param>
internal sealed record Token(TokenKind Kind, string Text, int Start)
{
    /// <summary>For text with holes, <c>$"…{x}…"</c>: the tokens of each hole.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Holes { get; init; } = [];

    public bool Is(TokenKind kind, string text) => Kind == kind && Text == text;

    public bool IsOperator(string text) => Is(TokenKind.Operator, text);
}
