namespace BusinessOS.Runtime.Demo;

/// <summary>The order records can be made in: what others must refer to comes first.</summary>
internal static class DemoOrder
{
    public static IReadOnlyList<EntityDefinition> Of(AppCatalog catalog)
    {
        var waiting = catalog.Entities.ToList();
        var done = new HashSet<Type>();
        var order = new List<EntityDefinition>();
        while (waiting.Count > 0)
        {
            var next = waiting.Find(e => Targets(e, any: true).All(done.Contains))
                ?? waiting.Find(e => Targets(e, any: false).All(done.Contains))
                ?? waiting[0];
            waiting.Remove(next);
            done.Add(next.Type);
            order.Add(next);
        }

        return order;
    }

    private static IEnumerable<Type> Targets(EntityDefinition entity, bool any) => entity.Fields
        .Where(f => f.Kind == FieldKind.Reference && (any || f.MayBeNeeded))
        .Select(f => f.Target)
        .OfType<Type>()
        .Where(t => t != entity.Type);
}
