using Spectre.Console;

namespace BusinessOS.Cli;

/// <summary>Writes each step of something long as a line, before the step's work goes on: no line comes late, or after the verb's answer.</summary>
internal sealed class StepLines(IAnsiConsole messages) : IProgress<string>
{
    public void Report(string value) => messages.WriteLine(value);
}
