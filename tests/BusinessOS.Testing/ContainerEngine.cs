using Docker.DotNet;

namespace BusinessOS.Testing;

/// <summary>The machine's container engine, as the tests look at it: beside the code under test, never through it.</summary>
public sealed class ContainerEngine : IDisposable
{
    private ContainerEngine(DockerClient client) => Client = client;

    public DockerClient Client { get; }

    /// <summary>Connects, or fails with the name of what is missing.</summary>
    public static async Task<ContainerEngine> ConnectAsync(CancellationToken cancellationToken)
    {
        var client = new DockerClientBuilder().Build();
        try
        {
            await client.System.PingAsync(cancellationToken);
            return new ContainerEngine(client);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TimeoutException or DockerApiException)
        {
            client.Dispose();
            throw new MissingPartException("A container engine", $"nothing answers at its socket ({failure.Message}).");
        }
    }

    public void Dispose() => Client.Dispose();
}
