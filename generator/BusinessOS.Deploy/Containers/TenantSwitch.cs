using BusinessOS.Diagnostics;

namespace BusinessOS.Deploy.Containers;

/// <summary>
/// Makes a new version the one that answers. The version before keeps serving until the new one has shown, on no data,
/// that it starts; it is only stopped for the moment in which the port and the data change hands, and comes back when the
/// new one does not become ready after all.
/// </summary>
internal sealed class TenantSwitch(TenantContainers containers, Readiness readiness, DeployOptions options)
{
    public async Task RunAsync(ContainerPlan plan, IProgress<string> progress, CancellationToken cancellationToken)
    {
        await RecoverAsync(plan.Tenant, cancellationToken);
        var serving = await containers.FindAsync(plan.Tenant.Container, cancellationToken);
        if (serving is null)
        {
            await IntroduceAsync(plan, "", progress, cancellationToken);
            return;
        }

        if (serving.State is { Running: true })
        {
            await RehearseAsync(plan, progress, cancellationToken);
        }

        await ReplaceAsync(plan, progress, cancellationToken);
    }

    /// <summary>Puts right what a deployment that was killed half-way left behind.</summary>
    private async Task RecoverAsync(TenantName tenant, CancellationToken cancellationToken)
    {
        await containers.RemoveAsync(tenant.RehearsalContainer, cancellationToken);
        if (TenantContainers.HasProvedItself(await containers.FindAsync(tenant.Container, cancellationToken)))
        {
            await containers.RemoveAsync(tenant.PreviousContainer, cancellationToken);
            return;
        }

        await RestoreAsync(tenant, cancellationToken);
    }

    private async Task RehearseAsync(ContainerPlan plan, IProgress<string> progress, CancellationToken cancellationToken)
    {
        progress.Report($"Trying version {plan.Version} beside the running one");
        var rehearsal = plan with
        {
            Name = plan.Tenant.RehearsalContainer,
            Port = PortChoice.FirstFree(options.Ports, await containers.ListAsync(Labels.Tenant, cancellationToken)),
            IsRehearsal = true,
        };
        try
        {
            await IntroduceAsync(rehearsal, "The version before kept serving.", progress, cancellationToken);
        }
        finally
        {
            await containers.RemoveAsync(rehearsal.Name, CancellationToken.None);
        }
    }

    private async Task ReplaceAsync(ContainerPlan plan, IProgress<string> progress, CancellationToken cancellationToken)
    {
        progress.Report($"Switching to version {plan.Version}");
        var switched = false;
        try
        {
            await containers.RenameAsync(plan.Tenant.Container, plan.Tenant.PreviousContainer, cancellationToken);
            await containers.StopAsync(plan.Tenant.PreviousContainer, cancellationToken);
            await IntroduceAsync(plan, "The version before serves again.", progress, cancellationToken);
            switched = true;
        }
        finally
        {
            if (!switched)
            {
                await RestoreAsync(plan.Tenant, CancellationToken.None);
            }
        }

        await containers.RemoveAsync(plan.Tenant.PreviousContainer, cancellationToken);
    }

    /// <summary>Starts a container and waits for it; one that does not become ready is removed, with its last words kept.</summary>
    private async Task IntroduceAsync(ContainerPlan plan, string consolation, IProgress<string> progress, CancellationToken cancellationToken)
    {
        await containers.StartNewAsync(plan, cancellationToken);
        var ready = false;
        try
        {
            if (await readiness.WaitAsync(plan.Name, plan.Port, progress, cancellationToken) is { } reason)
            {
                var said = await containers.LastLinesAsync(plan.Name, cancellationToken);
                throw new DeploymentException(DeployDiagnostics.Unhealthy.At(
                    SourceSpan.None, plan.Version, plan.Tenant, reason, said, consolation));
            }

            if (!plan.IsRehearsal)
            {
                await containers.KeepAliveAsync(plan.Name, cancellationToken);
            }

            ready = true;
        }
        finally
        {
            if (!ready)
            {
                await containers.RemoveAsync(plan.Name, CancellationToken.None);
            }
        }
    }

    /// <summary>Gives the last good container its name and its life back.</summary>
    private async Task RestoreAsync(TenantName tenant, CancellationToken cancellationToken)
    {
        if (await containers.FindAsync(tenant.PreviousContainer, cancellationToken) is null)
        {
            return;
        }

        await containers.RemoveAsync(tenant.Container, cancellationToken);
        await containers.RenameAsync(tenant.PreviousContainer, tenant.Container, cancellationToken);
        await containers.StartAsync(tenant.Container, cancellationToken);
    }
}
