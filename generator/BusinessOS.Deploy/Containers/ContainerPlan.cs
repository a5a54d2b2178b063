using System.Globalization;
using Docker.DotNet.Models;

namespace BusinessOS.Deploy.Containers;

/// <summary>
/// Everything the engine is told about one container: a pure function of what was asked, so that the wall around a tenant
/// can be read, and tested, in one place.
/// </summary>
internal sealed record ContainerPlan
{
    public const string Network = "businessos";

    /// <summary>The user inside the container: the one .NET's own images have, and nobody on this machine.</summary>
    private const int User = 1654;

    private const string InnerPort = "8080/tcp";

    public required TenantName Tenant { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string Image { get; init; }

    public required int Port { get; init; }

    public required ContainerLimits Limits { get; init; }

    public DatabaseAccess? Database { get; init; }

    public string? Administrator { get; init; }

    public RegionalSettings Region { get; init; } = RegionalSettings.Unset;

    /// <summary>A rehearsal has neither the tenant's data nor its database: it only shows that the version starts.</summary>
    public bool IsRehearsal { get; init; }

    public CreateContainerParameters ToParameters() => new()
    {
        Name = Name,
        Image = Image,
        User = $"{User}:{User}",
        Cmd = ["--modules", "/modules", "--data", "/data", "--urls", "http://0.0.0.0:8080"],
        Env = [.. Variables()],
        ExposedPorts = new Dictionary<string, EmptyStruct> { [InnerPort] = default },
        Labels = new Dictionary<string, string>(Region.Labels().Select(l => KeyValuePair.Create(l.Name, l.Value)))
        {
            [Labels.Tenant] = Tenant.Value,
            [Labels.Version] = Version,
            [Labels.Role] = IsRehearsal ? Labels.Rehearsal : Labels.Serving,
            [Labels.Port] = Port.ToString(CultureInfo.InvariantCulture),
        },
        HostConfig = new HostConfig
        {
            ReadonlyRootfs = true,
            Tmpfs = Temporary(),
            Mounts = [.. Mounts()],
            CapDrop = ["ALL"],
            SecurityOpt = ["no-new-privileges:true"],
            Memory = Limits.Memory,
            MemorySwap = Limits.Memory,
            NanoCPUs = (long)(Limits.Processors * 1_000_000_000),
            PidsLimit = Limits.Processes,
            NetworkMode = Network,
            PortBindings = new Dictionary<string, IList<PortBinding>>
            {
                [InnerPort] = [new PortBinding { HostIP = "127.0.0.1", HostPort = Port.ToString(CultureInfo.InvariantCulture) }],
            },
            // Only what has proved itself is kept alive; see TenantContainers.KeepAliveAsync.
            RestartPolicy = new RestartPolicy { Name = RestartPolicyKind.No },
            LogConfig = new LogConfig
            {
                Type = "json-file", Config = new Dictionary<string, string> { ["max-size"] = "10m", ["max-file"] = "3" },
            },
        },
    };

    /// <summary>Secrets travel here: a command line is visible to every user of the machine.</summary>
    private IEnumerable<string> Variables()
    {
        if (Administrator is not null)
        {
            yield return $"BOS_ADMIN={Administrator}";
        }

        if (Database is not null && !IsRehearsal)
        {
            yield return $"BOS_DATABASE={Database.Connection}";
        }

        foreach (var (name, value) in Region.Variables())
        {
            yield return $"{name}={value}";
        }
    }

    private Dictionary<string, string> Temporary()
    {
        var folders = new Dictionary<string, string> { ["/tmp"] = "rw,noexec,nosuid,nodev,size=64m,mode=1777" };
        if (IsRehearsal)
        {
            folders["/data"] = $"rw,noexec,nosuid,nodev,size=64m,mode=700,uid={User},gid={User}";
        }

        return folders;
    }

    private IEnumerable<Mount> Mounts()
    {
        if (IsRehearsal)
        {
            yield break;
        }

        yield return new Mount
        {
            Type = "volume",
            Source = Tenant.Volume,
            Target = "/data",
            VolumeOptions = new VolumeOptions { Labels = new Dictionary<string, string> { [Labels.Tenant] = Tenant.Value } },
        };
        if (Database?.SocketFolder is { } folder)
        {
            yield return new Mount { Type = "bind", Source = folder, Target = folder, ReadOnly = true };
        }
    }
}
