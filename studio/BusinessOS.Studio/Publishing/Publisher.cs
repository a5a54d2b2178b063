using System.Globalization;
using BusinessOS.Build.Folders;
using BusinessOS.Deploy;
using BusinessOS.Diagnostics;
using BusinessOS.Spec.Patching;
using BusinessOS.Studio.Preview;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Publishing;

/// <summary>Publishes a project to an organization: a container of its own on this machine's engine.</summary>
public sealed class Publisher(ContainerDeployer deployer, ProjectCompilers compilers)
{
    /// <summary>What publishing would do.</summary>
    public async Task<PublishPlan> PlanAsync(Project project, string organization, CancellationToken cancellationToken)
    {
        if (organization.Length == 0)
        {
            return PublishPlan.Refused("Name the organization that gets the app.");
        }

        var standing = await deployer.StandingAsync(organization, cancellationToken);
        if (!standing.Succeeded)
        {
            return PublishPlan.Refused(string.Join(" ", standing.Diagnostics.Select(d => $"{d.Message} {d.Fix}")));
        }

        return standing.Value switch
        {
            { Serving: { } serving } => Over(project, organization, serving),
            { HasData: true } => new PublishPlan(
                true, $"{organization} was taken down and its data was kept. It starts again on that data, and people sign in as before.", []) { IsFirst = true },
            _ => new PublishPlan(
                true, $"{organization} is new. It gets a database and a process of its own, and you get its address and the first sign-in.", []) { IsFirst = true },
        };
    }

    /// <summary>Compiles and deploys. What was running stays when this does not succeed, and nothing is left of a new organization.</summary>
    public async Task<Outcome<Publication>> PublishAsync(
        Project project, string organization, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(project, organization, cancellationToken);
        if (!plan.CanPublish)
        {
            return new(null, [PublishDiagnostics.Refused.At(SourceSpan.None, plan.Sentence)]);
        }

        progress.Report("Compiling");
        var built = await Task.Run(() => compilers.Of(project).Build(project.Folder), cancellationToken);
        if (!built.Succeeded)
        {
            return new(null, built.Diagnostics);
        }

        var modules = Directory.CreateTempSubdirectory("studio-publish-");
        try
        {
            ModulesFolder.Write(modules.FullName, built.Value.Modules());
            var deployed = await deployer.DeployAsync(
                new DeploymentRequest
                {
                    Tenant = organization,
                    Version = VersionOf(project),
                    Modules = modules.FullName,
                    Region = plan.IsFirst ? RegionalSettings.From(Environment.GetEnvironmentVariable) : RegionalSettings.Unset,
                    MayReplace = running => NumberOf(project, running) is not null,
                },
                progress,
                cancellationToken);
            return deployed.Succeeded
                ? new(new Publication(deployed.Value.Url, deployed.Value.FirstSignIn))
                : new(null, deployed.Diagnostics);
        }
        finally
        {
            modules.Delete(recursive: true);
        }
    }

    private static PublishPlan Over(Project project, string organization, Deployment serving)
    {
        if (NumberOf(project, serving.Version) is not { } number)
        {
            return PublishPlan.Refused(
                $"{organization} runs another app ({serving.Version}). Choose another name, or take that one down first.");
        }

        if (number == project.Version)
        {
            return new PublishPlan(true, $"{organization} runs this very version. Publishing starts it again; nothing else changes.", []);
        }

        var running = project.SpecAt(number);
        IReadOnlyList<string> changes = running is null
            ? []
            : [.. SpecDifference.Between(running, project.App).Select(OperationText.Describe), .. OverlayDifference.Between(running, project.App).Select(c => c.Text)];
        return new PublishPlan(
            true,
            $"{organization} runs version {number} and gets version {project.Version}. It keeps serving until the new one has proved that it starts. "
            + (running is null ? "" : "Records stay; of what is removed, the data stays in the database."),
            changes);
    }

    private static string VersionOf(Project project) =>
        string.Create(CultureInfo.InvariantCulture, $"{project.Id}-{project.App.Version}-{project.Version}");

    /// <summary>The project's version a deployment was made of; null when it was made of something else.</summary>
    private static int? NumberOf(Project project, string version) =>
        version.StartsWith(project.Id + "-", StringComparison.Ordinal)
        && version[(project.Id.Length + 1)..].Split('-') is [_, var number]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found)
            ? found
            : null;
}
