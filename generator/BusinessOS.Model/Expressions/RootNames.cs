using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>The names in an expression that stand alone or at the head of a chain, in holes of texts too.</summary>
internal static class RootNames
{
    /// <returns>Each with the tokens it stands among, and its place among them; what stands behind <c>this.</c> is one too.</returns>
    public static IEnumerable<(IReadOnlyList<Token> Tokens, int At)> In(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var inner in tokens[i].Holes.SelectMany(In))
            {
                yield return inner;
            }

            if (tokens[i].Kind == TokenKind.Identifier && IsRoot(tokens, i))
            {
                yield return (tokens, i);
            }
        }
    }

    /// <summary>The names of the chain that begins there, as far as references lead, and the fields they are: <c>Item</c>, <c>Product</c>, <c>Price</c> of <c>Item.Product.Price.ToString()</c>.</summary>
    public static IReadOnlyList<(string Name, FieldScope? Field)> WayFrom(IReadOnlyList<Token> tokens, int at, EntityScope entity)
    {
        List<(string Name, FieldScope? Field)> way = [(tokens[at].Text, entity.FindField(tokens[at].Text))];
        while (way[^1].Field is { IsReference: true, Target: { } target } && at + 2 < tokens.Count && IsDot(tokens[at + 1]))
        {
            at += 2;
            way.Add((tokens[at].Text, target.FindField(tokens[at].Text)));
        }

        return way;
    }

    private static bool IsDot(Token token) => token.IsOperator(".") || token.IsOperator("?.");

    // Behind 'new' stands a type, whatever field has the same name.
    private static bool IsRoot(IReadOnlyList<Token> tokens, int at) =>
        at == 0 || (IsDot(tokens[at - 1]) ? at > 1 && tokens[at - 2].Is(TokenKind.Identifier, "this") : !tokens[at - 1].Is(TokenKind.Identifier, "new"));
}
