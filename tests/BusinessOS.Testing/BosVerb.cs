using System.Globalization;
using BusinessOS.Cli;
using Spectre.Console;

namespace BusinessOS.Testing;

/// <summary>
/// The verbs of <c>bos</c>, from its own command line, within the tests' process: all but the start of the program, which
/// takes longer than most verbs. What a verb starts itself, a host above all, are processes as ever. How the program starts,
/// and what it reads of its environment, is for <see cref="BosProcess"/>.
/// </summary>
public static class BosVerb
{
    /// <remarks>Verbs that hand the terminal to another program, as key and migrate do, say nothing here.</remarks>
    /// <param name="input">What the verb reads from its standard input.</param>
    /// <param name="workingFolder">Where relative paths start; the machine's folder for temporary files when not given.</param>
    public static async Task<BosResult> RunAsync(IEnumerable<string> arguments, string input = "", string? workingFolder = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(messages) });
        console.Profile.Width = 10_000;
        var environment = new CliEnvironment(
            new StringReader(input), output, console, workingFolder ?? Path.GetTempPath(), InstalledPrograms.Beside(BosProcess.Folder));

        // A verb may compile for seconds: not on the thread of whoever waits for it.
        var exit = await Task.Run(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture; // as bos has it
            return CommandLine.RunAsync([.. arguments], environment);
        });
        return new BosResult(exit, output.ToString(), messages.ToString());
    }
}
