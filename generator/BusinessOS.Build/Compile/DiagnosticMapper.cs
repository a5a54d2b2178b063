using System.Collections.Immutable;
using System.Globalization;
using BusinessOS.Spec;
using Microsoft.CodeAnalysis;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace BusinessOS.Build.Compile;

/// <summary>
/// Turns what Roslyn found into problems at the place where somebody wrote them. Emitted code names spec nodes as the
/// files of its <c>#line</c> directives; the source map knows where those stand. What is left in generated code is our
/// own defect, told only when nothing else explains it.
/// </summary>
internal sealed class DiagnosticMapper(SourceMap map, ImmutableSortedDictionary<string, string> owned)
{
    public EquatableArray<Diagnostic> Map(CheckedSources sources)
    {
        var errors = sources.Problems.Where(p => p.Severity == DiagnosticSeverity.Error).ToList();
        var explained = new List<Diagnostic>();
        var unexplained = new List<Diagnostic>();
        foreach (var error in errors)
        {
            var place = error.Location.GetMappedLineSpan();
            if (place.HasMappedPath && map.Spans.ContainsKey(place.Path))
            {
                explained.Add(ExpressionProblem.Of(error, SpanIn(place), sources.Compilation));
            }
            else if (owned.ContainsKey(place.Path))
            {
                explained.Add(CompileDiagnostics.OwnerCode.At(SpanOf(place), TextOf(error), error.Id));
            }
            else
            {
                unexplained.Add(CompileDiagnostics.OurDefect.At(SourceSpan.None, place.Path, TextOf(error), error.Id));
            }
        }

        return DiagnosticBag.Sort(OnePerPlace(explained.Count > 0 ? explained : unexplained));
    }

    /// <summary>The owner's place of something in a node's text, whose positions count from the text's start.</summary>
    internal SourceSpan SpanIn(FileLinePositionSpan place)
    {
        var node = map.Find(place.Path);
        var text = map.Texts.GetValueOrDefault(node.File);
        var start = Position(node, text, place.StartLinePosition.Line, place.StartLinePosition.Character);
        var end = Position(node, text, place.EndLinePosition.Line, place.EndLinePosition.Character);
        return new SourceSpan(node.File, start.Line, start.Column, end.Line, Math.Max(end.Column, start.Line == end.Line ? start.Column + 1 : 1));
    }

    private static (int Line, int Column) Position(SourceSpan node, string? text, int line, int character)
    {
        if (line == 0)
        {
            return (node.Line, node.Column + character + Quote(node, text));
        }

        // Later lines of a block of text start at its indentation, which the parser took away.
        var written = text?.Split('\n').ElementAtOrDefault(node.Line - 1 + line) ?? "";
        return (node.Line + line, written.Length - written.TrimStart().Length + character + 1);
    }

    /// <summary>1 when the node is written in quotes, which are part of its span and not of its text.</summary>
    private static int Quote(SourceSpan node, string? text)
    {
        var line = text?.Split('\n').ElementAtOrDefault(node.Line - 1);
        return line is not null && node.Column <= line.Length && line[node.Column - 1] is '"' or '\'' ? 1 : 0;
    }

    internal static SourceSpan SpanOf(FileLinePositionSpan place) => new(
        place.Path,
        place.StartLinePosition.Line + 1,
        place.StartLinePosition.Character + 1,
        place.EndLinePosition.Line + 1,
        place.EndLinePosition.Character + 1);

    private static string TextOf(RoslynDiagnostic error) => error.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>An expression may be emitted twice, and one mistake may be reported in several ways: the first at a place counts.</summary>
    private static IEnumerable<Diagnostic> OnePerPlace(IEnumerable<Diagnostic> problems) =>
        problems.GroupBy(p => p.Span.IsNone ? (object)p : (p.Span.File, p.Span.Line, p.Span.Column)).Select(g => g.First());
}
