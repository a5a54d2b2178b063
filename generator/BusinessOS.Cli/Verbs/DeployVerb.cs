using System.CommandLine;
using BusinessOS.Build.Folders;
using BusinessOS.Deploy;
using BusinessOS.Diagnostics;
using Spectre.Console;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos deploy DIR… --tenant NAME</c>: a container of its own for an organization.</summary>
internal static class DeployVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var apps = CommonArguments.Apps();
        apps.Arity = ArgumentArity.ZeroOrMore;
        var tenant = new Option<string>("--tenant") { Description = "The organization: a-z, 0-9 and dashes.", Required = true };
        var port = new Option<int?>("--port") { Description = "The port on 127.0.0.1; a free one if not given." };
        var remove = new Option<bool>("--remove") { Description = "Take the tenant away; its data stays." };
        var withData = new Option<bool>("--with-data") { Description = "With --remove: its data goes too." };
        var database = CommonArguments.Database();
        var administrator = CommonArguments.Administrator();
        var command = new Command("deploy", "Run apps in a locked-down container per tenant.")
        {
            apps, tenant, port, remove, withData, database, administrator,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var deployer = new ContainerDeployer(new DeployOptions { HostFolder = environment.Programs.PortableHost }, TimeProvider.System);
            return parsed.GetValue(remove)
                ? RemoveAsync(environment, deployer, parsed.GetRequiredValue(tenant), parsed.GetValue(withData), cancellationToken)
                : DeployAsync(
                    environment,
                    deployer,
                    parsed.GetValue(apps) ?? [],
                    new DeploymentRequest
                    {
                        Tenant = parsed.GetRequiredValue(tenant),
                        Version = "",
                        Modules = "",
                        Port = parsed.GetValue(port),
                        Database = parsed.GetValue(database),
                        Administrator = parsed.GetValue(administrator),
                        Region = RegionalSettings.From(Environment.GetEnvironmentVariable),
                    },
                    cancellationToken);
        });
        return command;
    }

    private static async Task<int> DeployAsync(
        CliEnvironment environment,
        ContainerDeployer deployer,
        string[] apps,
        DeploymentRequest request,
        CancellationToken cancellationToken)
    {
        var printer = new DiagnosticPrinter(environment);
        if (apps.Length == 0)
        {
            environment.Messages.WriteLine("Name the app folders to deploy.");
            return ExitCode.WrongUsage;
        }

        var loader = new AppLoader(environment);
        var sources = loader.Read(apps);
        if (!sources.Succeeded)
        {
            return printer.Print(sources.Diagnostics, sources.Value?.Texts);
        }

        environment.Messages.WriteLine("Compiling");
        var built = loader.Builder().Then(builder => builder.Build(sources.Value.Apps));
        if (!built.Succeeded)
        {
            return printer.Print([.. sources.Diagnostics, .. built.Diagnostics], sources.Value.Texts);
        }

        IReadOnlyList<Diagnostic> warnings = [.. sources.Diagnostics, .. built.Diagnostics, .. AppLock.Save(sources.Value)];
        if (warnings.Count > 0)
        {
            printer.Print(warnings, sources.Value.Texts);
        }

        var modules = Directory.CreateTempSubdirectory("bos-deploy-");
        try
        {
            ModulesFolder.Write(modules.FullName, built.Value.Modules());
            var version = string.Join('+', built.Value.Apps.Select(a => $"{a.App.Id}-{a.App.Version}"));
            var deployed = await deployer.DeployAsync(
                request with { Modules = modules.FullName, Version = version },
                new StepLines(environment.Messages),
                cancellationToken);
            if (!deployed.Succeeded)
            {
                return printer.Print(deployed.Diagnostics);
            }

            if (deployed.Value.FirstSignIn is { } first)
            {
                environment.Messages.WriteLine($"first administrator: {first.Email}  password: {first.Password}  (shown once)");
            }

            environment.Output.WriteLine(deployed.Value.Url.GetLeftPart(UriPartial.Authority));
            return ExitCode.Clean;
        }
        finally
        {
            modules.Delete(recursive: true);
        }
    }

    private static async Task<int> RemoveAsync(
        CliEnvironment environment, ContainerDeployer deployer, string tenant, bool withData, CancellationToken cancellationToken)
    {
        var removed = await deployer.RemoveAsync(tenant, withData, cancellationToken);
        if (!removed.Succeeded)
        {
            return new DiagnosticPrinter(environment).Print(removed.Diagnostics);
        }

        environment.Output.WriteLine(removed.Value.KeptVolume is { } volume
            ? $"{tenant} is gone; its data stays in the volume {volume}."
            : $"{tenant} and its data are gone.");
        return ExitCode.Clean;
    }
}
