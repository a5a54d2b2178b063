using System.Globalization;
using BusinessOS.Deploy;
using BusinessOS.Diagnostics;
using BusinessOS.Testing;
using Docker.DotNet.Models;

namespace BusinessOS.Tests.Integration.Deploy;

/// <summary>One test's own tenant on the machine's engine; taken away with its data when the test is done.</summary>
internal sealed class Tenant : IAsyncDisposable
{
    private readonly TemporaryFolder _versions = new();
    private readonly ContainerDeployer _deployer;
    private readonly HttpClient _http = new();

    private Tenant(ContainerEngine engine, TinyHost host, TimeSpan patience)
    {
        Engine = engine;
        _deployer = new ContainerDeployer(
            new DeployOptions { HostFolder = host.Folder, StartTimeout = patience, Ports = (21000, 29000) }, TimeProvider.System);
    }

    public ContainerEngine Engine { get; }

    public string Name { get; } = "t" + Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture)[..10];

    public List<string> Progress { get; } = [];

    /// <param name="patience">How long a version may take to be ready; generous, because the machine may be busy.</param>
    public static async Task<Tenant> OnAsync(TinyHost host, TimeSpan? patience = null) =>
        new(await ContainerEngine.ConnectAsync(CancellationToken.None), host, patience ?? TimeSpan.FromMinutes(1));

    /// <summary>Deploys a version whose "modules" are the named files, which tell the tiny host what to do.</summary>
    public Task<Outcome<Deployment>> DeployAsync(string version, params string[] behaviours) => DeployAsync(version, r => r, behaviours);

    public async Task<Outcome<Deployment>> DeployAsync(
        string version, Func<DeploymentRequest, DeploymentRequest> change, params string[] behaviours)
    {
        _versions.Write($"{version}/version", version);
        foreach (var behaviour in behaviours)
        {
            _versions.Write($"{version}/{behaviour}", "");
        }

        var request = new DeploymentRequest { Tenant = Name, Version = version, Modules = _versions.PathOf(version) };
        return await _deployer.DeployAsync(change(request), new Listener(Progress), CancellationToken.None);
    }

    public Task<Outcome<RemovedDeployment>> RemoveAsync(bool withData) => _deployer.RemoveAsync(Name, withData, CancellationToken.None);

    public async Task<TenantStanding> StandingAsync() => (await _deployer.StandingAsync(Name, CancellationToken.None)).Value!;

    public async Task<IReadOnlyList<Deployment>> ListAsync()
    {
        var listed = await _deployer.ListAsync(CancellationToken.None);
        return [.. listed.Value!.Where(d => d.Tenant == Name)];
    }

    public async Task<string> GetAsync(Deployment deployment, string path) => await _http.GetStringAsync(new Uri(deployment.Url, path));

    public Task<ContainerInspectResponse> InspectAsync() =>
        Engine.Client.Containers.InspectContainerAsync($"businessos-{Name}", CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await RemoveAsync(withData: true);
        _http.Dispose();
        Engine.Dispose();
        _versions.Dispose();
    }

    private sealed class Listener(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
