namespace BusinessOS.Runtime.Demo;

/// <summary>The order records can be made in: what others must refer to comes first.</summary>
internal static class DemoOrder
{
    public static IReadOnlyList<EntityDefinition> Of(AppCatalog catalog)
    {
        var waiting = catalog.Entities.Where(e => e.Line is null).ToList();
        var done = new HashSet<Type>();
        var order = new List<EntityDefinition>();
        while (waiting.Count > 0)
        {
            var next = waiting.Find(e => Targets(catalog, e, any: true).All(done.Contains))
                ?? waiting.Find(e => Targets(catalog, e, any: false).All(done.Contains))
                ?? waiting[0];
            waiting.Remove(next);
            done.Add(next.Type);
            order.Add(next);
        }

        return order;
    }

    /// <summary>What a record refers to, its lines included.</summary>
    private static IEnumerable<Type> Targets(AppCatalog catalog, EntityDefinition entity, bool any) => entity.Fields
        .Concat(entity.Fields.Where(f => f.Kind == FieldKind.Lines).Select(f => f.Target).OfType<Type>().SelectMany(t => catalog.Of(t).Fields))
        .Where(f => f.Kind is FieldKind.Reference or FieldKind.References && (any || f.MayBeNeeded))
        .Select(f => f.Target)
        .OfType<Type>()
        .Where(t => t != entity.Type);
}
