using System.CommandLine;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos studio</c>: the builders' web app, as a process of its own.</summary>
internal static class StudioVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var port = CommonArguments.Port(5070);
        var projects = new Option<string>("--projects")
        {
            Description = "The folder your apps are kept in.",
            DefaultValueFactory = _ => ".bos/studio",
        };
        var command = new Command("studio", "Describe, see, change and publish apps in the browser.") { port, projects };
        command.SetAction((parsed, cancellationToken) => new ForegroundProgram(environment).RunAsync(
            Path.Combine(environment.Programs.Studio, "BusinessOS.Studio.dll"),
            [
                "--urls", $"http://localhost:{parsed.GetValue(port)}",
                "--Studio:Projects", environment.PathOf(parsed.GetRequiredValue(projects)),
                "--Studio:Host", environment.Programs.Host,
                "--Studio:PortableHost", environment.Programs.PortableHost,
                "--Studio:Packs", environment.Programs.Packs,
            ],
            cancellationToken));
        return command;
    }
}
