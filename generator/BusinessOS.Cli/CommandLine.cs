using System.CommandLine;
using BusinessOS.Cli.Verbs;
using Spectre.Console;

namespace BusinessOS.Cli;

/// <summary>The verbs of <c>bos</c>, one file each.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, CliEnvironment environment)
    {
        var root = new RootCommand("Business software from plain-language requirements.")
        {
            NewVerb.Create(environment),
            ImportVerb.Create(environment),
            CheckVerb.Create(environment),
            DescribeVerb.Create(environment),
            BuildVerb.Create(environment),
            TestVerb.Create(environment),
            DiffVerb.Create(environment),
            ExplainVerb.Create(environment),
            RenameVerb.Create(environment),
            TextsVerb.Create(environment),
            UpgradeVerb.Create(environment),
            LiftVerb.Create(environment),
            RunVerb.Create(environment),
            MigrateVerb.Create(environment),
            KeyVerb.Create(environment),
            DeployVerb.Create(environment),
            EjectVerb.Create(environment),
            StudioVerb.Create(environment),
            SchemaVerb.Create(environment),
        };

        var parsed = root.Parse(arguments is [] or ["help"] ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                environment.Messages.WriteLine(error.Message);
            }

            environment.Messages.WriteLine(parsed.CommandResult.Command is RootCommand ? "Usage: bos --help" : $"Usage: bos {parsed.CommandResult.Command.Name} --help");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = environment.Output,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            environment.Messages.WriteLine($"The machine refused: {e.Message} Give your account the right to it, or choose another place.");
            return ExitCode.WrongUsage;
        }
    }
}
