using System.Text.RegularExpressions;

namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>Finds why a mapping or list in brackets cannot be read: what YAML complains about stands often lines below.</summary>
internal static partial class OpenBrackets
{
    private const int LinesAbove = 20;

    /// <summary>The offset of the bracket that opens a value in a line, or in one of those above, and is not closed before the next key; null when there is none.</summary>
    public static int? Above(SourceText source, int line)
    {
        for (var at = Math.Min(line, source.LineCount); at >= Math.Max(1, line - LinesAbove); at--)
        {
            if (OpenIn(source, at) is { } bracket)
            {
                return bracket;
            }
        }

        return null;
    }

    /// <summary>The offset of a text that begins with a hole, <c>{Number} of {Name}</c>, where YAML takes the brace for a mapping; null when there is none.</summary>
    public static int? HoleAsValue(SourceText source, int line) =>
        Hole().Match(source.Line(line)) is { Success: true } found ? source.LineStart(line) + found.Groups["hole"].Index : null;

    private static int? OpenIn(SourceText source, int line)
    {
        var last = line;
        while (last < source.LineCount && (string.IsNullOrWhiteSpace(source.Line(last + 1)) || Indent(source.Line(last + 1)) > Indent(source.Line(line))))
        {
            last++;
        }

        Stack<int> open = [];
        var quote = '\0';
        for (var at = source.LineStart(line); at < source.LineEnd(last); at++)
        {
            var c = source.Text[at];
            if (quote != '\0')
            {
                at += c == '\\' && quote == '"' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
                continue;
            }

            var before = at == source.LineStart(line) ? ' ' : source.Text[at - 1];
            if (c is '"' or '\'' && before is ' ' or '{' or '[' or ',')
            {
                quote = c;
            }
            else if (c == '#' && char.IsWhiteSpace(before))
            {
                at = source.LineEnd(source.LineOf(at)) - 1;
            }
            else if (c is '{' or '[' && (open.Count > 0 || OpensValue(source, at)))
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

    /// <summary>Whether what stands before a bracket says that a value begins with it.</summary>
    private static bool OpensValue(SourceText source, int bracket) =>
        source.Text[source.LineStart(source.LineOf(bracket))..bracket].TrimEnd(' ') is [.., ':' or '-'];

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex(@"(?:: |, |\[)\s*(?<hole>\{[A-Za-z_][\w.]*\})\s*[^\s,}\]#]", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
