using System.Net;
using System.Net.Sockets;

namespace BusinessOS.Testing;

/// <summary>Ports of this machine's loopback address.</summary>
public static class Loopback
{
    /// <summary>A port nobody listens on now. Another process may take it before the caller does; that is rare, not impossible.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
