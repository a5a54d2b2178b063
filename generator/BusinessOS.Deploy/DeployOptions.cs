namespace BusinessOS.Deploy;

/// <summary>What is the same for every tenant of a machine.</summary>
public sealed record DeployOptions
{
    /// <summary>The published host, with <c>BusinessOS.Host.dll</c> in it.</summary>
    public required string HostFolder { get; init; }

    /// <summary>The engine's socket; null for the one the environment names (<c>DOCKER_HOST</c>, the docker context, the usual socket).</summary>
    public Uri? Engine { get; init; }

    /// <summary>The image hosts stand on where the engine can get it; else one is made of this machine's own .NET.</summary>
    public string RuntimeImage { get; init; } = "mcr.microsoft.com/dotnet/aspnet:10.0";

    /// <summary>How long a new version may take until it answers.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where a port is chosen from when none is asked for.</summary>
    public (int First, int Last) Ports { get; init; } = (5100, 5999);
}
