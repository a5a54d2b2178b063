using System.Collections.Immutable;
using System.Globalization;
using BusinessOS.Spec;
using Microsoft.CodeAnalysis;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

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
            else if (OwnerRazor.FileOf(place.Path) is { } razor && owned.ContainsKey(razor))
            {
                explained.Add(CompileDiagnostics.OwnerCode.At(SpanInRazor(razor, place), TextOf(error), error.Id));
            }
            else if (error.Location.SourceTree is { } made && OwnerRazor.FileOf(made) is { } origin && owned.ContainsKey(origin))
            {
                // Said of what the Razor compiler made of a file, at no line of it.
                explained.Add(CompileDiagnostics.OwnerCode.At(new SourceSpan(origin, 1, 1, 1, 2), TextOf(error), error.Id));
            }
            else if (error.Location.SourceTree is { } tree && owned.ContainsKey(tree.FilePath))
            {
                explained.Add(CompileDiagnostics.OwnerCode.At(SpanOf(tree, error.Location.SourceSpan), TextOf(error), error.Id));
            }
            else
            {
                unexplained.Add(CompileDiagnostics.OurDefect.At(SourceSpan.None, place.Path, TextOf(error), error.Id));
            }
        }

        return DiagnosticBag.Sort(OnePerPlace(explained.Count > 0 ? explained : unexplained));
    }

    /// <summary>The place of something the owner wrote, whatever file of theirs it is in.</summary>
    internal SourceSpan PlaceOf(SyntaxTree tree, TextSpan span)
    {
        // In the owner's own files directives move nothing: they are refused themselves.
        if (owned.ContainsKey(tree.FilePath))
        {
            return SpanOf(tree, span);
        }

        var place = tree.GetMappedLineSpan(span);
        return OwnerRazor.FileOf(place.Path) is { } razor ? SpanInRazor(razor, place) : SpanIn(place);
    }

    /// <summary>The owner's place of something in a node's text, whose positions count from the text's start.</summary>
    internal SourceSpan SpanIn(FileLinePositionSpan place)
    {
        var node = map.Find(place.Path);
        var lines = new ScalarLines(node, map.Texts.GetValueOrDefault(node.File) ?? "");
        var start = lines.Of(place.StartLinePosition.Line, place.StartLinePosition.Character);
        var end = lines.Of(place.EndLinePosition.Line, place.EndLinePosition.Character);
        return new SourceSpan(node.File, start.Line, start.Column, end.Line, Math.Max(end.Column, start.Line == end.Line ? start.Column + 1 : 1));
    }

    /// <summary>The place of something in the owner's code, by lines as every problem counts them.</summary>
    internal SourceSpan SpanOf(SyntaxTree tree, TextSpan span) => new SourceText(tree.FilePath, owned[tree.FilePath]).Span(span.Start, span.End);

    /// <summary>A place in one of the owner's components, as the Razor compiler's directives say it.</summary>
    internal static SourceSpan SpanInRazor(string file, FileLinePositionSpan place) => new(
        file,
        place.StartLinePosition.Line + 1,
        place.StartLinePosition.Character + 1,
        place.EndLinePosition.Line + 1,
        Math.Max(place.EndLinePosition.Character + 1, place.StartLinePosition.Line == place.EndLinePosition.Line ? place.StartLinePosition.Character + 2 : 1));

    private static string TextOf(RoslynDiagnostic error) => error.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>An expression may be emitted twice, and one mistake may be reported in several ways: the first at a place counts.</summary>
    private static IEnumerable<Diagnostic> OnePerPlace(IEnumerable<Diagnostic> problems) =>
        problems.GroupBy(p => p.Span.IsNone ? (object)p : (p.Span.File, p.Span.Line, p.Span.Column)).Select(g => g.First());
}
