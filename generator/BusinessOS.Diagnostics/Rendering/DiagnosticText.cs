using System.Text;

namespace BusinessOS.Diagnostics.Rendering;

/// <summary>
/// Problems as people read them: place, severity, code and message in the first line, the written line with what is
/// meant marked beneath it, and what to do.
/// </summary>
public static class DiagnosticText
{
    /// <param name="texts">The files' texts by the names the spans use. A file that is not there gets no frame.</param>
    /// <param name="paint">Colours the parts; without it the text is plain.</param>
    public static string Render(IEnumerable<Diagnostic> diagnostics, IReadOnlyDictionary<string, string> texts, Paint? paint = null)
    {
        var sources = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        var output = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            if (output.Length > 0)
            {
                output.Append('\n');
            }

            Append(output, diagnostic, Find(diagnostic.Span.File), paint ?? ((_, _, text) => text));
        }

        return output.ToString();

        SourceText? Find(string file)
        {
            if (!sources.TryGetValue(file, out var source) && texts.TryGetValue(file, out var text))
            {
                sources[file] = source = new(file, text);
            }

            return source;
        }
    }

    /// <summary>"2 errors, 1 warning"; "No problems" when there are none.</summary>
    public static string Summarize(IEnumerable<Diagnostic> diagnostics)
    {
        var counts = diagnostics.GroupBy(d => d.Severity).OrderByDescending(g => g.Key).Select(g => Count(g.Count(), Name(g.Key)));
        var text = string.Join(", ", counts);
        return text.Length == 0 ? "No problems" : text;

        static string Count(int number, string what) => number == 1 || what == "info" ? $"{number} {what}" : $"{number} {what}s";
    }

    internal static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static void Append(StringBuilder output, Diagnostic diagnostic, SourceText? source, Paint paint)
    {
        var severity = diagnostic.Severity;
        if (!diagnostic.Span.IsNone)
        {
            output.Append(paint(DiagnosticPart.Location, severity, diagnostic.Span.ToString())).Append(": ");
        }

        output.Append(paint(DiagnosticPart.Severity, severity, $"{Name(severity)} {diagnostic.Code}"))
            .Append(": ")
            .Append(paint(DiagnosticPart.Message, severity, diagnostic.Message))
            .Append('\n');
        if (source is not null && diagnostic.Span.Line > 0 && diagnostic.Span.Line <= source.LineCount)
        {
            CodeFrame.Append(output, source, diagnostic.Span, severity, paint);
        }

        if (diagnostic.Fix.Length > 0)
        {
            output.Append("  ").Append(paint(DiagnosticPart.Fix, severity, $"fix: {diagnostic.Fix}")).Append('\n');
        }
    }
}
