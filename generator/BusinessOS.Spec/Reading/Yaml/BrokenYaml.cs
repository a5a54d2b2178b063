namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>Says in plain words why a place is not YAML, and how to read on without it.</summary>
internal static class BrokenYaml
{
    /// <param name="read">The source's text as far as it is still read.</param>
    public static Diagnostic Explain(SourceText source, string read, int start, int end, string reason)
    {
        var text = source.Text;
        var span = source.Span(start, Math.Clamp(end, Math.Min(start + 1, text.Length), Math.Max(start + 1, source.LineEnd(source.LineOf(start)))));
        if (OpenBrackets.Above(source, read, source.LineOf(start)) is { } bracket)
        {
            return SpecDiagnostics.OpenBracket.At(source.Span(bracket, bracket + 1), text[bracket], text[bracket] == '{' ? '}' : ']');
        }

        if (OpenBrackets.HoleAsValue(source, source.LineOf(start)) is { } hole)
        {
            return SpecDiagnostics.NeedsQuotes.At(source.Span(hole, hole + 1), text[hole]);
        }

        if (start < text.Length && text[start] == ':')
        {
            return ExplainColon(source, start, span);
        }

        if (start < text.Length && text[start] is '@' or '`' or '%')
        {
            return SpecDiagnostics.NeedsQuotes.At(span, text[start]);
        }

        if (start < text.Length && text[start] == '\t')
        {
            return SpecDiagnostics.Tab.At(span);
        }

        if (start < text.Length && text[start] is '"' or '\'' && reason.Contains("end of stream", StringComparison.Ordinal))
        {
            return SpecDiagnostics.OpenQuote.At(source.Span(start, start + 1), text[start]);
        }

        return SpecDiagnostics.NotYaml.At(span, reason.TrimEnd('.'));
    }

    /// <summary>
    /// Where to look: about an open bracket the parser complains in the line below, about a tab at the start of what it
    /// indents, which may be lines above.
    /// </summary>
    /// <param name="read">The source's text as far as it is still read.</param>
    public static int PlaceOf(SourceText source, string read, int start, string reason)
    {
        if (OpenBrackets.Above(source, read, source.LineOf(start)) is { } bracket)
        {
            return bracket;
        }

        if (!reason.Contains(" tab ", StringComparison.Ordinal))
        {
            return start;
        }

        for (var line = source.LineOf(start); line <= source.LineCount; line++)
        {
            var tab = source.Line(line).IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(source.Line(line)[..tab]))
            {
                return source.LineStart(line) + tab;
            }
        }

        return start;
    }

    /// <summary>The text with the line of an offset, and the deeper lines that belong to it, replaced by spaces; null when it is blank already.</summary>
    public static string? BlankOut(SourceText source, string text, int offset)
    {
        var first = source.LineOf(offset);
        if (string.IsNullOrWhiteSpace(text[source.LineStart(first)..source.LineEnd(first)]))
        {
            return null;
        }

        var last = first;
        while (last < source.LineCount && (source.Line(last + 1).Length == 0 || Indent(source.Line(last + 1)) > Indent(source.Line(first))))
        {
            last++;
        }

        return string.Create(text.Length, (text, Start: source.LineStart(first), End: source.LineEnd(last)), static (span, state) =>
        {
            state.text.CopyTo(span);
            foreach (ref var c in span[state.Start..state.End])
            {
                c = c is '\n' or '\r' ? c : ' ';
            }
        });
    }

    private static Diagnostic ExplainColon(SourceText source, int colon, SourceSpan span)
    {
        var line = source.Line(span.Line);
        var before = line[..(span.Column - 1)];
        var key = before.IndexOf(": ", StringComparison.Ordinal);
        if (key < 0)
        {
            return SpecDiagnostics.StrayKey.At(source.Span(colon - before.TrimStart().Length, colon + 1), before.Trim());
        }

        var value = line[(key + 2)..].Trim();
        return SpecDiagnostics.ColonInValue.At(span, line[..key].Trim(), value.Replace("'", "''", StringComparison.Ordinal));
    }

    internal static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
