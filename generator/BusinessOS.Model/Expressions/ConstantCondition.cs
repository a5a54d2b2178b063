namespace BusinessOS.Model.Expressions;

/// <summary>Sees conditions that are the same for every record because somebody wrote <c>true</c> or <c>false</c> into them.</summary>
internal static class ConstantCondition
{
    /// <summary>Whether the condition can never hold. What cannot be seen at once may hold.</summary>
    public static bool NeverHolds(string? condition) =>
        condition is not null && ExpressionScan.Scan(condition) is { Fault: null } scan && Is([.. scan.Tokens], wanted: false);

    private static bool Is(ReadOnlySpan<Token> tokens, bool wanted)
    {
        tokens = WithoutBrackets(tokens);
        if (tokens.Length > 0 && tokens[0].IsOperator("!") && EndOfOperand(tokens, 1) == tokens.Length)
        {
            return Is(tokens[1..], !wanted);
        }

        // One part that is false makes a whole '&&' false, and one that is true a whole '||'.
        var parts = Split(tokens, wanted ? "||" : "&&");
        return parts.Count > 1
            ? parts.Exists(part => Is([.. part], wanted))
            : tokens.Length == 1 && tokens[0].Is(TokenKind.Identifier, wanted ? "true" : "false");
    }

    /// <summary>The operands of an operator that joins the whole expression; one when something else does.</summary>
    private static List<Token[]> Split(ReadOnlySpan<Token> tokens, string symbol)
    {
        List<Token[]> parts = [];
        var (depth, start) = (0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            depth += tokens[i].Kind == TokenKind.Open ? 1 : tokens[i].Kind == TokenKind.Close ? -1 : 0;
            if (depth == 0 && tokens[i].IsOperator(symbol))
            {
                parts.Add([.. tokens[start..i]]);
                start = i + 1;
            }
            else if (depth == 0 && tokens[i].Kind == TokenKind.Operator && tokens[i].Text is "||" or "?" or ":" or "??" or "=>")
            {
                return [[.. tokens]];
            }
        }

        return [.. parts, [.. tokens[start..]]];
    }

    private static ReadOnlySpan<Token> WithoutBrackets(ReadOnlySpan<Token> tokens)
    {
        while (tokens.Length > 1 && tokens[0].Is(TokenKind.Open, "(") && EndOfOperand(tokens, 0) == tokens.Length)
        {
            tokens = tokens[1..^1];
        }

        return tokens;
    }

    /// <summary>Behind the bracket that closes the one at a place, or behind the one token there.</summary>
    private static int EndOfOperand(ReadOnlySpan<Token> tokens, int at)
    {
        var depth = 0;
        for (var i = at; i < tokens.Length; i++)
        {
            depth += tokens[i].Kind == TokenKind.Open ? 1 : tokens[i].Kind == TokenKind.Close ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return tokens.Length;
    }
}
