namespace BusinessOS.Model.Resolving;

/// <summary>What people read for one record of an entity and for many.</summary>
internal static class EntityLabels
{
    public static string One(EntitySpec entity) => entity.Label ?? Naming.Label(entity.Name);

    public static string Many(EntitySpec entity) => entity.Plural ?? Naming.Plural(One(entity));
}
