using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Scope;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Seeding;

/// <summary>Records that come with the apps.</summary>
public static class SeedRegistration
{
    /// <summary>
    /// Puts in what has not come before. Call it after <see cref="BusinessOsRegistration.StartBusinessOsAsync"/> and before
    /// serving.
    /// </summary>
    /// <param name="withDemo">Whether those that are only for showing come too.</param>
    /// <param name="progress">Told from time to time what is in, where that takes long.</param>
    /// <returns>What people should know.</returns>
    public static async Task<IReadOnlyList<string>> AddSeedRecordsAsync(
        this IServiceProvider services, IReadOnlyList<SeedSource> sources, bool withDemo, Action<string> progress, CancellationToken cancellationToken)
    {
        if (sources.Count == 0)
        {
            return [];
        }

        await using var scope = services.CreateAsyncScope();
        var inScope = scope.ServiceProvider;
        return await new SeedRecords(
            inScope.GetRequiredService<AppCatalog>(),
            inScope.GetRequiredService<IRecordGate>(),
            inScope.GetRequiredService<TenantRows>(),
            inScope.GetRequiredService<CurrentActor>(),
            inScope.GetRequiredService<NumberAllocator>(),
            inScope.GetRequiredService<TimeProvider>(),
            progress).PutAsync(sources, withDemo, cancellationToken);
    }
}
