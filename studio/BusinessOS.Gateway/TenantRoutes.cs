using BusinessOS.Deploy;
using Yarp.ReverseProxy.Configuration;

namespace BusinessOS.Gateway;

/// <summary>The proxy's routes for the tenants that run: by host name, one tenant to one container.</summary>
internal static class TenantRoutes
{
    /// <summary>What is in front of a tenant is decided from what runs, and from nothing else.</summary>
    public static (IReadOnlyList<RouteConfig> Routes, IReadOnlyList<ClusterConfig> Clusters) Of(
        IEnumerable<Deployment> deployments, string domain)
    {
        var running = deployments.Where(d => d.Running).OrderBy(d => d.Tenant, StringComparer.Ordinal).ToList();
        return (
            [.. running.Select(d => new RouteConfig
            {
                RouteId = d.Tenant,
                ClusterId = d.Tenant,
                Match = new RouteMatch { Hosts = [$"{d.Tenant}.{domain}"], Path = "{**all}" },
                Transforms = [new Dictionary<string, string> { ["RequestHeaderOriginalHost"] = "true" }],
            })],
            [.. running.Select(d => new ClusterConfig
            {
                ClusterId = d.Tenant,
                Destinations = new Dictionary<string, DestinationConfig>
                {
                    [d.Container] = new() { Address = d.Url.AbsoluteUri },
                },
            })]);
    }
}
