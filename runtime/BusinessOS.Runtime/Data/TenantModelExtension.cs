using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Data;

/// <summary>
/// Hands the composed model to the context through its options. It adds no services: each loaded version of the apps has
/// an internal service provider of its own, so that no cache outlives the assemblies whose types it holds.
/// </summary>
internal sealed class TenantModelExtension(TenantModel model) : IDbContextOptionsExtension
{
    public TenantModel Model { get; } = model;

    public DbContextOptionsExtensionInfo Info => new ModelKey(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ModelKey(TenantModelExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => true;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["TenantModel"] = "1";
    }
}
