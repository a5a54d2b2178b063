namespace BusinessOS.Model.Expressions;

/// <summary>Finds the place of a part of a value in the file it was read from.</summary>
internal static class TextPlace
{
    /// <summary>
    /// The span of these characters of the node's value. A value that spans lines, or is quoted so that its characters
    /// are not those of the file, keeps its whole span.
    /// </summary>
    public static SourceSpan Find(SourceMap map, string node, string value, int start, int length)
    {
        var span = map.Find(node);
        if (length == 0 || !map.Spans.ContainsKey(node) || span.Line != span.EndLine || !map.Texts.TryGetValue(span.File, out var text))
        {
            return span;
        }

        var line = new SourceText(span.File, text).Line(span.Line);
        var written = line[Math.Min(span.Column - 1, line.Length)..Math.Min(span.EndColumn - 1, line.Length)];
        var before = written.IndexOf(value, StringComparison.Ordinal);
        return before < 0
            ? span
            : span with { Column = span.Column + before + start, EndColumn = span.Column + before + start + length };
    }
}
