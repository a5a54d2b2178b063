using System.Collections.Immutable;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Compile.Code;
using BusinessOS.Build.Seeds;
using BusinessOS.Emit;
using BusinessOS.Model;
using BusinessOS.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace BusinessOS.Build;

/// <summary>What a builder keeps of one app between builds.</summary>
internal sealed class AppState(string assemblyName, RuntimeReferences references)
{
    private readonly Emitter _emitter = new();
    private AppCompiler? _compiler;
    private (App App, ImmutableSortedDictionary<string, string> Owned, EquatableArray<App> Used, BuiltApp Result)? _last;

    private (App App, ImmutableSortedDictionary<string, string> Texts, Outcome<IReadOnlyList<SeedTable>> Result)? _seeds;

    public string Namespace { get; } = assemblyName;

    /// <summary>The app's seed files, read again only where they or the app differ.</summary>
    public Outcome<IReadOnlyList<SeedTable>> Seeds(App app, ImmutableSortedDictionary<string, string> texts)
    {
        if (_seeds is not { } last || last.App != app || !last.Texts.SequenceEqual(texts))
        {
            _seeds = (app, texts, SeedReader.Read(app, texts));
        }

        return _seeds.Value.Result;
    }

    public Outcome<BuiltApp> Run(
        App app,
        Workspace workspace,
        AppSource source,
        IReadOnlyDictionary<string, BuiltApp> built,
        bool withImage,
        Timings timings)
    {
        var used = workspace.Within(app).Select(a => built[a.Id]).ToList();
        var usedModels = used.Select(u => u.App).ToEquatableArray();
        if (_last is { } last
            && last.App == app
            && last.Owned.SequenceEqual(source.OwnedCode)
            && last.Used == usedModels
            && (!withImage || last.Result.Image is not null))
        {
            return new(last.Result);
        }

        var emitted = timings.Measure("Emit", () => _emitter.Print(workspace, app));
        var unit = new CompileUnit(emitted, source.OwnedCode, [.. used.Select(u => u.Reference)]);
        var mapper = new DiagnosticMapper(source.Document.Map, source.OwnedCode);
        if (TooDeep(mapper, source) is { Count: > 0 } deep)
        {
            return new(null, deep);
        }

        var (sources, image, found) = Compile(unit, mapper, withImage, timings);
        var refused = timings.Measure("Owner check", () => Refused(sources, mapper, source).ToList());
        var unusable = timings.Measure("Owner check", () => CodeCheck.Find(sources.Compilation, workspace, app, source.OwnedCode, source.Document.Map, mapper.PlaceOf));
        var problems = DiagnosticBag.Sort([.. CodeCheck.Without(found, unusable), .. refused, .. unusable]);
        if (problems.Any(p => p.IsError))
        {
            return new(null, problems);
        }

        var result = new BuiltApp(app, emitted, image, image?.Reference ?? sources.Compilation.ToMetadataReference(), WarningsOf(sources, source));
        _last = (app, source.OwnedCode, usedModels, result);
        return new(result, problems);
    }

    /// <summary>
    /// In a long session the SDK's Razor compiler now and then takes a generic component for a plain one: it keeps what it
    /// knows of components in caches that the garbage collector may empty. So nothing is called a defect before a new
    /// compiler has found it too.
    /// </summary>
    private (CheckedSources Sources, AppImage? Image, EquatableArray<Diagnostic> Found) Compile(
        CompileUnit unit, DiagnosticMapper mapper, bool withImage, Timings timings)
    {
        var isNew = _compiler is null;
        _compiler ??= new AppCompiler(Namespace, references);
        var (sources, image) = withImage ? _compiler.Compile(unit, timings) : (_compiler.Check(unit, timings), null);
        var found = mapper.Map(sources);
        if (isNew || found.All(problem => problem.Descriptor != CompileDiagnostics.OurDefect))
        {
            return (sources, image, found);
        }

        _compiler = null;
        return Compile(unit, mapper, withImage, timings);
    }

    private static ImmutableArray<RoslynDiagnostic> WarningsOf(CheckedSources sources, AppSource source) =>
    [
        .. sources.Problems.Where(p => p.Severity == DiagnosticSeverity.Warning && !source.OwnedCode.ContainsKey(p.Location.SourceTree?.FilePath ?? "")),
    ];

    /// <summary>Asked before anything else looks at the code: the compiler itself gives up on what nests without end.</summary>
    private static EquatableArray<Diagnostic> TooDeep(DiagnosticMapper mapper, AppSource source) =>
    [
        .. from file in source.OwnedCode
           where !OwnerRazor.Is(file.Key)
           let tree = CSharpSyntaxTree.ParseText(file.Value, path: file.Key)
           let node = SyntaxDepth.FirstBelow(tree.GetRoot())
           where node is not null
           select CompileDiagnostics.TooDeep.At(mapper.SpanOf(tree, node.GetFirstToken().Span), SyntaxDepth.Limit),
    ];

    private static IEnumerable<Diagnostic> Refused(CheckedSources sources, DiagnosticMapper mapper, AppSource source)
    {
        var texts = OwnerText.In(sources.Compilation, source.OwnedCode.ContainsKey, source.Document.Map.Spans.ContainsKey);
        return new OwnerCheck(sources.Compilation, mapper.PlaceOf).Find(texts);
    }
}
