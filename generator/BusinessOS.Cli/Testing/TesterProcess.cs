using System.Diagnostics;
using System.Text.Json;
using BusinessOS.Build.Testing;
using BusinessOS.Deploy.Local;

namespace BusinessOS.Cli.Testing;

/// <summary>Runs compiled tests in a process of their own: they load the apps, which the command line never does.</summary>
internal sealed class TesterProcess(CliEnvironment environment)
{
    /// <param name="assembly">The tests.</param>
    /// <param name="modules">The apps the host serves.</param>
    /// <param name="filter">Part of the names of the tests that run; empty for all.</param>
    /// <param name="database">A PostgreSQL connection string; null for a fresh embedded database.</param>
    /// <param name="tell">Hears each result when it is there.</param>
    /// <returns>Why the tests could not be run; null when they were.</returns>
    public async Task<string?> RunAsync(
        string assembly, string modules, string filter, string? database, Action<TestOutcome> tell, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(DotnetProgram.Path, [Path.Combine(environment.Programs.Tester, "BusinessOS.Tester.dll"), assembly, filter])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BOS_TEST_HOST"] = environment.Programs.Host;
        start.Environment["BOS_TEST_MODULES"] = modules;
        start.Environment["BOS_TEST_DATABASE"] = database ?? "";
        using var tester = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        try
        {
            var errors = tester.StandardError.ReadToEndAsync(cancellationToken);
            while (await tester.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.StartsWith('{') && JsonSerializer.Deserialize<TestOutcome>(line, JsonSerializerOptions.Web) is { } result)
                {
                    tell(result);
                }
            }

            await tester.WaitForExitAsync(cancellationToken);
            return tester.ExitCode is ExitCode.Clean or ExitCode.ErrorsFound ? null : (await errors).Trim();
        }
        finally
        {
            if (!tester.HasExited)
            {
                tester.Kill(entireProcessTree: true);
            }
        }
    }
}
