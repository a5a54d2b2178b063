using BusinessOS.Deploy;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;

namespace BusinessOS.Gateway;

/// <summary>Keeps the proxy's routes in step with the tenants the engine runs. While the engine is silent, the last routes hold.</summary>
internal sealed partial class TenantWatch(
    ContainerDeployer deployer,
    InMemoryConfigProvider proxy,
    IOptions<GatewayOptions> options,
    TimeProvider time,
    ILogger<TenantWatch> log) : BackgroundService
{
    private IReadOnlyList<Deployment> _known = [];
    private string? _complaint;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.RefreshSeconds), time);
        do
        {
            await RefreshAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var found = await deployer.ListAsync(cancellationToken);
        if (!found.Succeeded)
        {
            Complain(found.Diagnostics[0].Message);
            return;
        }

        _complaint = null;
        if (!found.Value.SequenceEqual(_known))
        {
            _known = found.Value;
            var (routes, clusters) = TenantRoutes.Of(_known, options.Value.Domain);
            proxy.Update(routes, clusters);
            LogRoutes(routes.Count);
        }
    }

    /// <summary>Says a problem once, not every two seconds.</summary>
    private void Complain(string message)
    {
        if (message != _complaint)
        {
            _complaint = message;
            LogUnreachable(message);
        }
    }

    [LoggerMessage(4300, LogLevel.Information, "Routing to {Tenants} tenants")]
    private partial void LogRoutes(int tenants);

    [LoggerMessage(4301, LogLevel.Warning, "Routes stay as they are: {Reason}")]
    private partial void LogUnreachable(string reason);
}
