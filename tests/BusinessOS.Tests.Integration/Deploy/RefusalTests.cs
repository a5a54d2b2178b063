using System.Net;
using System.Net.Sockets;
using BusinessOS.Deploy;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Deploy;

public sealed class RefusalTests(TinyHost host) : IClassFixture<TinyHost>
{
    [Theory]
    [InlineData("unix:///nowhere/engine.sock")]
    [InlineData("tcp://127.0.0.1:9")]
    public async Task A_dead_engine_reports_BOS4001_with_what_to_do(string engine)
    {
        var deployer = new ContainerDeployer(new DeployOptions { HostFolder = host.Folder, Engine = new Uri(engine) }, TimeProvider.System);

        var listed = await deployer.ListAsync(CancellationToken.None);

        var problem = Assert.Single(listed.Diagnostics);
        Assert.Equal("BOS4001", problem.Code);
        Assert.Contains("No container engine answers at", problem.Message, StringComparison.Ordinal);
        Assert.Contains("DOCKER_HOST", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_another_program_has_reports_BOS4007()
    {
        await using var tenant = await Tenant.OnAsync(host);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var deployed = await tenant.DeployAsync("1.0.0", r => r with { Port = port });

        Assert.Equal("BOS4007", Assert.Single(deployed.Diagnostics).Code);
        Assert.Empty(await tenant.ListAsync());
    }

    [Fact]
    public async Task An_asked_for_port_is_used_and_moving_to_another_works()
    {
        await using var tenant = await Tenant.OnAsync(host);
        var (first, second) = (Loopback.FreePort(), Loopback.FreePort());

        var there = await tenant.DeployAsync("1.0.0", r => r with { Port = first });
        var moved = await tenant.DeployAsync("1.1.0", r => r with { Port = second });

        Assert.Equal(first, there.Value!.Url.Port);
        Assert.Equal(second, moved.Value!.Url.Port);
        Assert.Equal("1.1.0", await tenant.GetAsync(moved.Value, "/version"));
    }

    [Fact]
    public async Task A_name_that_is_no_name_reports_BOS4002()
    {
        await using var tenant = await Tenant.OnAsync(host);

        var deployed = await tenant.DeployAsync("1.0.0", r => r with { Tenant = "Acme Ltd." });

        Assert.Equal("BOS4002", Assert.Single(deployed.Diagnostics).Code);
    }

    [Fact]
    public async Task A_folder_without_an_app_reports_BOS4003()
    {
        await using var tenant = await Tenant.OnAsync(host);

        var deployed = await tenant.DeployAsync("1.0.0", r => r with { Modules = "/nowhere" });

        Assert.Equal("BOS4003", Assert.Single(deployed.Diagnostics).Code);
    }

    [Theory]
    [InlineData("Host=localhost;Database=loans", "BOS4008")]
    [InlineData("Server=127.0.0.1;Database=loans", "BOS4008")]
    [InlineData("Database=loans", "BOS4013")]
    [InlineData("not a connection", "BOS4013")]
    public async Task A_database_a_container_cannot_reach_is_refused_before_anything_is_built(string connection, string code)
    {
        await using var tenant = await Tenant.OnAsync(host);

        var deployed = await tenant.DeployAsync("1.0.0", r => r with { Database = connection });

        Assert.Equal(code, Assert.Single(deployed.Diagnostics).Code);
        Assert.Empty(tenant.Progress);
    }

    [Fact]
    public async Task Removing_what_is_not_there_reports_BOS4011()
    {
        await using var tenant = await Tenant.OnAsync(host);

        var removed = await tenant.RemoveAsync(withData: false);

        Assert.Equal("BOS4011", Assert.Single(removed.Diagnostics).Code);
    }
}
