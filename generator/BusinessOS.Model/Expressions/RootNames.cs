namespace BusinessOS.Model.Expressions;

/// <summary>The names in an expression that stand alone or at the head of a chain, in holes of texts too.</summary>
internal static class RootNames
{
    /// <returns>Each with the tokens it stands among, and its place among them.</returns>
    public static IEnumerable<(IReadOnlyList<Token> Tokens, int At)> In(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var inner in tokens[i].Holes.SelectMany(In))
            {
                yield return inner;
            }

            // Behind 'new' stands a type, whatever field has the same name.
            if (tokens[i].Kind == TokenKind.Identifier && (i == 0 || !(IsDot(tokens[i - 1]) || tokens[i - 1].Is(TokenKind.Identifier, "new"))))
            {
                yield return (tokens, i);
            }
        }
    }

    public static bool IsDot(Token token) => token.IsOperator(".") || token.IsOperator("?.");
}
