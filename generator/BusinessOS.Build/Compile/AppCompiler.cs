using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace BusinessOS.Build.Compile;

/// <summary>
/// Compiles one app, again and again. Syntax trees, the compilation and the generators' state stay alive between
/// calls, so that a change costs what changed.
/// </summary>
internal sealed class AppCompiler
{
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithFeatures([new("use-roslyn-tokenizer", "true")]);

    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly RuntimeReferences _references;
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmittedText> _pages = new(StringComparer.Ordinal);
    private ImmutableArray<MetadataReference> _uses = [];
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public AppCompiler(string assemblyName, RuntimeReferences references)
    {
        _references = references;
        _compilation = CSharpCompilation.Create(
            assemblyName,
            references: references.All,
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                // Nothing reads the warnings, and following every value through every method for them is a large part of a compile.
                nullableContextOptions: NullableContextOptions.Annotations,
                generalDiagnosticOption: ReportDiagnostic.Default,
                concurrentBuild: true,
                deterministic: true));
        _driver = CSharpGeneratorDriver.Create(
            references.Generators,
            additionalTexts: [],
            parseOptions: ParseOptions,
            optionsProvider: new RazorConfiguration(assemblyName));
    }

    /// <summary>Compiles without writing an assembly: everything the compiler has to say.</summary>
    public CheckedSources Check(CompileUnit unit, Timings timings)
    {
        var (compilation, problems) = Update(unit, timings);
        return new CheckedSources(compilation, [.. problems, .. timings.Measure("C#", () => compilation.GetDiagnostics())]);
    }

    /// <summary>Compiles to an assembly; there is none when there are errors.</summary>
    public (CheckedSources Sources, AppImage? Image) Compile(CompileUnit unit, Timings timings)
    {
        var (compilation, problems) = Update(unit, timings);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = timings.Measure("C#", () => compilation.Emit(assembly, symbols, options: EmitOptions));
        var image = emitted.Success
            ? new AppImage(
                compilation.AssemblyName ?? "",
                ImmutableCollectionsMarshal.AsImmutableArray(assembly.ToArray()),
                ImmutableCollectionsMarshal.AsImmutableArray(symbols.ToArray()))
            : null;
        return (new CheckedSources(compilation, [.. problems, .. emitted.Diagnostics]), image);
    }

    /// <summary>Brings the sources up to date and runs the generators.</summary>
    private (CSharpCompilation Compilation, ImmutableArray<RoslynDiagnostic> Problems) Update(CompileUnit unit, Timings timings) =>
        timings.Measure("Razor", () =>
        {
            UpdateTrees(unit);
            UpdatePages(unit);
            UpdateUses(unit);
            _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var complete, out var problems);
            return ((CSharpCompilation)complete, problems);
        });

    private void UpdateTrees(CompileUnit unit)
    {
        var sources = unit.Emitted.Where(f => f.Key.EndsWith(".cs", StringComparison.Ordinal)).Concat(unit.Owned.Where(f => !OwnerRazor.Is(f.Key))).ToList();
        var wanted = sources.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _trees.Keys.Where(k => !wanted.Contains(k)).ToList())
        {
            _compilation = _compilation.RemoveSyntaxTrees(_trees[gone]);
            _trees.Remove(gone);
        }

        var added = new List<SyntaxTree>();
        foreach (var (path, text) in sources)
        {
            var source = SourceText.From(text, Encoding.UTF8);
            if (!_trees.TryGetValue(path, out var old))
            {
                _trees[path] = CSharpSyntaxTree.ParseText(source, ParseOptions, path);
                added.Add(_trees[path]);
            }
            else if (!old.GetText().ContentEquals(source))
            {
                _trees[path] = CSharpSyntaxTree.ParseText(source, ParseOptions, path);
                _compilation = _compilation.ReplaceSyntaxTree(old, _trees[path]);
            }
        }

        _compilation = _compilation.AddSyntaxTrees(added);
    }

    private void UpdatePages(CompileUnit unit)
    {
        var wanted = unit.Emitted.Concat(unit.Owned).Where(f => OwnerRazor.Is(f.Key)).ToList();
        var paths = wanted.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _pages.Keys.Where(k => !paths.Contains(k)).ToList())
        {
            _driver = _driver.RemoveAdditionalTexts([_pages[gone]]);
            _pages.Remove(gone);
        }

        var added = ImmutableArray.CreateBuilder<AdditionalText>();
        foreach (var (path, text) in wanted)
        {
            var page = new EmittedText(RazorConfiguration.Root + path, text);
            if (!_pages.TryGetValue(path, out var old))
            {
                added.Add(page);
            }
            else if (old.Content != text)
            {
                _driver = _driver.ReplaceAdditionalText(old, page);
            }
            else
            {
                continue;
            }

            _pages[path] = page;
        }

        _driver = _driver.AddAdditionalTexts(added.ToImmutable());
    }

    /// <summary>Keeps the compilation's references as they are where nothing changed: new ones cost a new binding.</summary>
    private void UpdateUses(CompileUnit unit)
    {
        if (!unit.Uses.SequenceEqual(_uses))
        {
            _uses = unit.Uses;
            _compilation = _compilation.WithReferences(_references.All.Concat(_uses));
        }
    }

    private sealed class EmittedText(string path, string content) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

        public string Content { get; } = content;

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
