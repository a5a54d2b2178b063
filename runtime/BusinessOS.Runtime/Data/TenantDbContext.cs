using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Data;

/// <summary>The tenant's database: every app's tables and the runtime's own. Record tables are the gate's alone to use.</summary>
public sealed class TenantDbContext(DbContextOptions<TenantDbContext> options) : DbContext(options)
{
    /// <summary>
    /// Attributes say nothing about tables: the definitions do, and an owner's partial class has no part in it. Looking for
    /// each of them at each property costs a sixth of a model.
    /// </summary>
    private static readonly Type[] AttributeConventions =
    [
        .. typeof(KeyAttributeConvention).Assembly.GetExportedTypes()
            .Concat(typeof(RelationalTableAttributeConvention).Assembly.GetExportedTypes())
            .Where(t => t.Name.EndsWith("AttributeConvention", StringComparison.Ordinal) && t is { IsAbstract: false, IsGenericType: false }),
    ];

    private readonly TenantModel _model = options.GetExtension<TenantModelExtension>().Model;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        var conventions = configurationBuilder.Conventions;
        conventions.Replace<PropertyDiscoveryConvention>(services =>
            new OwnTablesConvention(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
        conventions.Remove<ServicePropertyDiscoveryConvention>();

        // Every relation and its column is declared; looking for others at each property costs half of a model.
        conventions.Remove<RelationshipDiscoveryConvention>();
        conventions.Remove<ForeignKeyPropertyDiscoveryConvention>();
        foreach (var convention in AttributeConventions)
        {
            conventions.Remove(convention);
        }

        _model.Configure(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => _model.Configure(modelBuilder);
}
