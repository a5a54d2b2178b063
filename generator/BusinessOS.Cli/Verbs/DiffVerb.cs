using System.CommandLine;
using BusinessOS.Build;
using BusinessOS.Cli.Diffing;
using BusinessOS.Model;
using BusinessOS.Spec.Locking;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos diff A B</c>: what changed between two versions of an app, and what that does to its tables.</summary>
internal static class DiffVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var before = new Argument<string>("A") { Description = "The earlier version: an app folder, or a single .yaml file." };
        var after = new Argument<string>("B") { Description = "The later version." };
        var format = new Option<DiffFormat>("--format") { Description = "text or json." };
        var command = new Command("diff", "Tell what changed between two versions of an app.") { before, after, format };
        command.SetAction(parsed => Run(
            environment, parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(format)));
        return command;
    }

    private static int Run(CliEnvironment environment, string before, string after, DiffFormat format)
    {
        var earlier = Read(environment, before);
        var later = Read(environment, after);
        if (earlier is null || later is null)
        {
            return ExitCode.ErrorsFound;
        }

        var difference = VersionDifference.Between(earlier.Value, later.Value);
        environment.Output.WriteLine(format == DiffFormat.Json ? difference.ToJson() : difference.ToText());
        return ExitCode.Clean;
    }

    /// <summary>A version as it was read, with its model; null when it has mistakes, which are printed.</summary>
    private static (AppSource Source, LockFile Ids, Workspace Model)? Read(CliEnvironment environment, string path)
    {
        var sources = new AppLoader(environment).Read([path]);
        var bound = sources.Then(s => AppBuilder.Bind(s.Apps));
        if (!bound.Succeeded || sources.Value is null)
        {
            new DiagnosticPrinter(environment).Print(bound.Diagnostics, sources.Value?.Texts);
            return null;
        }

        var source = sources.Value.Apps[0];
        var ids = source.Lock ?? throw new InvalidOperationException("An app that was read has its ids.");
        return (source, ids, bound.Value);
    }

    private enum DiffFormat
    {
        Text,
        Json,
    }
}
