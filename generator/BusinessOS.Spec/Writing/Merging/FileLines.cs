using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Writing.Merging;

/// <summary>A file seen as lines, with the edits gathered for it.</summary>
internal sealed class FileLines(SourceText source)
{
    private readonly string _lineEnd = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public List<TextEdit> Edits { get; } = [];

    public SourceText Source => source;

    public int LineOf(int offset) => source.LineOf(offset);

    public string Line(int line) => source.Line(line);

    /// <summary>The column of an offset, from 0.</summary>
    public int ColumnOf(int offset) => offset - source.LineStart(source.LineOf(offset));

    /// <summary>The last line a node stands on.</summary>
    public int LastLineOf(YamlNode node) => source.LineOf(Math.Max(node.Start, node.End - 1));

    /// <summary>The first of the comment lines right above a line, which speak of it; the line itself when there are none.</summary>
    /// <param name="floor">The last line that belongs to something else.</param>
    public int WithComments(int line, int floor)
    {
        var first = line;
        while (first - 1 > floor && source.Line(first - 1).TrimStart().StartsWith('#'))
        {
            first--;
        }

        return first;
    }

    public bool IsBlank(int line) => string.IsNullOrWhiteSpace(source.Line(line));

    /// <summary>The offset where the line begins; the text's end behind the last line.</summary>
    public int StartOf(int line) => line <= source.LineCount ? source.LineStart(line) : source.Text.Length;

    /// <summary>The lines' text, its last line's end included.</summary>
    public string TextOf(int first, int last)
    {
        var text = source.Text[StartOf(first)..StartOf(last + 1)];
        return text.EndsWith('\n') ? text : text + _lineEnd;
    }

    /// <summary>Puts lines, each with its line's end, before a line.</summary>
    public void InsertBefore(int line, string text)
    {
        var at = StartOf(line);
        var isBehindOpenLine = at == source.Text.Length && at > 0 && source.Text[at - 1] is not ('\n' or '\r');
        Edits.Add(new(at, at, isBehindOpenLine ? _lineEnd + ToFileEnds(text).TrimEnd('\r', '\n') : ToFileEnds(text)));
    }

    /// <summary>Takes lines away, and one of the two blank lines that would then meet.</summary>
    public void Delete(int first, int last)
    {
        var isBlankAbove = first > 1 && IsBlank(first - 1);
        var isBlankBelow = last >= source.LineCount || IsBlank(last + 1);
        Edits.Add(new(StartOf(isBlankAbove && isBlankBelow ? first - 1 : first), StartOf(last + 1), ""));
    }

    public void Replace(int start, int end, string text) => Edits.Add(new(start, end, ToFileEnds(text)));

    public string ToFileEnds(string text) => _lineEnd == "\n" ? text : text.Replace("\n", _lineEnd, StringComparison.Ordinal);
}
