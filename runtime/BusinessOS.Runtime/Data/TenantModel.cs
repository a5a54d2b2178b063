using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Values;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Data;

/// <summary>Composes the database's model from the apps of a catalogue and the parts of the runtime.</summary>
internal sealed class TenantModel(AppCatalog catalog, IEnumerable<IModelPart> parts, DatabaseDialect dialect)
{
    /// <summary>On tables and columns: the stable id that outlives renames.</summary>
    public const string KeyAnnotation = "BusinessOS:Key";

    /// <summary>On tables and columns of records: what people call them.</summary>
    public const string NodeAnnotation = "BusinessOS:Node";

    private readonly IModelPart[] _parts = [.. parts];

    /// <summary>Values with parts that come from no column, such as nothing in place of a masked one, are compared in the same form.</summary>
    public void Configure(ModelConfigurationBuilder configuration)
    {
        configuration.DefaultTypeMapping<PostalAddress>(mapping => mapping.HasConversion<ValueColumn<PostalAddress>>());
        configuration.DefaultTypeMapping<GeoPoint>(mapping => mapping.HasConversion<ValueColumn<GeoPoint>>());
        configuration.DefaultTypeMapping<Signature>(mapping => mapping.HasConversion<ValueColumn<Signature>>());
        configuration.DefaultTypeMapping<EncryptedText>(mapping => mapping.HasConversion<EncryptedColumn>());
        dialect.Configure(configuration);
    }

    public void Configure(ModelBuilder model)
    {
        // All keys first: a relation is declared with the key of the other end.
        foreach (var entity in catalog.Entities)
        {
            EntityModel.Declare(model, entity);
        }

        foreach (var entity in catalog.Entities)
        {
            EntityModel.Configure(model, entity, catalog);
        }

        foreach (var part in _parts)
        {
            part.Configure(model);
        }

        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.Of(property.Name));
                dialect.Convert(property);
            }
        }
    }
}
