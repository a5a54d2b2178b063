using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Docker.DotNet.Models;

namespace BusinessOS.Deploy.Containers;

/// <summary>Picks ports that stay a tenant's own, also while its container is stopped.</summary>
internal static class PortChoice
{
    /// <summary>The first port of the range that no tenant owns and nobody listens on.</summary>
    public static int FirstFree((int First, int Last) range, IEnumerable<ContainerListResponse> tenants)
    {
        var owned = tenants.Select(t => t.Labels.TryGetValue(Labels.Port, out var port) ? port : "").ToHashSet(StringComparer.Ordinal);
        for (var port = range.First; port <= range.Last; port++)
        {
            if (!owned.Contains(port.ToString(CultureInfo.InvariantCulture)) && IsFree(port))
            {
                return port;
            }
        }

        throw DeploymentException.Of(DeployDiagnostics.NoFreePort, range.First, range.Last);
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
