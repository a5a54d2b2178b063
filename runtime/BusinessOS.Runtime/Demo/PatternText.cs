using System.Text;

namespace BusinessOS.Runtime.Demo;

/// <summary>
/// Writes a text that fits a simple regular expression: letters, classes, groups and counts. Whether it fits is for the
/// gate to say; a pattern that asks for more gives null.
/// </summary>
internal sealed class PatternText
{
    private const string Upper = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private const string Lower = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "1234567890";

    private readonly string _pattern;
    private int _seed;
    private int _at;

    private PatternText(string pattern, int seed) => (_pattern, _seed) = (pattern, (seed * 7) + 3);

    public static string? Matching(string pattern, int seed)
    {
        try
        {
            return new PatternText(pattern.TrimStart('^').TrimEnd('$'), seed).Alternatives();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private bool IsAtEnd => _at >= _pattern.Length || _pattern[_at] is ')' or '|';

    /// <summary>The first of several; the others are only passed over.</summary>
    private string Alternatives()
    {
        var first = Sequence();
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            Sequence();
        }

        return first;
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (!IsAtEnd)
        {
            var start = _at;
            var one = Atom();
            var end = _at;
            var count = Count();
            text.Append(count == 0 ? "" : one);
            var after = _at;
            for (var more = 1; more < count; more++)
            {
                _at = start;
                text.Append(Atom());
                _at = end;
            }

            _at = after;
        }

        return text.ToString();
    }

    private string Atom()
    {
        switch (_pattern[_at++])
        {
            case '(':
                if (Take("?:") || !Take("?"))
                {
                    var inner = Alternatives();
                    return Take(")") ? inner : throw new FormatException();
                }

                throw new FormatException();
            case '[':
                return One(Class());
            case '\\':
                return One(Escaped());
            case '.':
                return One(Lower);
            case '^' or '$':
                return "";
            case var plain:
                return plain.ToString();
        }
    }

    private string Escaped() => _at >= _pattern.Length ? throw new FormatException() : _pattern[_at++] switch
    {
        'd' => Digits,
        'w' => Lower,
        's' => " ",
        'b' or 'B' or 'p' or 'P' or 'k' or 'D' or 'W' or 'S' => throw new FormatException(),
        var literal => literal.ToString(),
    };

    private string Class()
    {
        if (Take("^"))
        {
            throw new FormatException();
        }

        var letters = new StringBuilder();
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            var from = _pattern[_at++];
            if (from == '\\')
            {
                letters.Append(Escaped());
            }
            else if (_at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                var to = _pattern[_at + 1];
                _at += 2;
                letters.Append(from == 'A' && to == 'Z' ? Upper : from == 'a' && to == 'z' ? Lower : string.Concat(Enumerable.Range(from, Math.Max(1, to - from + 1)).Select(c => (char)c)));
            }
            else
            {
                letters.Append(from);
            }
        }

        return Take("]") && letters.Length > 0 ? letters.ToString() : throw new FormatException();
    }

    private int Count()
    {
        if (Take("?") || Take("*"))
        {
            return 0;
        }

        if (Take("+"))
        {
            return 1;
        }

        if (!Take("{"))
        {
            return 1;
        }

        var close = _pattern.IndexOf('}', _at);
        var least = close < 0 ? "" : _pattern[_at..close].Split(',')[0];
        _at = close + 1;
        return int.TryParse(least, out var count) && count <= 200 ? count : throw new FormatException();
    }

    private string One(string letters)
    {
        _seed = ((_seed * 31) + 11) % 9973;
        return letters[_seed % letters.Length].ToString();
    }

    private bool Take(string expected)
    {
        if (string.CompareOrdinal(_pattern, _at, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        _at += expected.Length;
        return true;
    }
}
