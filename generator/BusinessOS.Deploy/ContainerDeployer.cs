using BusinessOS.Deploy.Containers;
using BusinessOS.Deploy.Images;
using BusinessOS.Diagnostics;
using Docker.DotNet;

namespace BusinessOS.Deploy;

/// <summary>Runs tenants in containers of their own on this machine's engine.</summary>
public sealed class ContainerDeployer(DeployOptions options, TimeProvider time)
{
    /// <summary>
    /// Makes a version the running one: image → rehearsal beside the running version → switch → wait until it is ready.
    /// When that fails, the version before serves on.
    /// </summary>
    /// <param name="progress">What is being done, a short line at a time.</param>
    public Task<Outcome<Deployment>> DeployAsync(
        DeploymentRequest request, IProgress<string> progress, CancellationToken cancellationToken) => RunAsync(async engine =>
    {
        var tenant = TenantName.Parse(request.Tenant);
        var database = request.Database is null ? null : DatabaseAccess.Parse(request.Database);
        RequireModules(request.Modules);
        using var turn = MachineLock.TryTake(tenant.Container) ?? throw DeploymentException.Of(DeployDiagnostics.UnderWay, tenant);

        var containers = new TenantContainers(engine);
        var serves = (await ServingAsync(containers, cancellationToken)).FirstOrDefault(d => d.Tenant == tenant.Value);
        RequireReplaceable(request, tenant, serves);
        var hadData = await containers.HasVolumeAsync(tenant.Volume, cancellationToken);
        var done = false;
        try
        {
            var images = new TenantImages(new ImageStore(engine), options);
            using var readiness = new Readiness(containers, options.StartTimeout, time);
            var plan = new ContainerPlan
            {
                Tenant = tenant,
                Name = tenant.Container,
                Version = request.Version,
                Image = await images.EnsureAsync(tenant, request.Version, request.Modules, progress, cancellationToken),
                Port = await PortForAsync(request, serves, containers, cancellationToken),
                Limits = request.Limits,
                Database = database,
                Administrator = request.Administrator,
                Region = request.Region.Over(serves?.Region ?? RegionalSettings.Unset),
            };
            progress.Report($"Starting version {plan.Version} of {tenant}");
            await new TenantSwitch(containers, readiness, options).RunAsync(plan, progress, cancellationToken);
            _ = FirstSignIn.TryFind(await containers.LogAsync(plan.Name, "all", cancellationToken), out var first);
            await images.PruneAsync(tenant, plan.Image, cancellationToken);
            var serving = (await ServingAsync(containers, cancellationToken)).Single(d => d.Tenant == tenant.Value);
            done = true;
            return serving with { FirstSignIn = first };
        }
        finally
        {
            if (!done && !hadData)
            {
                // What this deployment made goes again: its database may hold an administrator whose password nobody was shown.
                await TakeAwayAsync(tenant, withData: true, containers, new ImageStore(engine), CancellationToken.None);
            }
        }
    }, cancellationToken);

    /// <summary>Takes a tenant's containers and images away; its data too only when that is asked for.</summary>
    public Task<Outcome<RemovedDeployment>> RemoveAsync(
        string tenant, bool withData, CancellationToken cancellationToken) => RunAsync(async engine =>
    {
        var name = TenantName.Parse(tenant);
        using var turn = MachineLock.TryTake(name.Container) ?? throw DeploymentException.Of(DeployDiagnostics.UnderWay, name);
        var containers = new TenantContainers(engine);
        var images = new ImageStore(engine);
        var found = await containers.ListAsync($"{Labels.Tenant}={name}", cancellationToken);
        var versions = await images.ListAsync(name.Repository, cancellationToken);
        var hasData = await containers.HasVolumeAsync(name.Volume, cancellationToken);
        if (found.Count + versions.Count == 0 && !(hasData && withData))
        {
            throw await NotDeployedAsync(name, hasData, containers, cancellationToken);
        }

        await TakeAwayAsync(name, withData, containers, images, cancellationToken);
        return new RemovedDeployment(name.Value, hasData && !withData ? name.Volume : null);
    }, cancellationToken);

    /// <summary>Whether a tenant's name is free, and what it runs otherwise.</summary>
    public Task<Outcome<TenantStanding>> StandingAsync(string tenant, CancellationToken cancellationToken) => RunAsync(async engine =>
    {
        var name = TenantName.Parse(tenant);
        var containers = new TenantContainers(engine);
        var serving = (await ServingAsync(containers, cancellationToken)).FirstOrDefault(d => d.Tenant == name.Value);
        return new TenantStanding(serving, await containers.HasVolumeAsync(name.Volume, cancellationToken));
    }, cancellationToken);

    /// <summary>The tenants deployed on this engine, by name.</summary>
    public Task<Outcome<IReadOnlyList<Deployment>>> ListAsync(CancellationToken cancellationToken) =>
        RunAsync(engine => ServingAsync(new TenantContainers(engine), cancellationToken), cancellationToken);

    private async Task<Outcome<T>> RunAsync<T>(Func<IDockerClient, Task<T>> work, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var engine = await Engine.ConnectAsync(options.Engine, cancellationToken);
            return new Outcome<T>(await work(engine));
        }
        catch (DeploymentException problem)
        {
            return new Outcome<T>(null, [problem.Diagnostic]);
        }
        catch (DockerApiException refused)
        {
            return new Outcome<T>(null, [DeployDiagnostics.EngineRefused.At(SourceSpan.None, EngineMessage.Of(refused))]);
        }
        catch (HttpRequestException)
        {
            return new Outcome<T>(null, [DeployDiagnostics.EngineDown.At(SourceSpan.None, Engine.AddressOf(options.Engine))]);
        }
    }

    private static async Task<IReadOnlyList<Deployment>> ServingAsync(TenantContainers containers, CancellationToken cancellationToken) =>
        [.. (await containers.ListAsync($"{Labels.Role}={Labels.Serving}", cancellationToken))
            .Select(TenantContainers.Describe)
            .OrderBy(d => d.Tenant, StringComparer.Ordinal)
            .ThenBy(d => d.Container, StringComparer.Ordinal)
            .DistinctBy(d => d.Tenant)]; // while a version is switched there are two: the new one's name sorts first

    private static async Task<DeploymentException> NotDeployedAsync(
        TenantName name, bool hasData, TenantContainers containers, CancellationToken cancellationToken)
    {
        var deployed = (await ServingAsync(containers, cancellationToken)).Select(d => d.Tenant).ToArray();
        var data = hasData ? $" Its data is still in the volume {name.Volume}." : "";
        return DeploymentException.Of(
            DeployDiagnostics.NotDeployed, name, (deployed is [] ? "None is." : $"Deployed are: {string.Join(", ", deployed)}.") + data);
    }

    private static async Task TakeAwayAsync(
        TenantName tenant, bool withData, TenantContainers containers, ImageStore images, CancellationToken cancellationToken)
    {
        foreach (var container in await containers.ListAsync($"{Labels.Tenant}={tenant}", cancellationToken))
        {
            await containers.RemoveAsync(container.ID, cancellationToken);
        }

        foreach (var image in await images.ListAsync(tenant.Repository, cancellationToken))
        {
            await images.RemoveAsync(image, cancellationToken);
        }

        if (withData && await containers.HasVolumeAsync(tenant.Volume, cancellationToken))
        {
            await containers.RemoveVolumeAsync(tenant.Volume, cancellationToken);
        }
    }

    /// <summary>Whoever asked may have decided over another standing than the one found now that it is their turn.</summary>
    private static void RequireReplaceable(DeploymentRequest request, TenantName tenant, Deployment? serving)
    {
        if (serving is not null && request.MayReplace is { } may && !may(serving.Version))
        {
            throw DeploymentException.Of(DeployDiagnostics.RunsAnotherApp, tenant, serving.Version);
        }
    }

    private static void RequireModules(string folder)
    {
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw DeploymentException.Of(DeployDiagnostics.ModulesMissing, folder);
        }
    }

    /// <summary>The port asked for, else the one the tenant has, else a free one.</summary>
    private async Task<int> PortForAsync(
        DeploymentRequest request, Deployment? own, TenantContainers containers, CancellationToken cancellationToken)
    {
        if (request.Port is { } asked)
        {
            return asked == own?.Url.Port || PortChoice.IsFree(asked)
                ? asked
                : throw DeploymentException.Of(DeployDiagnostics.PortInUse, asked);
        }

        return own?.Url.Port ?? PortChoice.FirstFree(options.Ports, await containers.ListAsync(Labels.Tenant, cancellationToken));
    }
}
