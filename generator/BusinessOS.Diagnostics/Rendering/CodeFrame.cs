using System.Globalization;
using System.Text;

namespace BusinessOS.Diagnostics.Rendering;

/// <summary>The lines a span covers, with their numbers and a marker beneath what the span means.</summary>
internal static class CodeFrame
{
    /// <summary>Of a longer span only the first lines are shown.</summary>
    private const int MaxLines = 4;

    public static void Append(StringBuilder output, SourceText source, SourceSpan span, Severity severity, Paint paint)
    {
        var end = Math.Clamp(span.EndLine, span.Line, source.LineCount);

        // A span that ends before the first character of a line does not cover that line.
        var last = end > span.Line && span.EndColumn <= 1 ? end - 1 : end;
        var shown = Math.Min(last, span.Line + MaxLines - 1);
        var gutter = shown.ToString(CultureInfo.InvariantCulture).Length;
        for (var line = span.Line; line <= shown; line++)
        {
            var text = source.Line(line);
            var from = line == span.Line ? span.Column - 1 : text.Length - text.TrimStart().Length;
            var to = line == last && last == span.EndLine ? span.EndColumn - 1 : text.Length;
            var printed = FrameLine.Of(text, from, to);
            AppendRow(line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter), paint(DiagnosticPart.Source, severity, printed.Text));
            AppendRow(new(' ', gutter), new string(' ', printed.Before) + paint(DiagnosticPart.Marker, severity, new('^', printed.Marked)));
        }

        if (shown < last)
        {
            AppendRow(new(' ', gutter), "…");
        }

        void AppendRow(string number, string text) =>
            output.Append(paint(DiagnosticPart.Gutter, severity, $"  {number} |")).Append(' ').Append(text).Append('\n');
    }
}
