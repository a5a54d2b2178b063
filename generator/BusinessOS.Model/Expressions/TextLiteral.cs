namespace BusinessOS.Model.Expressions;

/// <summary>Where a C# text literal ends and where its holes stand.</summary>
internal static class TextLiteral
{
    /// <summary>
    /// Scans the literal that starts at <paramref name="start"/> with a quote or a prefix of <c>$</c> and <c>@</c>.
    /// The end is the offset behind the closing quote; -1 when there is none, or no literal at all.
    /// </summary>
    public static (int End, IReadOnlyList<(int From, int To)> Holes) Scan(string text, int start, int limit)
    {
        var at = start;
        var interpolated = false;
        var verbatim = false;
        while (at < limit && text[at] is '$' or '@')
        {
            interpolated |= text[at] == '$';
            verbatim |= text[at] == '@';
            at++;
        }

        if (at >= limit || text[at] != '"' || at - start > 2)
        {
            return (-1, []);
        }

        return text.AsSpan(at, limit - at).StartsWith("\"\"\"")
            ? (interpolated ? -1 : EndOfRaw(text, at, limit), [])
            : Body(text, at + 1, limit, interpolated, verbatim);
    }

    private static (int End, IReadOnlyList<(int From, int To)> Holes) Body(string text, int at, int limit, bool interpolated, bool verbatim)
    {
        List<(int, int)> holes = [];
        while (at < limit)
        {
            var c = text[at];
            var doubled = at + 1 < limit && text[at + 1] == c;
            if (c == '"' && !(verbatim && doubled))
            {
                return (at + 1, holes);
            }

            if (interpolated && c == '{' && !doubled)
            {
                var end = EndOfHole(text, at + 1, limit);
                if (end < 0)
                {
                    return (-1, []);
                }

                holes.Add((at + 1, EndOfExpression(text, at + 1, end)));
                at = end + 1;
                continue;
            }

            var pair = (c == '\\' && !verbatim) || (c == '"' && verbatim) || (interpolated && c is '{' or '}' && doubled);
            at += pair ? 2 : 1;
        }

        return (-1, []);
    }

    private static int EndOfRaw(string text, int at, int limit)
    {
        var quotes = 0;
        while (at + quotes < limit && text[at + quotes] == '"')
        {
            quotes++;
        }

        var closing = text.IndexOf(new string('"', quotes), at + quotes, limit - at - quotes, StringComparison.Ordinal);
        return closing < 0 ? -1 : closing + quotes;
    }

    /// <summary>The offset of the brace that closes the hole, skipping brackets and literals inside.</summary>
    public static int EndOfHole(string text, int at, int limit)
    {
        for (var depth = 0; at < limit; at++)
        {
            switch (text[at])
            {
                case '}' when depth == 0:
                    return at;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case '"':
                    var (end, _) = Body(text, at + 1, limit, interpolated: false, verbatim: false);
                    if (end < 0)
                    {
                        return -1;
                    }

                    at = end - 1;
                    break;
            }
        }

        return -1;
    }

    /// <summary>A hole may end with a width and a format, <c>{Price:N2}</c>, which are no part of its expression.</summary>
    private static int EndOfExpression(string text, int from, int to)
    {
        var depth = 0;
        for (var at = from; at < to; at++)
        {
            switch (text[at])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case '"':
                    at = Body(text, at + 1, to, interpolated: false, verbatim: false).End - 1;
                    if (at < 0)
                    {
                        return to;
                    }

                    break;
                case ',' or ':' when depth == 0:
                    return at;
            }
        }

        return to;
    }
}
