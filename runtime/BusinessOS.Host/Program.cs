using System.Net.Sockets;
using BusinessOS.Host;
using BusinessOS.Host.Swapping;
using BusinessOS.Runtime;
using Microsoft.AspNetCore.Connections;

try
{
    var options = HostArguments.Read(args, Environment.GetEnvironmentVariable);
    Directory.CreateDirectory(options.Data);
    return options.Key is { } key
        ? await KeyMaker.RunAsync(options, key, CancellationToken.None)
        : await TenantServer.RunAsync(options);
}
catch (UsageException e)
{
    return Refuse(e.Message);
}
catch (StartFailedException e)
{
    return Refuse($"{e.Message} ({e.Code})");
}
catch (IOException e) when (e.InnerException is AddressInUseException or SocketException)
{
    return Refuse("The address is in use by another program. Choose another with --port.");
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    return Refuse($"The data folder cannot be used: {e.Message}");
}

static int Refuse(string reason)
{
    Console.Error.WriteLine(reason);
    return 2;
}
