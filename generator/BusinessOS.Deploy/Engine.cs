using BusinessOS.Diagnostics;
using Docker.DotNet;

namespace BusinessOS.Deploy;

/// <summary>The way to the container engine.</summary>
internal static class Engine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A client of an engine that answered just now.</summary>
    public static async Task<DockerClient> ConnectAsync(Uri? address, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        DockerClient? client = null;
        try
        {
            client = Build(address);
            await client.System.PingAsync(patience.Token);
            return client;
        }
        catch (Exception failure) when (IsUnreachable(failure) && !cancellationToken.IsCancellationRequested)
        {
            client?.Dispose();
            throw new DeploymentException(DeployDiagnostics.EngineDown.At(SourceSpan.None, AddressOf(address)));
        }
    }

    /// <summary>What to call the engine in a message.</summary>
    public static string AddressOf(Uri? address) =>
        address?.ToString() ?? Environment.GetEnvironmentVariable("DOCKER_HOST") ?? "the usual socket (/var/run/docker.sock)";

    private static DockerClient Build(Uri? address)
    {
        var builder = new DockerClientBuilder();
        return (address is null ? builder : builder.WithEndpoint(address)).Build();
    }

    /// <summary>The client's transports each fail in their own way; an aggregate holds a socket's refusal.</summary>
    private static bool IsUnreachable(Exception failure) => failure
        is HttpRequestException or IOException or AggregateException or OperationCanceledException or UnauthorizedAccessException
        or DockerApiException or DockerConfigurationException or SshDockerEndpointNotSupportedException;
}
