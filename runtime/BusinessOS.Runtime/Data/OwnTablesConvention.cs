using BusinessOS.Runtime.Records;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace BusinessOS.Runtime.Data;

/// <summary>
/// Finds the properties of the runtime's own tables. Those of records are declared one by one, so looking for them again,
/// and for a way to store each of the apps' enums as a number, would be most of a model's cost.
/// </summary>
internal sealed class OwnTablesConvention(ProviderConventionSetBuilderDependencies dependencies)
    : PropertyDiscoveryConvention(dependencies, useAttributes: true)
{
    public override void ProcessEntityTypeAdded(
        IConventionEntityTypeBuilder entityTypeBuilder, IConventionContext<IConventionEntityTypeBuilder> context)
    {
        if (!typeof(Record).IsAssignableFrom(entityTypeBuilder.Metadata.ClrType))
        {
            base.ProcessEntityTypeAdded(entityTypeBuilder, context);
        }
    }
}
