namespace BusinessOS.Build.Compile;

/// <summary>
/// Where the lines of a value's text stand in its file: behind the first line's quote, further lines from their
/// indentation on, which the parser takes away, and those of a block below its <c>|</c> or <c>&gt;</c>.
/// </summary>
internal sealed class ScalarLines
{
    private readonly SourceText _file;
    private readonly List<(int Line, int Column)> _starts = [];

    public ScalarLines(SourceSpan node, string text)
    {
        _file = new SourceText(node.File, text);
        var first = _file.Line(node.Line);
        var mark = node.Column <= first.Length ? first[node.Column - 1] : ' ';
        var isBlock = mark is '|' or '>' && node.EndLine > node.Line;
        if (!isBlock)
        {
            _starts.Add((node.Line, node.Column + (mark is '"' or '\'' ? 1 : 0)));
        }

        var indent = isBlock ? Indentation(node.Line + 1) : -1;
        for (var line = node.Line + 1; line <= Math.Min(node.EndLine, _file.LineCount); line++)
        {
            _starts.Add((line, Math.Min(indent < 0 ? Indentation(line) : indent, _file.Line(line).Length) + 1));
        }
    }

    /// <summary>The place of a character of the text, which may be counted on from an earlier line.</summary>
    public (int Line, int Column) Of(int line, int character)
    {
        var at = Math.Min(line, _starts.Count - 1);
        while (at + 1 < _starts.Count && character > LengthOf(at))
        {
            character -= LengthOf(at) + 1;
            at++;
        }

        return (_starts[at].Line, _starts[at].Column + Math.Min(character, LengthOf(at)));
    }

    private int LengthOf(int at) => Math.Max(0, _file.Line(_starts[at].Line).Length - _starts[at].Column + 1);

    private int Indentation(int line) => _file.Line(line).Length - _file.Line(line).TrimStart().Length;
}
