using System.CommandLine;
using BusinessOS.Build.Folders;
using BusinessOS.Build.Renaming;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos rename NODE NEWNAME [DIR…]</c>: another name for a node, wherever it is named; its data stays.</summary>
internal static class RenameVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var node = new Argument<string>("NODE")
        {
            Description = "Loan, Loan.Deposit, crm.Contact.Phone, Loan.Priority.High; a state, transition, role, page or workflow.",
        };
        var to = new Argument<string>("NEWNAME") { Description = "A C# name, such as Pledge." };
        var apps = new Argument<string[]>("DIR")
        {
            Description = "The app's folder, and those of apps that refer to it; without any, the working folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("rename", "Rename a node in the files of apps: specs, expressions and your C#.") { node, to, apps };
        command.SetAction(parsed => Run(
            environment, parsed.GetRequiredValue(node), parsed.GetRequiredValue(to), parsed.GetValue(apps) is { Length: > 0 } given ? given : ["."]));
        return command;
    }

    private static int Run(CliEnvironment environment, string node, string to, string[] apps)
    {
        var printer = new DiagnosticPrinter(environment);
        var loader = new AppLoader(environment);
        var builder = loader.Builder();
        if (!builder.Succeeded)
        {
            return printer.Print(builder.Diagnostics);
        }

        var outcome = loader.Rename(builder.Value).Plan([.. apps.Select(environment.PathOf)], node, to);
        if (outcome.Plan.Diagnostics.Count > 0)
        {
            printer.Print(outcome.Plan.Diagnostics, outcome.Texts);
        }

        if (outcome.Plan is not { Succeeded: true, Value: { } plan })
        {
            return ExitCode.ErrorsFound;
        }

        var refused = FileChanges.Write(plan.Changes);
        if (refused.Count > 0)
        {
            return printer.Print(refused);
        }

        environment.Output.WriteLine($"Renamed {plan.What} to {to}:");
        foreach (var change in plan.Changes)
        {
            environment.Output.WriteLine($"  {(change.Text is null ? "removed " : "")}{loader.Shown(change.Path)}");
        }

        return ExitCode.Clean;
    }
}
