using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Expressions;

/// <summary>
/// Cuts a C# expression into tokens, far enough to see whether brackets and quotes balance, which names it uses and
/// what it yields. Roslyn parses it for good later; what is found here is told in the owner's words instead of C#'s.
/// </summary>
internal sealed class Tokenizer
{
    /// <summary>Longer or deeper than this is no expression of a business rule; the limits bound every later recursion.</summary>
    public const int MaxLength = 4000;

    public const int MaxDepth = 64;

    // Longest first, so that the first match is the right one.
    private static readonly string[] Operators =
    [
        ">>>=", "<<=", ">>=", "??=", "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=",
        "%=", "&=", "|=", "^=", "<<", ">>", "->", "::", "..", "+", "-", "*", "/", "%", "&", "|", "^", "!", "~", "<", ">", "=", "?",
        ":", ".", ",", ";",
    ];

    private readonly string _text;
    private readonly int _end;
    private readonly List<Token> _tokens = [];
    private readonly Stack<Token> _open = [];
    private int _at;
    private int _conditionals;
    private ExpressionFault? _fault;

    private Tokenizer(string text, int start, int end)
    {
        _text = text;
        _at = start;
        _end = end;
    }

    public static TokenizedExpression Tokenize(string text) => text.Length > MaxLength
        ? new([], new(ExpressionProblems.TooLong, 0, 0, $"{MaxLength}"))
        : new Tokenizer(text, 0, text.Length).Run();

    private TokenizedExpression Run()
    {
        while (_fault is null && _at < _end)
        {
            Next();
        }

        if (_fault is null && _open.TryPeek(out var open))
        {
            Fail(ExpressionProblems.Unbalanced, open.Start, 1, open.Text);
        }

        return new(_tokens, _fault);
    }

    private void Next()
    {
        var c = _text[_at];
        if (char.IsWhiteSpace(c))
        {
            _at++;
        }
        else if (char.IsLetter(c) || c == '_')
        {
            Identifier();
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < _end && char.IsAsciiDigit(_text[_at + 1])))
        {
            Number();
        }
        else if (c is '"' or '$' or '@')
        {
            Text();
        }
        else if (c == '\'')
        {
            Character();
        }
        else if (c is '(' or '[' or '{')
        {
            Open();
        }
        else if (c is ')' or ']' or '}')
        {
            Close();
        }
        else if (c == '/' && _at + 1 < _end && _text[_at + 1] is '/' or '*')
        {
            Fail(ExpressionProblems.Comment, _at, 2, "");
        }
        else
        {
            Operator();
        }
    }

    private void Identifier()
    {
        var start = _at;
        while (_at < _end && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }

        Add(TokenKind.Identifier, start);
    }

    private void Number()
    {
        var start = _at;
        while (_at < _end && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_' || IsPointInNumber() || IsSignOfExponent(start)))
        {
            _at++;
        }

        Add(TokenKind.Number, start);
    }

    private bool IsPointInNumber() => _text[_at] == '.' && _at + 1 < _end && char.IsAsciiDigit(_text[_at + 1]);

    private bool IsSignOfExponent(int start) =>
        _text[_at] is '+' or '-' && _at > start && _text[_at - 1] is 'e' or 'E' && !_text.AsSpan(start, 2).StartsWith("0x");

    private void Text()
    {
        var start = _at;
        var scan = TextLiteral.Scan(_text, _at, _end);
        if (scan.End < 0)
        {
            var what = _text[start] == '"' || _text.AsSpan(start, _end - start).IndexOf('"') is 1 or 2;
            Fail(what ? ExpressionProblems.OpenText : ExpressionProblems.StrangeCharacter, start, 1, _text[start].ToString());
            return;
        }

        List<IReadOnlyList<Token>> holes = [];
        foreach (var (from, to) in scan.Holes)
        {
            var hole = new Tokenizer(_text, from, to).Run();
            holes.Add(hole.Tokens);
            _fault ??= hole.Fault;
        }

        _at = scan.End;
        _tokens.Add(new(TokenKind.Text, _text[start.._at], start) { Holes = holes });
    }

    private void Character()
    {
        var start = _at;
        var closing = _text.AsSpan(start + 1, _end - start - 1).IndexOf('\'');
        var escaped = closing >= 0 && _text[start + 1] == '\\';
        if (closing == 0 && escaped is false || closing < 0 || (closing > 1 && !escaped))
        {
            var length = closing < 0 ? 1 : closing + 2;
            var inner = closing < 0 ? _text[(start + 1).._end] : _text.Substring(start + 1, closing);
            Fail(ExpressionProblems.SingleQuotes, start, length, inner);
            return;
        }

        _at = start + closing + 2;
        Add(TokenKind.Character, start);
    }

    private void Open()
    {
        var token = Add(TokenKind.Open, _at++);
        _open.Push(token);
        if (_open.Count > MaxDepth)
        {
            Fail(ExpressionProblems.TooDeep, token.Start, 1, $"{MaxDepth}");
        }
    }

    private void Close()
    {
        var token = Add(TokenKind.Close, _at++);
        if (!_open.TryPop(out var open) || $"{open.Text}{token.Text}" is not ("()" or "[]" or "{}"))
        {
            Fail(ExpressionProblems.Unbalanced, token.Start, 1, token.Text);
        }
    }

    private void Operator()
    {
        var rest = _text.AsSpan(_at, _end - _at);
        foreach (var text in Operators)
        {
            // A conditional with a number behind it, a?.5:1, has no '?.' in it.
            var conditional = text == "?." && rest.Length > 2 && char.IsAsciiDigit(rest[2]);
            if (!conditional && rest.StartsWith(text, StringComparison.Ordinal))
            {
                var start = _at;
                _at += text.Length;
                Add(TokenKind.Operator, start);
                CountConditional(text, start);
                return;
            }
        }

        Fail(ExpressionProblems.StrangeCharacter, _at, 1, _text[_at].ToString());
    }

    /// <summary>Each '?' may nest in the one before, without a bracket, and the compiler takes ever longer over them.</summary>
    private void CountConditional(string symbol, int start)
    {
        if (symbol == "?" && ++_conditionals > MaxDepth)
        {
            Fail(ExpressionProblems.TooDeep, start, 1, $"{MaxDepth}");
        }
    }

    private Token Add(TokenKind kind, int start)
    {
        var token = new Token(kind, _text[start..Math.Max(_at, start + 1)], start);
        _tokens.Add(token);
        return token;
    }

    private void Fail(DiagnosticDescriptor descriptor, int start, int length, string argument) =>
        _fault ??= new(descriptor, start, length, argument);
}
