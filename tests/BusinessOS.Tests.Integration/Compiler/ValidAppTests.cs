using System.Collections.Concurrent;
using System.Collections.Immutable;
using BusinessOS.Build;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Testing;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using BusinessOS.Tests.Integration.Compiler.Specs;
using Xunit;
using AppBuilder = BusinessOS.Build.AppBuilder;

namespace BusinessOS.Tests.Integration.Compiler;

/// <summary>
/// Whatever valid spec somebody writes: it is read as it was meant, binds, compiles without a warning as do the
/// tests made from it, starts, and its records can be made and listed. Ten apps share a workspace, which costs one start instead of ten.
/// </summary>
public sealed class ValidAppTests
{
    private const int AppsPerWorkspace = 10;
    private const int Workspaces = 50;

    /// <summary>The tests made from an app are several times its own code: those of one workspace in ten are compiled.</summary>
    private const int WorkspacesPerTests = 10;

    [Fact]
    public async Task Every_valid_app_compiles_without_a_warning_and_starts()
    {
        var builders = new ConcurrentBag<AppBuilder>();
        var findings = new Findings();
        await Parallel.ForEachAsync(Runs.Of(Workspaces), async (seed, _) =>
        {
            if (!builders.TryTake(out var builder))
            {
                builder = new AppBuilder(CompilerParts.References);
            }

            var apps = new RandomApps(seed).Make(AppsPerWorkspace);
            var files = apps.ToDictionary(app => app.Id, SpecWriter.Write);
            if (await ProblemAsync(builder, apps, files, withTests: seed % WorkspacesPerTests == 0) is { } problem)
            {
                findings.Add(seed, problem, files.SelectMany(app => app.Value.Select(file => file with { Path = $"{app.Key}/{file.Path}" })));
            }

            builders.Add(builder);
        });

        findings.AssertNone();
    }

    /// <summary>What is wrong; null when everything holds.</summary>
    private static async Task<string?> ProblemAsync(AppBuilder builder, IReadOnlyList<AppSpec> apps, Dictionary<string, IReadOnlyList<SpecFile>> files, bool withTests)
    {
        var sources = new List<AppSource>();
        foreach (var app in apps)
        {
            var read = SpecReader.Read(files[app.Id]);
            if (!read.Succeeded || read.Diagnostics.Count > 0 || read.Value.App != app)
            {
                return $"{app.Id} is not read as it was written.\n{DiagnosticText.Render(read.Diagnostics, read.Value?.Map.Texts ?? ImmutableDictionary<string, string>.Empty)}";
            }

            sources.Add(new(read.Value, ImmutableSortedDictionary<string, string>.Empty));
        }

        var built = builder.Build(sources);
        if (!built.Succeeded)
        {
            return string.Join('\n', built.Diagnostics.Where(problem => problem.IsError));
        }

        if (built.Value.Apps.SelectMany(app => app.Warnings).ToList() is { Count: > 0 } warnings)
        {
            return string.Join('\n', warnings);
        }

        if (withTests && new TestCompiler(CompilerParts.References).Compile(built.Value, GeneratedTests.Of(built.Value, withPlaces: true)) is { Succeeded: false } tests)
        {
            return string.Join('\n', tests.Diagnostics);
        }

        try
        {
            await using var tenant = await RandomTenant.StartAsync(built.Value);
            await tenant.UseAsync();
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }
}
