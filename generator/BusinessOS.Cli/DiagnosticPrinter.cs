using System.Collections.Immutable;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using Spectre.Console;

namespace BusinessOS.Cli;

/// <summary>Shows problems: text to the person on standard error, JSON and SARIF to the script on standard output.</summary>
/// <param name="least">What is not worth telling here: advice is for who asks for it.</param>
internal sealed class DiagnosticPrinter(
    CliEnvironment environment, DiagnosticFormat format = DiagnosticFormat.Text, Severity least = Severity.Warning)
{
    /// <summary>Prints the problems and answers the exit code they ask for.</summary>
    public int Print(IReadOnlyCollection<Diagnostic> problems, ImmutableDictionary<string, string>? texts = null)
    {
        texts ??= ImmutableDictionary<string, string>.Empty;
        problems = [.. problems.Where(p => p.Severity >= least)];
        switch (format)
        {
            case DiagnosticFormat.Json:
                environment.Output.WriteLine(DiagnosticJson.Render(problems));
                break;
            case DiagnosticFormat.Sarif:
                environment.Output.WriteLine(DiagnosticSarif.Render(problems, texts, ProductVersion.Text));
                break;
            default:
                PrintText(problems, texts);
                break;
        }

        return ExitCodeOf(problems);
    }

    /// <summary>2 where the machine or the command line is at fault, 1 where what was written is, 0 otherwise.</summary>
    public static int ExitCodeOf(IReadOnlyCollection<Diagnostic> problems)
    {
        var errors = problems.Where(p => p.IsError).ToList();
        return errors.Count == 0 ? ExitCode.Clean
            : errors.Any(IsOfMachine) ? ExitCode.WrongUsage
            : ExitCode.ErrorsFound;
    }

    /// <summary>Of reading or understanding the spec (BOS0001–2999): the compiler has not seen anything then.</summary>
    private static bool IsBeforeTheCompile(Diagnostic problem) => problem.IsError && string.CompareOrdinal(problem.Code, "BOS3000") < 0;

    private static bool IsOfMachine(Diagnostic problem) =>
        problem.Span.IsNone
        && (problem.Code is "BOS3090" or "BOS3091" or "BOS3092" or "BOS3204" or "BOS3400" or "BOS3401"
            || problem.Code.StartsWith("BOS31", StringComparison.Ordinal)
            || problem.Code.StartsWith("BOS4", StringComparison.Ordinal));

    private void PrintText(IReadOnlyCollection<Diagnostic> problems, ImmutableDictionary<string, string> texts)
    {
        if (problems.Count > 0)
        {
            environment.Messages.Write(new Text(DiagnosticText.Render(problems, texts)));
            if (problems.Any(IsBeforeTheCompile))
            {
                environment.Messages.WriteLine("Expressions and code are looked at once these errors are mended.");
            }
        }
        else
        {
            environment.Messages.WriteLine("No problems.");
        }
    }
}
