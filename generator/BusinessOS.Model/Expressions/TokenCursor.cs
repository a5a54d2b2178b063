namespace BusinessOS.Model.Expressions;

/// <summary>A place in a list of tokens whose brackets are known to balance.</summary>
internal sealed class TokenCursor(IReadOnlyList<Token> tokens)
{
    public int At { get; private set; }

    public Token? Current => Peek(0);

    public Token? Peek(int ahead) => At + ahead < tokens.Count ? tokens[At + ahead] : null;

    public void Advance(int count = 1) => At += count;

    public bool Take(string symbol)
    {
        var found = Current?.IsOperator(symbol) == true;
        At += found ? 1 : 0;
        return found;
    }

    public bool TakeClose(string bracket)
    {
        var found = IsClose(bracket);
        At += found ? 1 : 0;
        return found;
    }

    public bool IsOpen(string bracket) => Current?.Is(TokenKind.Open, bracket) == true;

    public bool IsClose(string bracket) => Current?.Is(TokenKind.Close, bracket) == true;

    /// <summary>Whether the argument that starts here is a lambda.</summary>
    public bool IsLambda() => Peek(Current?.Kind == TokenKind.Open ? Closing() - At + 1 : 1)?.IsOperator("=>") == true;

    /// <summary>Passes over one token, or over everything up to the bracket that closes this one.</summary>
    public void Skip() => At = Current?.Kind == TokenKind.Open ? Closing() + 1 : At + 1;

    /// <summary>Passes over tokens up to the end of what the surrounding brackets enclose, or one of these operators.</summary>
    public void SkipUntil(params ReadOnlySpan<string> operators)
    {
        while (Current is { Kind: not TokenKind.Close } token && !(token.Kind == TokenKind.Operator && operators.Contains(token.Text)))
        {
            Skip();
        }
    }

    /// <summary>The text literal between two places, when it is all there is between them.</summary>
    public Token? SingleText(int from, int to) =>
        to - from == 1 && tokens[from] is { Kind: TokenKind.Text, Holes.Count: 0 } token ? token : null;

    private int Closing()
    {
        var depth = 0;
        for (var i = At; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return tokens.Count - 1;
    }
}
