using BusinessOS.Diagnostics;

namespace BusinessOS.Deploy.Images;

/// <summary>
/// Builds the three layers a tenant runs on: a runtime, the host on it (shared by all tenants), and the tenant's own apps.
/// Each is named by the hash of its content, so what is there already is never built again.
/// </summary>
internal sealed class TenantImages(ImageStore images, DeployOptions options)
{
    public const string HostRepository = "businessos/host";
    public const string BaseRepository = "businessos/base";

    private const string HostDockerfile =
        """
        COPY app /app
        COPY --chown=1654:1654 data /data
        ENV HOME=/tmp DOTNET_EnableDiagnostics=0 DOTNET_NOLOGO=1
        USER 1654:1654
        WORKDIR /app
        EXPOSE 8080
        ENTRYPOINT ["dotnet", "/app/BusinessOS.Host.dll"]

        """;

    /// <summary>The name of the image for these apps, built where it is missing.</summary>
    public async Task<string> EnsureAsync(
        TenantName tenant, string version, string modules, IProgress<string> progress, CancellationToken cancellationToken)
    {
        // One at a time: what one deployment builds, another may be about to build too, or to prune.
        using var turn = await MachineLock.WaitAsync("images", cancellationToken);
        var host = await EnsureHostAsync(progress, cancellationToken);
        var context = new ImageContent(
        [
            new ImageEntry.FromText("Dockerfile", $"FROM {host}\nCOPY modules /modules\n"),
            .. ImageContent.FolderAt("modules", modules),
        ]);
        var name = $"{tenant.Repository}:{context.Hash()}";
        if (await images.FindAsync(name, cancellationToken) is null)
        {
            progress.Report($"Packing version {version} of {tenant}");
            var labels = new Dictionary<string, string> { [Labels.Tenant] = tenant.Value, [Labels.Version] = version };
            await images.BuildAsync(name, context, labels, cancellationToken);
        }

        return name;
    }

    /// <summary>Removes what nobody needs any more: this tenant's versions but the running one and the last before it.</summary>
    public async Task PruneAsync(TenantName tenant, string current, CancellationToken cancellationToken)
    {
        var versions = await images.ListAsync(tenant.Repository, cancellationToken);
        foreach (var old in versions.Where(v => v != current).Skip(1))
        {
            await images.RemoveAsync(old, cancellationToken);
        }
    }

    private async Task<string> EnsureHostAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        var runtime = await EnsureRuntimeAsync(progress, cancellationToken);
        var context = new ImageContent(
        [
            new ImageEntry.FromText("Dockerfile", $"FROM {runtime}\n{HostDockerfile}"),
            new ImageEntry.Folder("data"),
            .. ImageContent.FolderAt("app", options.HostFolder),
        ]);
        var name = $"{HostRepository}:{context.Hash()}";
        if (await images.FindAsync(name, cancellationToken) is null)
        {
            progress.Report("Packing the host, shared by all tenants");
            await images.BuildAsync(name, context, new Dictionary<string, string>(), cancellationToken);
            await RemoveOthersAsync(HostRepository, name, cancellationToken);
        }

        return name;
    }

    private async Task<string> EnsureRuntimeAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (await images.FindAsync(options.RuntimeImage, cancellationToken) is not null)
        {
            return options.RuntimeImage;
        }

        var local = LocalRuntime.TryDescribe(out var obstacle);
        var name = local is null ? null : $"{BaseRepository}:{local.Content.Hash()}";
        if (name is not null && await images.FindAsync(name, cancellationToken) is not null)
        {
            return name;
        }

        progress.Report($"Pulling {options.RuntimeImage}");
        if (await images.TryPullAsync(options.RuntimeImage, progress, cancellationToken) is not { } failure)
        {
            return options.RuntimeImage;
        }

        if (local is null || name is null)
        {
            throw DeploymentException.Of(DeployDiagnostics.NoBaseImage, options.RuntimeImage, failure, obstacle);
        }

        progress.Report("No registry answers: packing this machine's own .NET instead, once");
        await images.ImportAsync(name, local.Content, local.Changes, cancellationToken);
        await RemoveOthersAsync(BaseRepository, name, cancellationToken);
        return name;
    }

    /// <summary>Takes the name from images that were replaced; the engine keeps their layers while a tenant stands on them.</summary>
    private async Task RemoveOthersAsync(string repository, string current, CancellationToken cancellationToken)
    {
        foreach (var old in (await images.ListAsync(repository, cancellationToken)).Where(n => n != current))
        {
            await images.RemoveAsync(old, cancellationToken);
        }
    }
}
