namespace BusinessOS.Diagnostics;

/// <summary>
/// A file's text with its lines found once, to turn offsets into lines and columns. A line ends with <c>\n</c>,
/// <c>\r\n</c> or <c>\r</c>; columns count UTF-16 units, as editors and compilers do.
/// </summary>
public sealed class SourceText
{
    private readonly List<int> _lineStarts = [0];

    public SourceText(string file, string text)
    {
        File = file;
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public string File { get; }

    public string Text { get; }

    public int LineCount => _lineStarts.Count;

    /// <summary>The line's text without its line end. Lines count from 1; a line the text does not have is empty.</summary>
    public string Line(int line)
    {
        if (line < 1 || line > LineCount)
        {
            return "";
        }

        return Text[_lineStarts[line - 1]..LineEnd(line)];
    }

    /// <summary>The offset of the line's first character.</summary>
    public int LineStart(int line) => _lineStarts[line - 1];

    /// <summary>The offset behind the line's last character, before its line end.</summary>
    public int LineEnd(int line)
    {
        var end = line < LineCount ? _lineStarts[line] : Text.Length;
        var start = _lineStarts[line - 1];
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return end;
    }

    /// <summary>The line, from 1, that holds the offset.</summary>
    public int LineOf(int offset)
    {
        var found = _lineStarts.BinarySearch(Math.Clamp(offset, 0, Text.Length));
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The span from one offset to another, the second exclusive.</summary>
    public SourceSpan Span(int start, int end)
    {
        var (line, column) = Position(start);
        var (endLine, endColumn) = Position(Math.Max(start, end));
        return new(File, line, column, endLine, endColumn);
    }

    private (int Line, int Column) Position(int offset)
    {
        var clamped = Math.Clamp(offset, 0, Text.Length);
        var line = LineOf(clamped);
        return (line, clamped - _lineStarts[line - 1] + 1);
    }
}
