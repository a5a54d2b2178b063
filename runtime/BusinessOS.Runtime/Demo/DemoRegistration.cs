using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Demo;

/// <summary>Demo records for a tenant that nobody works in: a preview.</summary>
public static class DemoRegistration
{
    /// <summary>
    /// Gives every entity without records some, and fills fields that are new. Call it after
    /// <see cref="BusinessOsRegistration.StartBusinessOsAsync"/> and before serving; what is there already stays.
    /// </summary>
    public static async Task AddDemoRecordsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var inScope = scope.ServiceProvider;
        await new DemoRecords(
            inScope.GetRequiredService<AppCatalog>(),
            inScope.GetRequiredService<IRecordGate>(),
            inScope.GetRequiredService<IFileStore>(),
            inScope.GetRequiredService<IColleagues>(),
            inScope.GetRequiredService<ITeamBook>(),
            inScope.GetRequiredService<CurrentActor>(),
            inScope.GetRequiredService<TimeProvider>()).FillAsync(cancellationToken);
    }
}
