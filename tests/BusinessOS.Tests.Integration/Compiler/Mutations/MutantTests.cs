using System.Collections.Immutable;
using BusinessOS.Build;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Spec;
using BusinessOS.Spec.Locking;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using BusinessOS.Tests.Integration.Compiler.Specs;
using Xunit;

namespace BusinessOS.Tests.Integration.Compiler.Mutations;

/// <summary>
/// However an app's files are damaged, the answer is an app or problems: each at a place in the files, none of them a
/// defect of ours, and never an exception or a hang.
/// </summary>
public sealed class MutantTests
{
    private const int Mutants = 5_000;

    /// <summary>As many mutants one app has, so that the compiler stays warm.</summary>
    private const int PerApp = 100;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private readonly AppBuilder _builder = new(CompilerParts.References);

    [Fact]
    public async Task Every_mutant_is_an_app_or_has_problems_with_a_place()
    {
        var findings = new Findings();
        IReadOnlyList<SpecFile> app = [];
        SpecDocument? extended = null;
        var appSeed = -1;
        foreach (var seed in Runs.Of(Mutants))
        {
            if (appSeed != seed / PerApp)
            {
                appSeed = seed / PerApp;
                (app, extended) = Make(appSeed);
            }

            var (files, what) = new SpecMutator(new Dice(seed)).Mutate(app);
            if (await ProblemAsync(files, extended) is { } problem)
            {
                findings.Add(seed, $"{what}: {problem}", files);
            }
        }

        findings.AssertNone();
    }

    /// <summary>An app with a little code of its owner's, and the app it extends where it does.</summary>
    private static (IReadOnlyList<SpecFile> Files, SpecDocument? Extended) Make(int seed)
    {
        var apps = new RandomApps(seed).Make(2);
        var spec = apps[1].Overlays.Count > 0 ? apps[1] : apps[0];
        var entity = spec.Entities[0].Name;
        var code = new SpecFile(
            $"code/{entity}.cs",
            $"namespace BusinessOS.Apps.{Model.Resolving.Naming.Pascal(spec.Id)};\n\npublic partial class {entity}\n{{\n    public string Shout(string words) => words.ToUpperInvariant() + Id;\n}}\n");
        return ([.. SpecWriter.Write(spec), code], spec == apps[0] ? null : Whole(apps[0]));
    }

    /// <summary>An app that is not damaged, in a folder of its own.</summary>
    private static SpecDocument Whole(AppSpec app)
    {
        var document = SpecReader.Read(SpecWriter.Write(app)).Value ?? throw new InvalidOperationException("A random app can be read.");
        return new(document.App, new SourceMap(
            document.Map.Spans.ToImmutableDictionary(s => s.Key, s => s.Value with { File = $"{app.Id}/{s.Value.File}" }),
            document.Map.Texts.ToImmutableDictionary(t => $"{app.Id}/{t.Key}", t => t.Value)));
    }

    private async Task<string?> ProblemAsync(IReadOnlyList<SpecFile> files, SpecDocument? extended)
    {
        try
        {
            return await Task.Run(() => Problem(files, extended)).WaitAsync(Hang);
        }
        catch (TimeoutException)
        {
            return "it hangs";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }

    private string? Problem(IReadOnlyList<SpecFile> files, SpecDocument? extended)
    {
        var texts = files.Select(file => (file.Path, file.Text)).Concat(extended?.Map.Texts.Select(text => (text.Key, text.Value)) ?? [])
            .ToDictionary(file => file.Item1, file => file.Item2, StringComparer.Ordinal);
        var found = Check(files, extended);
        DiagnosticText.Render(found, texts);
        DiagnosticSarif.Render(found, texts, "1.0.0");
        return found.FirstOrDefault(problem => problem.Code.StartsWith("BOS9", StringComparison.Ordinal)) is { } ours
            ? ours.ToString()
            : found.FirstOrDefault(problem => !Places.IsInside(problem, texts)) is { } lost ? $"{lost} ({lost.Span}) is nowhere in the files" : null;
    }

    /// <summary>What the command line does, without its files.</summary>
    private EquatableArray<Diagnostic> Check(IReadOnlyList<SpecFile> files, SpecDocument? extended)
    {
        var read = SpecReader.Read([.. files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) || file.Path.EndsWith(".yml", StringComparison.Ordinal))]);
        if (!read.Succeeded)
        {
            return read.Diagnostics;
        }

        var ids = StableIds.Assign(read.Value.App, read.Value.Map, null);
        var code = files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        IEnumerable<AppSource> others = extended is null ? [] : [new AppSource(extended, ImmutableSortedDictionary<string, string>.Empty)];
        var built = _builder.Check([new AppSource(read.Value, code) { Lock = ids.Value }, .. others]);
        return DiagnosticBag.Sort([.. read.Diagnostics, .. ids.Diagnostics, .. built.Diagnostics]);
    }
}
