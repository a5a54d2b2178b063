using BusinessOS.Deploy;
using BusinessOS.Testing;
using Docker.DotNet.Models;
using Xunit;

namespace BusinessOS.Tests.Integration.Deploy;

public sealed class WallTests(TinyHost host) : IClassFixture<TinyHost>
{
    [Fact]
    public async Task The_limits_asked_for_are_set_on_the_container()
    {
        await using var tenant = await Tenant.OnAsync(host);

        await tenant.DeployAsync("1.0.0", r => r with
        {
            Limits = new ContainerLimits { Memory = 200 * 1024 * 1024, Processors = 0.5, Processes = 99 },
        });

        var limits = (await tenant.InspectAsync()).HostConfig!;
        Assert.Equal(200 * 1024 * 1024, limits.Memory);
        Assert.Equal(500_000_000, limits.NanoCPUs);
        Assert.Equal(99, limits.PidsLimit);
        Assert.Equal(["ALL"], limits.CapDrop);
        Assert.Equal(["no-new-privileges:true"], limits.SecurityOpt);
        Assert.True(limits.ReadonlyRootfs);
        Assert.False(limits.Privileged);
        Assert.Equal(RestartPolicyKind.UnlessStopped, limits.RestartPolicy!.Name);
    }

    [Fact]
    public async Task The_process_has_no_rights_and_writes_only_its_data_and_tmp()
    {
        await using var tenant = await Tenant.OnAsync(host);

        var deployed = await tenant.DeployAsync("1.0.0");

        var status = await tenant.GetAsync(deployed.Value!, "/status");
        Assert.Contains("\nUid:\t1654\t1654\t1654\t1654\n", status, StringComparison.Ordinal);
        Assert.Contains("\nCapEff:\t0000000000000000\n", status, StringComparison.Ordinal);
        Assert.Contains("\nNoNewPrivs:\t1\n", status, StringComparison.Ordinal);
        Assert.Equal(
            "app refused, modules refused, data written, tmp written", await tenant.GetAsync(deployed.Value!, "/writes"));
    }

    [Fact]
    public async Task The_administrator_travels_in_the_environment_and_not_on_the_command_line()
    {
        await using var tenant = await Tenant.OnAsync(host);

        var deployed = await tenant.DeployAsync("1.0.0", r => r with { Administrator = "anna@example.org:Secret-1" });

        Assert.Equal("anna@example.org:Secret-1", await tenant.GetAsync(deployed.Value!, "/environment?name=BOS_ADMIN"));
        var container = await tenant.InspectAsync();
        Assert.DoesNotContain(container.Args!, a => a.Contains("Secret-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_on_a_socket_is_reached_through_its_folder_alone()
    {
        await using var tenant = await Tenant.OnAsync(host);
        using var sockets = new TemporaryFolder();
        var connection = $"Host={sockets.Path};Database=loans;Username=desk;Password=Secret-2";

        var deployed = await tenant.DeployAsync("1.0.0", r => r with { Database = connection });

        Assert.Equal(connection, await tenant.GetAsync(deployed.Value!, "/environment?name=BOS_DATABASE"));
        var container = await tenant.InspectAsync();
        Assert.DoesNotContain(container.Args!, a => a.Contains("Secret-2", StringComparison.Ordinal));
        var mount = Assert.Single(container.Mounts!, m => m.Type == "bind");
        Assert.Equal((sockets.Path, sockets.Path, false), (mount.Source, mount.Destination, mount.RW));
    }

    [Fact]
    public async Task One_tenant_cannot_reach_another()
    {
        await using var first = await Tenant.OnAsync(host);
        await using var second = await Tenant.OnAsync(host);
        await first.DeployAsync("1.0.0");
        await second.DeployAsync("1.0.0");

        var network = await first.Engine.Client.Networks.InspectNetworkAsync("businessos", CancellationToken.None);

        Assert.Equal("false", network.Options!["com.docker.network.bridge.enable_icc"]);
        Assert.Equal(["businessos"], (await first.InspectAsync()).NetworkSettings!.Networks!.Keys);
        Assert.Equal(["businessos"], (await second.InspectAsync()).NetworkSettings!.Networks!.Keys);
    }
}
