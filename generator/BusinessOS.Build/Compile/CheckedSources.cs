using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace BusinessOS.Build.Compile;

/// <summary>An app's sources, generated ones included, and what the compilers said about them.</summary>
internal sealed record CheckedSources(CSharpCompilation Compilation, ImmutableArray<RoslynDiagnostic> Problems);
