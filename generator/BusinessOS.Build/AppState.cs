using System.Collections.Immutable;
using BusinessOS.Build.Compile;
using BusinessOS.Emit;
using BusinessOS.Model;
using BusinessOS.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BusinessOS.Build;

/// <summary>What a builder keeps of one app between builds.</summary>
internal sealed class AppState(string assemblyName, RuntimeReferences references)
{
    private readonly Emitter _emitter = new();
    private readonly AppCompiler _compiler = new(assemblyName, references);
    private (App App, ImmutableSortedDictionary<string, string> Owned, EquatableArray<App> Used, BuiltApp Result)? _last;

    public string Namespace { get; } = assemblyName;

    public Outcome<BuiltApp> Run(
        App app,
        Workspace workspace,
        AppSource source,
        IReadOnlyDictionary<string, BuiltApp> built,
        bool withImage,
        Timings timings)
    {
        var used = app.Uses.Select(u => built[u]).ToList();
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
        var (sources, image) = withImage ? _compiler.Compile(unit, timings) : (_compiler.Check(unit, timings), null);
        var mapper = new DiagnosticMapper(source.Document.Map, source.OwnedCode);
        var refused = timings.Measure("Owner check", () => Refused(sources, mapper, source).ToList());
        var problems = DiagnosticBag.Sort([.. mapper.Map(sources), .. refused]);
        if (problems.Any(p => p.IsError))
        {
            return new(null, problems);
        }

        var result = new BuiltApp(app, emitted, image, image?.Reference ?? sources.Compilation.ToMetadataReference());
        _last = (app, source.OwnedCode, usedModels, result);
        return new(result, problems);
    }

    private static IEnumerable<Diagnostic> Refused(CheckedSources sources, DiagnosticMapper mapper, AppSource source)
    {
        var texts = OwnerText.In(sources.Compilation, source.OwnedCode.ContainsKey, source.Document.Map.Spans.ContainsKey);
        return new OwnerCheck(sources.Compilation, PlaceOf).Find(texts);

        // In the owner's own files directives move nothing: they are refused themselves.
        SourceSpan PlaceOf(SyntaxTree tree, TextSpan span) => source.OwnedCode.ContainsKey(tree.FilePath)
            ? DiagnosticMapper.SpanOf(tree.GetLineSpan(span))
            : mapper.SpanIn(tree.GetMappedLineSpan(span));
    }
}
