using System.CommandLine;
using BusinessOS.Model.Describing;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos describe DIR</c>: the resolved model of an app.</summary>
internal static class DescribeVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var app = new Argument<string>("DIR") { Description = "An app folder, or a single .yaml file." };
        var format = new Option<DescriptionFormat>("--format") { Description = "text or json." };
        var command = new Command("describe", "Show what an app is, as the compiler understands it.") { app, format };
        command.SetAction(parsed => Run(environment, parsed.GetRequiredValue(app), parsed.GetValue(format)));
        return command;
    }

    private static int Run(CliEnvironment environment, string app, DescriptionFormat format)
    {
        var printer = new DiagnosticPrinter(environment);
        var sources = new AppLoader(environment).Read([app]);
        if (!sources.Succeeded)
        {
            return printer.Print(sources.Diagnostics, sources.Value?.Texts);
        }

        var bound = BusinessOS.Build.AppBuilder.Bind(sources.Value.Apps);
        if (!bound.Succeeded)
        {
            return printer.Print([.. sources.Diagnostics, .. bound.Diagnostics], sources.Value.Texts);
        }

        var id = sources.Value.Apps[0].Document.App.Id;
        var model = bound.Value.Apps.First(a => a.Id == id);
        environment.Output.WriteLine(format == DescriptionFormat.Json
            ? ModelDescription.Json(model, bound.Value)
            : ModelDescription.Text(model, bound.Value));
        return ExitCode.Clean;
    }

    private enum DescriptionFormat
    {
        Text,
        Json,
    }
}
