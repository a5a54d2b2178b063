using System.Data.Common;

namespace BusinessOS.Deploy;

/// <summary>How a container gets to its database.</summary>
/// <param name="SocketFolder">The folder of a server's Unix socket on this machine, mounted at the same path; null for a server on a network.</param>
internal sealed record DatabaseAccess(string Connection, string? SocketFolder)
{
    private static readonly string[] HostKeys = ["Host", "Server"];

    /// <summary>Reads a connection string, and refuses one that means the container itself.</summary>
    public static DatabaseAccess Parse(string connection)
    {
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = connection;
        }
        catch (ArgumentException unreadable)
        {
            throw DeploymentException.Of(DeployDiagnostics.DatabaseText, unreadable.Message);
        }

        var host = HostKeys.Select(k => parts.TryGetValue(k, out var value) ? value.ToString() : null).FirstOrDefault(v => v is not null);
        return host switch
        {
            null or "" => throw DeploymentException.Of(DeployDiagnostics.DatabaseText, "it names no host."),
            ['/', ..] => new DatabaseAccess(connection, host),
            "localhost" or "::1" => throw DeploymentException.Of(DeployDiagnostics.DatabaseOnLoopback, host),
            _ when host.StartsWith("127.", StringComparison.Ordinal) => throw DeploymentException.Of(DeployDiagnostics.DatabaseOnLoopback, host),
            _ => new DatabaseAccess(connection, null),
        };
    }
}
