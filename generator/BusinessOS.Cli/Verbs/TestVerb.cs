using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BusinessOS.Build;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Folders;
using BusinessOS.Build.Testing;
using BusinessOS.Cli.Testing;
using BusinessOS.Diagnostics;
using Spectre.Console;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos test DIR…</c>: proves that a host serves what the specs say, by tests made from them.</summary>
internal static class TestVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var apps = CommonArguments.Apps();
        var junit = new Option<string?>("--junit") { Description = "FILE: the results as JUnit XML." };
        var filter = new Option<string?>("--filter") { Description = "TEXT: only tests whose names hold it, such as LoanAccessTests or Member_may_not." };
        var database = CommonArguments.Database();
        var against = new Option<string[]>("--against")
        {
            Description = "DIR…: serve these apps instead, another version perhaps, and ask whether they keep what the specs say.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("test", "Prove that apps do what their specs say, by generated tests against a real host.")
        {
            apps, junit, filter, database, against,
        };
        command.SetAction((parsed, cancellationToken) => new Run(environment)
        {
            Apps = parsed.GetRequiredValue(apps),
            Against = parsed.GetValue(against) ?? [],
            JUnit = parsed.GetValue(junit),
            Filter = parsed.GetValue(filter) ?? "",
            Database = parsed.GetValue(database),
        }.RunAsync(cancellationToken));
        return command;
    }

    private sealed class Run(CliEnvironment environment)
    {
        private readonly AppLoader _loader = new(environment);
        private readonly DiagnosticPrinter _printer = new(environment);
        private readonly List<TestOutcome> _results = [];

        public required string[] Apps { get; init; }

        public required string[] Against { get; init; }

        public required string? JUnit { get; init; }

        public required string Filter { get; init; }

        public required string? Database { get; init; }

        public async Task<int> RunAsync(CancellationToken cancellationToken)
        {
            environment.Messages.WriteLine("Compiling");
            var (built, problems) = Build(Apps);
            if (built is null)
            {
                return problems;
            }

            var compiled = RuntimeReferences.From(environment.Programs.Tester)
                .Then(references => new TestCompiler(references).Compile(built, GeneratedTests.Of(built, withPlaces: true)));
            if (!compiled.Succeeded)
            {
                return _printer.Print(compiled.Diagnostics);
            }

            var (served, refused) = Against.Length > 0 ? Build(Against) : (built, ExitCode.Clean);
            return served is null ? refused : await RunAsync(built, compiled.Value, served, cancellationToken);
        }

        private (BuiltWorkspace? Built, int ExitCode) Build(string[] apps)
        {
            var sources = _loader.Read(apps);
            var built = sources.Then(s => _loader.Builder().Then(builder => builder.Build(s.Apps)));
            if (built.Succeeded && built.Diagnostics.Count == 0)
            {
                return (built.Value, ExitCode.Clean);
            }

            var code = _printer.Print(built.Diagnostics, sources.Value?.Texts);
            return (built.Succeeded ? built.Value : null, code);
        }

        private async Task<int> RunAsync(BuiltWorkspace built, TestImage tests, BuiltWorkspace served, CancellationToken cancellationToken)
        {
            var folder = Directory.CreateTempSubdirectory("bos-test-").FullName;
            try
            {
                var modules = Path.Combine(folder, "modules");
                ModulesFolder.Write(modules, served.Modules());
                var assembly = tests.Write(Path.Combine(folder, "tests"), built);
                environment.Messages.WriteLine("Running the tests against a host of their own");
                var begun = Stopwatch.GetTimestamp();
                var failure = await new TesterProcess(environment).RunAsync(assembly, modules, Filter, Database, Hear, cancellationToken);
                return failure is not null ? _printer.Print([TestDiagnostics.NotRun.At(SourceSpan.None, failure)])
                    : _results.Count == 0 ? _printer.Print([TestDiagnostics.NothingToTest.At(SourceSpan.None, Filter)])
                    : await EndAsync(Stopwatch.GetElapsedTime(begun), cancellationToken);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        private void Hear(TestOutcome result)
        {
            _results.Add(result);
            if (!result.HasPassed)
            {
                var word = result.HasFailed ? "failed" : "not decided";
                environment.Output.WriteLine($"{word}: {result.Class}.{result.Name}\n  {result.Message.ReplaceLineEndings("\n  ")}");
            }
        }

        private async Task<int> EndAsync(TimeSpan elapsed, CancellationToken cancellationToken)
        {
            if (JUnit is not null)
            {
                var file = environment.PathOf(JUnit);
                Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
                await File.WriteAllTextAsync(file, JUnitReport.Of(_results), cancellationToken);
            }

            var failed = _results.Count(r => r.HasFailed);
            var undecided = _results.Count(r => r is { HasFailed: false, HasPassed: false });
            environment.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{_results.Count - failed - undecided} passed, {failed} failed, {undecided} not decided in {elapsed.TotalSeconds:0.0} s"));
            return failed > 0 ? ExitCode.ErrorsFound : ExitCode.Clean;
        }
    }
}
