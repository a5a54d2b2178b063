using BusinessOS.Diagnostics;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Mutations;

/// <summary>Whether a problem points at something that is there.</summary>
internal static class Places
{
    public static bool IsInside(Diagnostic problem, IReadOnlyDictionary<string, string> texts)
    {
        var span = problem.Span;
        if (span.IsNone)
        {
            // Where no file is, no place is.
            return problem.Descriptor == SpecDiagnostics.NoApp;
        }

        return texts.TryGetValue(span.File, out var text)
            && IsIn(new SourceText(span.File, text), span.Line, span.Column)
            && IsIn(new SourceText(span.File, text), span.EndLine, span.EndColumn)
            && (span.Line, span.Column).CompareTo((span.EndLine, span.EndColumn)) <= 0;
    }

    /// <summary>One behind the last character is still in the line.</summary>
    private static bool IsIn(SourceText text, int line, int column) =>
        line >= 1 && line <= text.LineCount && column >= 1 && column <= text.Line(line).Length + 2;
}
