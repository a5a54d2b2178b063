using Spectre.Console;

namespace BusinessOS.Cli;

/// <summary>Everything a verb touches outside its arguments, so that a test can hand it another one.</summary>
/// <param name="Output">Results: what a script reads.</param>
/// <param name="Messages">Progress and problems: what a person reads, on standard error.</param>
/// <param name="WorkingFolder">The folder relative paths start from.</param>
/// <param name="Programs">Where the host, the Studio and the packs are installed.</param>
internal sealed record CliEnvironment(
    TextReader Input, TextWriter Output, IAnsiConsole Messages, string WorkingFolder, InstalledPrograms Programs)
{
    public static CliEnvironment OfProcess() => new(
        Console.In,
        Console.Out,
        ErrorConsole(),
        Environment.CurrentDirectory,
        InstalledPrograms.Beside(AppContext.BaseDirectory));

    /// <summary>Into a file or another program lines go whole: a broken path cannot be searched for.</summary>
    private static IAnsiConsole ErrorConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
        {
            console.Profile.Width = 10_000;
        }

        return console;
    }

    /// <summary>An argument's path, from the working folder.</summary>
    public string PathOf(string argument) => Path.GetFullPath(argument, WorkingFolder);
}
