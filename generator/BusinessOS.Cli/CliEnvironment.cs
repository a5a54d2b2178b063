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
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
        Environment.CurrentDirectory,
        InstalledPrograms.Beside(AppContext.BaseDirectory));

    /// <summary>An argument's path, from the working folder.</summary>
    public string PathOf(string argument) => Path.GetFullPath(argument, WorkingFolder);
}
