namespace BusinessOS.Spec.Expressions;

/// <summary>
/// Cuts a C# expression into names, signs and literals, so that a name can be found without mistaking the text of a
/// string for it. Holes of interpolated strings are code. Broken code gives tokens too; the compiler judges it.
/// </summary>
internal sealed class CSharpTokens
{
    /// <summary>Strings within holes of strings: nobody writes more, and hostile input must not exhaust the stack.</summary>
    private const int MaxHoles = 8;

    private readonly string _text;
    private readonly List<CSharpToken> _tokens = [];
    private int _at;
    private int _holes;

    private CSharpTokens(string text) => _text = text;

    public static IReadOnlyList<CSharpToken> Read(string expression)
    {
        var reader = new CSharpTokens(expression);
        reader.ReadCode(insideHole: false);
        return reader._tokens;
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    /// <summary>Reads to the end, or in a hole to the brace that closes it.</summary>
    private void ReadCode(bool insideHole)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (insideHole && c == '}' && depth == 0)
            {
                return;
            }

            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            ReadToken(c);
        }
    }

    private void ReadToken(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            _at++;
        }
        else if (c == '/' && Peek(1) is '/' or '*')
        {
            SkipComment();
        }
        else if (StringPrefix() is var prefix && prefix >= 0)
        {
            ReadString(prefix);
        }
        else if (c == '\'')
        {
            ReadQuoted('\'', isVerbatim: false);
        }
        else if (char.IsLetter(c) || c is '_' or '@')
        {
            Add(CSharpTokenKind.Name, While(1, n => char.IsLetterOrDigit(n) || n == '_'));
        }
        else if (char.IsDigit(c))
        {
            Add(CSharpTokenKind.Literal, NumberLength());
        }
        else
        {
            Add(CSharpTokenKind.Sign, 1);
        }
    }

    /// <summary>The number of <c>$</c> and <c>@</c> before a quote that begins here, or -1.</summary>
    private int StringPrefix()
    {
        var prefix = While(0, n => n is '$' or '@');
        return Peek(prefix) == '"' ? prefix : -1;
    }

    private void ReadString(int prefix)
    {
        var opening = _text.AsSpan(_at, prefix);
        var holeBraces = opening.Count('$');
        var isVerbatim = opening.Contains('@');
        Add(CSharpTokenKind.Literal, prefix);
        var quotes = While(0, n => n == '"');
        if (quotes >= 3 && !isVerbatim)
        {
            ReadRaw(quotes, holeBraces);
        }
        else if (holeBraces > 0)
        {
            ReadInterpolated(isVerbatim);
        }
        else
        {
            ReadQuoted('"', isVerbatim);
        }
    }

    private void ReadQuoted(char quote, bool isVerbatim)
    {
        var start = _at++;
        while (_at < _text.Length && !IsClosed(quote, isVerbatim))
        {
            _at += !isVerbatim && Peek(0) == '\\' ? 2 : 1;
        }

        _at = Math.Min(_at + 1, _text.Length);
        _tokens.Add(new(CSharpTokenKind.Literal, start, _at - start));
    }

    private void ReadInterpolated(bool isVerbatim)
    {
        Add(CSharpTokenKind.Literal, 1);
        while (_at < _text.Length && !IsClosed('"', isVerbatim))
        {
            if (Peek(0) == '{' && Peek(1) != '{')
            {
                ReadHole(1);
            }
            else
            {
                var isPair = Peek(0) == '{' || (!isVerbatim && Peek(0) == '\\');
                _at += isPair ? 2 : 1;
            }
        }

        Add(CSharpTokenKind.Literal, Math.Min(1, _text.Length - _at));
    }

    private void ReadRaw(int quotes, int holeBraces)
    {
        Add(CSharpTokenKind.Literal, quotes);
        while (_at < _text.Length && While(0, n => n == '"') < quotes)
        {
            if (holeBraces > 0 && While(0, n => n == '{') >= holeBraces)
            {
                ReadHole(holeBraces);
            }
            else
            {
                _at++;
            }
        }

        Add(CSharpTokenKind.Literal, Math.Min(quotes, _text.Length - _at));
    }

    private void ReadHole(int braces)
    {
        Add(CSharpTokenKind.Sign, braces);
        if (_holes < MaxHoles)
        {
            _holes++;
            ReadCode(insideHole: true);
            _holes--;
        }

        Add(CSharpTokenKind.Sign, Math.Min(braces, _text.Length - _at));
    }

    /// <summary>At the closing quote. Steps over a doubled quote of a verbatim string.</summary>
    private bool IsClosed(char quote, bool isVerbatim)
    {
        while (isVerbatim && Peek(0) == quote && Peek(1) == quote)
        {
            _at += 2;
        }

        return Peek(0) == quote;
    }

    private void SkipComment()
    {
        var isLine = Peek(1) == '/';
        var end = _text.IndexOf(isLine ? "\n" : "*/", _at + 2, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + (isLine ? 1 : 2);
    }

    private int NumberLength()
    {
        var length = While(0, n => char.IsLetterOrDigit(n) || n == '_');
        if (Peek(length) == '.' && char.IsDigit(Peek(length + 1)))
        {
            length = While(length + 1, n => char.IsLetterOrDigit(n) || n == '_');
        }

        return length;
    }

    private int While(int from, Func<char, bool> holds)
    {
        var length = from;
        while (_at + length < _text.Length && holds(_text[_at + length]))
        {
            length++;
        }

        return length;
    }

    private void Add(CSharpTokenKind kind, int length)
    {
        if (length > 0)
        {
            _tokens.Add(new(kind, _at, length));
            _at += length;
        }
    }
}
