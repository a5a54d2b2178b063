using System.Diagnostics;
using BusinessOS.Deploy.Local;
using Spectre.Console;

namespace BusinessOS.Cli;

/// <summary>Runs another installed program in this terminal, until it ends or the person presses Ctrl-C.</summary>
internal sealed class ForegroundProgram(CliEnvironment environment)
{
    public async Task<int> RunAsync(
        string assembly,
        IEnumerable<string> arguments,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string>? variables = null)
    {
        if (!File.Exists(assembly))
        {
            environment.Messages.WriteLine($"{assembly} is not installed. Build the solution again.");
            return ExitCode.WrongUsage;
        }

        var start = new ProcessStartInfo(DotnetProgram.Path, [assembly, .. arguments]) { UseShellExecute = false };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return ExitCode.Clean;
        }

        return process.ExitCode;
    }
}
