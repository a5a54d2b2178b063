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
        var appSeed = -1;
        foreach (var seed in Runs.Of(Mutants))
        {
            if (appSeed != seed / PerApp)
            {
                appSeed = seed / PerApp;
                app = FilesOf(appSeed);
            }

            var (files, what) = new SpecMutator(new Dice(seed)).Mutate(app);
            if (await ProblemAsync(files) is { } problem)
            {
                findings.Add(seed, $"{what}: {problem}", files);
            }
        }

        findings.AssertNone();
    }

    /// <summary>An app with a little code of its owner's,.</summary>
    private static IReadOnlyList<SpecFile> FilesOf(int seed)
    {
        var spec = new RandomApps(seed).Make(1)[0];
        var entity = spec.Entities[0].Name;
        var code = new SpecFile(
            $"code/{entity}.cs",
            $"namespace BusinessOS.Apps.AppA;\n\npublic partial class {entity}\n{{\n    public string Shout(string words) => words.ToUpperInvariant() + Id;\n}}\n");
        return [.. SpecWriter.Write(spec), code];
    }

    private async Task<string?> ProblemAsync(IReadOnlyList<SpecFile> files)
    {
        try
        {
            return await Task.Run(() => Problem(files)).WaitAsync(Hang);
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

    private string? Problem(IReadOnlyList<SpecFile> files)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var found = Check(files);
        DiagnosticText.Render(found, texts);
        DiagnosticSarif.Render(found, texts, "1.0.0");
        return found.FirstOrDefault(problem => problem.Code.StartsWith("BOS9", StringComparison.Ordinal)) is { } ours
            ? ours.ToString()
            : found.FirstOrDefault(problem => !Places.IsInside(problem, texts)) is { } lost ? $"{lost} ({lost.Span}) is nowhere in the files" : null;
    }

    /// <summary>What the command line does, without its files.</summary>
    private EquatableArray<Diagnostic> Check(IReadOnlyList<SpecFile> files)
    {
        var read = SpecReader.Read([.. files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) || file.Path.EndsWith(".yml", StringComparison.Ordinal))]);
        if (!read.Succeeded)
        {
            return read.Diagnostics;
        }

        var ids = StableIds.Assign(read.Value.App, read.Value.Map, null);
        var code = files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var built = _builder.Check([new AppSource(read.Value, code) { Lock = ids.Value }]);
        return DiagnosticBag.Sort([.. read.Diagnostics, .. ids.Diagnostics, .. built.Diagnostics]);
    }
}
