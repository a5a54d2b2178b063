namespace BusinessOS.Model.Describing;

/// <summary>A reference seen as a relation between two entities.</summary>
internal sealed record Relation(string From, string To, string Kind, string Field)
{
    public static IEnumerable<Relation> Of(App app)
    {
        foreach (var entity in app.Entities)
        {
            foreach (var field in entity.Fields)
            {
                if (field.Target is { } target)
                {
                    yield return new(entity.Name, NameIn(app, target), field.Type == FieldType.References ? "many-to-many" : field.Unique ? "one-to-one" : "many-to-one", field.Name);
                }
            }
        }
    }

    /// <summary>How an app calls an entity: <c>Equipment</c> its own, <c>crm.Contact</c> another's.</summary>
    public static string NameIn(App app, EntityRef entity) => entity.App == app.Id ? entity.Name : entity.FullName;
}
