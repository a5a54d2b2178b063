using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using BusinessOS.Build.Compile;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace BusinessOS.Build.Testing;

/// <summary>Compiles the generated tests of apps that were built into one assembly.</summary>
/// <param name="references">What tests are compiled against: the folder of the program that runs them.</param>
public sealed class TestCompiler(RuntimeReferences references)
{
    public const string AssemblyName = "BusinessOS.Apps.Tests";

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    public Outcome<TestImage> Compile(BuiltWorkspace workspace, IReadOnlyDictionary<string, string> sources)
    {
        var compilation = CSharpCompilation.Create(
            AssemblyName,
            sources.Select(s => CSharpSyntaxTree.ParseText(s.Value, ParseOptions, s.Key, Encoding.UTF8)),
            references.All.Concat(workspace.Apps.Select(a => a.Reference)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Annotations, deterministic: true));
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        var defects = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).ToList();
        return defects.Count > 0
            ? new(null, [TestDiagnostics.NotCompiled.At(SourceSpan.None, defects[0])])
            : new(new TestImage(
                ImmutableCollectionsMarshal.AsImmutableArray(assembly.ToArray()), ImmutableCollectionsMarshal.AsImmutableArray(symbols.ToArray())));
    }
}
