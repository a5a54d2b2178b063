using System.Text.RegularExpressions;

namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>Finds why a mapping or list in brackets cannot be read: what YAML complains about often stands in the line below.</summary>
internal static partial class OpenBrackets
{
    private const int MostLines = 200;

    /// <summary>
    /// The offset of the bracket that swallowed the line YAML complains about: its value holds that line, or ends right above it,
    /// and is never closed. Null when there is none.
    /// </summary>
    /// <param name="text">The source's text as far as it is still read.</param>
    public static int? Above(SourceText source, string text, int line)
    {
        for (var at = Math.Min(line, source.LineCount); at >= Math.Max(1, line - MostLines); at--)
        {
            if (!IsBlank(source, text, at) && EndOf(source, text, at) is var last && FirstAfter(source, text, last) >= line && OpenIn(source, text, at, last) is { } bracket)
            {
                return bracket;
            }
        }

        return null;
    }

    /// <summary>The offset of a text that begins with a hole, <c>{Number} of {Name}</c>, where YAML takes the brace for a mapping; null when there is none.</summary>
    public static int? HoleAsValue(SourceText source, int line)
    {
        var written = source.Line(line);
        return Hole().Matches(written).FirstOrDefault(found => !IsQuoted(written, found.Index)) is { } hole ? source.LineStart(line) + hole.Groups["hole"].Index : null;
    }

    private static int? OpenIn(SourceText source, string text, int line, int last)
    {
        Stack<int> open = [];
        var quote = '\0';
        for (var at = source.LineStart(line); at < source.LineEnd(last); at++)
        {
            var c = text[at];
            if (quote != '\0')
            {
                if (c == '\\' && quote == '"')
                {
                    at++;
                }
                else if (c == quote && quote == '\'' && at + 1 < text.Length && text[at + 1] == quote)
                {
                    at++;
                }
                else if (c == quote)
                {
                    quote = '\0';
                }

                continue;
            }

            if (c is '"' or '\'' && BeginsValue(source, text, at))
            {
                quote = c;
            }
            else if (c == '#' && (at == source.LineStart(source.LineOf(at)) || char.IsWhiteSpace(text[at - 1])))
            {
                at = source.LineEnd(source.LineOf(at)) - 1;
            }
            else if (c is '{' or '[' && (open.Count > 0 || BeginsValue(source, text, at)))
            {
                open.Push(at);
            }
            else if (c is '}' or ']')
            {
                open.TryPop(out _);
            }
        }

        return open.Count > 0 && source.LineOf(open.Last()) == line ? open.Last() : null;
    }

    /// <summary>Whether what stands before a character in its line says that a value begins with it.</summary>
    private static bool BeginsValue(SourceText source, string text, int at) =>
        text[source.LineStart(source.LineOf(at))..at].TrimEnd(' ') is [] or [.., ':' or '-' or ',' or '[' or '{'];

    /// <summary>The last line of what begins in a line: those indented deeper, and those that only close it.</summary>
    private static int EndOf(SourceText source, string text, int line)
    {
        var last = line;
        for (var next = line + 1; next <= source.LineCount; next++)
        {
            var written = Line(source, text, next);
            if (string.IsNullOrWhiteSpace(written))
            {
                continue;
            }

            if (BrokenYaml.Indent(written) <= BrokenYaml.Indent(Line(source, text, line)) && written.TrimStart()[0] is not (']' or '}'))
            {
                break;
            }

            last = next;
        }

        return last;
    }

    private static int FirstAfter(SourceText source, string text, int line)
    {
        var next = line + 1;
        while (next <= source.LineCount && IsBlank(source, text, next))
        {
            next++;
        }

        return next;
    }

    private static bool IsBlank(SourceText source, string text, int line) => Line(source, text, line).TrimStart() is [] or ['#', ..];

    private static string Line(SourceText source, string text, int line) => text[source.LineStart(line)..source.LineEnd(line)];

    private static bool IsQuoted(string line, int at) => line[..at].Count(c => c == '"') % 2 == 1 || SingleQuote().Count(line[..at]) % 2 == 1;

    [GeneratedRegex(@"(?:: |, |\[ ?|- )(?<hole>\{[A-Za-z_][\w.]*(?::[^{}]+)?\})\s*[^\s,}\]#]", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();

    /// <summary>One that opens or closes a text, rather than standing in a word.</summary>
    [GeneratedRegex(@"(?<=[:,\[{-] ?)'|'(?=\s*[,}\]])", RegexOptions.CultureInvariant)]
    private static partial Regex SingleQuote();
}
