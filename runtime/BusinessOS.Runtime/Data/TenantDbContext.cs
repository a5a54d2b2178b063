using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Data;

/// <summary>The tenant's database: every app's tables and the runtime's own. Record tables are the gate's alone to use.</summary>
public sealed class TenantDbContext(DbContextOptions<TenantDbContext> options) : DbContext(options)
{
    private readonly TenantModel _model = options.GetExtension<TenantModelExtension>().Model;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        var conventions = configurationBuilder.Conventions;
        conventions.Replace<PropertyDiscoveryConvention>(services =>
            new OwnTablesConvention(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
        conventions.Remove<ServicePropertyDiscoveryConvention>();
        _model.Configure(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => _model.Configure(modelBuilder);
}
