using System.Globalization;
using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace BusinessOS.Deploy.Containers;

/// <summary>The tenants' containers on one engine: found, started, stopped, renamed and removed.</summary>
internal sealed class TenantContainers(IDockerClient engine)
{
    public async Task<IReadOnlyList<ContainerListResponse>> ListAsync(string label, CancellationToken cancellationToken) =>
        [.. await engine.Containers.ListContainersAsync(
            new ContainersListParameters { All = true, Filters = Filter.Of("label", label) }, cancellationToken)];

    /// <summary>The container of that name, running or not, or null.</summary>
    public async Task<ContainerInspectResponse?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.Containers.InspectContainerAsync(name, cancellationToken);
        }
        catch (DockerContainerNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Creates and starts a container. When it cannot be started nothing is left of it.</summary>
    public async Task StartNewAsync(ContainerPlan plan, CancellationToken cancellationToken)
    {
        await EnsureNetworkAsync(cancellationToken);
        var created = await engine.Containers.CreateContainerAsync(plan.ToParameters(), cancellationToken);
        var started = false;
        try
        {
            started = await engine.Containers.StartContainerAsync(created.ID, new ContainerStartParameters(), cancellationToken);
        }
        catch (DockerApiException refused) when (SaysPortIsTaken(EngineMessage.Of(refused)))
        {
            throw DeploymentException.Of(DeployDiagnostics.PortInUse, plan.Port);
        }
        finally
        {
            if (!started)
            {
                await RemoveAsync(created.ID, CancellationToken.None);
            }
        }
    }

    public async Task StartAsync(string name, CancellationToken cancellationToken) =>
        await engine.Containers.StartContainerAsync(name, new ContainerStartParameters(), cancellationToken);

    /// <summary>Asks it to end, and ends it after ten seconds.</summary>
    public async Task StopAsync(string name, CancellationToken cancellationToken) =>
        await engine.Containers.StopContainerAsync(name, new ContainerStopParameters { WaitBeforeKillSeconds = 10 }, cancellationToken);

    public async Task RenameAsync(string name, string newName, CancellationToken cancellationToken) =>
        await engine.Containers.RenameContainerAsync(name, new ContainerRenameParameters { NewName = newName }, cancellationToken);

    /// <summary>From now on the engine starts it again when it ends or the machine restarts, until somebody stops it.</summary>
    public async Task KeepAliveAsync(string name, CancellationToken cancellationToken) =>
        await engine.Containers.UpdateContainerAsync(
            name,
            new ContainerUpdateParameters { RestartPolicy = new RestartPolicy { Name = RestartPolicyKind.UnlessStopped } },
            cancellationToken);

    /// <summary>Whether it was ready once, which is when it began to be kept alive.</summary>
    public static bool HasProvedItself(ContainerInspectResponse? container) =>
        container?.HostConfig?.RestartPolicy?.Name == RestartPolicyKind.UnlessStopped;

    /// <summary>Removes a container, running or not; its named volume stays. Does nothing when there is none.</summary>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await engine.Containers.RemoveContainerAsync(name, new ContainerRemoveParameters { Force = true }, cancellationToken);
        }
        catch (DockerContainerNotFoundException)
        {
            // Already what was asked for.
        }
    }

    public async Task<bool> HasVolumeAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.Volumes.InspectAsync(name, cancellationToken) is not null;
        }
        catch (DockerApiException missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    public Task RemoveVolumeAsync(string name, CancellationToken cancellationToken) =>
        engine.Volumes.RemoveAsync(name, force: false, cancellationToken);

    /// <summary>The last lines a container printed, without the first sign-in: it has no place in an error's text.</summary>
    public async Task<string> LastLinesAsync(string name, CancellationToken cancellationToken)
    {
        var said = FirstSignIn.Strike(await LogAsync(name, "20", cancellationToken)).TrimEnd();
        return said.Length > 0 ? said : "(nothing)";
    }

    /// <summary>What a container printed.</summary>
    /// <param name="lines">How many lines from the end, or <c>all</c>.</param>
    public async Task<string> LogAsync(string name, string lines, CancellationToken cancellationToken)
    {
        var parameters = new ContainerLogsParameters { ShowStdout = true, ShowStderr = true, Tail = lines };
        using var stream = await engine.Containers.GetContainerLogsAsync(name, parameters, cancellationToken);
        var (output, errors) = await stream.ReadOutputToEndAsync(cancellationToken);
        return output + errors;
    }

    public static Deployment Describe(ContainerListResponse container)
    {
        var port = container.Labels.TryGetValue(Labels.Port, out var text) ? text : "0";
        return new Deployment(
            container.Labels[Labels.Tenant],
            container.Labels.TryGetValue(Labels.Version, out var version) ? version : "",
            UrlOf(int.Parse(port, CultureInfo.InvariantCulture)),
            container.Names[0].TrimStart('/'),
            container.Image,
            container.State == "running",
            new DateTimeOffset(DateTime.SpecifyKind(container.Created, DateTimeKind.Utc))) { Region = RegionalSettings.From(container.Labels) };
    }

    public static Uri UrlOf(int port) => new(FormattableString.Invariant($"http://127.0.0.1:{port}"));

    /// <summary>Tenants share one network on which they cannot see each other; each is reached through its published port.</summary>
    private async Task EnsureNetworkAsync(CancellationToken cancellationToken)
    {
        using var turn = await MachineLock.WaitAsync("network", cancellationToken);
        var networks = await engine.Networks.ListNetworksAsync(
            new NetworksListParameters { Filters = Filter.Of("name", $"^{ContainerPlan.Network}$") }, cancellationToken);
        if (networks.Count == 0)
        {
            await engine.Networks.CreateNetworkAsync(
                new NetworksCreateParameters
                {
                    Name = ContainerPlan.Network,
                    Driver = "bridge",
                    Options = new Dictionary<string, string> { ["com.docker.network.bridge.enable_icc"] = "false" },
                },
                cancellationToken);
        }
    }

    private static bool SaysPortIsTaken(string message) =>
        message.Contains("port is already allocated", StringComparison.Ordinal)
        || message.Contains("address already in use", StringComparison.Ordinal);
}
