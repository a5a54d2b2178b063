using System.Security.Cryptography;
using BusinessOS.Build.Folders;
using BusinessOS.Deploy;
using BusinessOS.Diagnostics;
using BusinessOS.Studio.Preview;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Publishing;

/// <summary>Publishes a project to an organization: a container of its own on this machine's engine.</summary>
public sealed class Publisher(ContainerDeployer deployer, ProjectCompilers compilers)
{
    public async Task<Outcome<Publication>> PublishAsync(
        Project project, string tenant, IProgress<string> progress, CancellationToken cancellationToken)
    {
        progress.Report("Compiling");
        var built = await Task.Run(() => compilers.Of(project).Build(project.Folder), cancellationToken);
        if (!built.Succeeded)
        {
            return new(null, built.Diagnostics);
        }

        var known = await deployer.ListAsync(cancellationToken);
        if (!known.Succeeded)
        {
            return new(null, known.Diagnostics);
        }

        var first = known.Value.Any(d => d.Tenant == tenant)
            ? null
            : new FirstSignIn("admin@example.com", Convert.ToBase64String(RandomNumberGenerator.GetBytes(12)));
        var modules = Directory.CreateTempSubdirectory("studio-publish-");
        try
        {
            ModulesFolder.Write(modules.FullName, built.Value.Modules());
            var deployed = await deployer.DeployAsync(
                new DeploymentRequest
                {
                    Tenant = tenant,
                    Version = $"{project.App.Version}-{project.Version}",
                    Modules = modules.FullName,
                    Administrator = first is null ? null : $"{first.Email}:{first.Password}",
                },
                progress,
                cancellationToken);
            return deployed.Succeeded
                ? new(new Publication(deployed.Value.Url, first))
                : new(null, deployed.Diagnostics);
        }
        finally
        {
            modules.Delete(recursive: true);
        }
    }
}
