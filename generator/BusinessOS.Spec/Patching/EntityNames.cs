namespace BusinessOS.Spec.Patching;

/// <summary>Carries the new name of an entity into what names entities: targets, pages, cards, triggers and steps.</summary>
internal sealed class EntityNames(AppSpec app, AppSpec owner, string from, string to)
{
    public AppSpec Follow(AppSpec rewritten) => rewritten with
    {
        Entities = rewritten.Entities.Map(Follow),
        Pages = rewritten.Pages.Map(p => p with
        {
            Entity = Named(p.Entity),
            Tabs = p.Tabs.Map(t => t with { Related = t.Related.Map(r => NamedOf(r) ?? r) }),
            Sections = p.Sections.Map(s => s with { Table = NamedOf(s.Table) }),
            Cards = p.Cards.Map(c => c with { Entity = Named(c.Entity) ?? c.Entity }),
        }),
        Workflows = rewritten.Workflows.Map(w => w with
        {
            On = WorkflowTrigger.EntityOf(w.On) is { } entity ? WorkflowTrigger.Rename(w.On, entity, Named(entity) ?? entity) : w.On,
            Steps = w.Steps.Map(s => s with { Entity = Named(s.Entity) }),
        }),
    };

    private EntitySpec Follow(EntitySpec entity)
    {
        var isIt = app.Id == owner.Id && entity.Name == from;
        return entity with
        {
            Name = isIt ? to : entity.Name,
            Was = isIt ? Renaming.OldName(entity.Was ?? from, to) : entity.Was,
            Fields = entity.Fields.Map(f => f with { Target = Named(f.Target), Of = NamedOf(f.Of) }),
        };
    }

    /// <summary>What a rollup looks at: an entity of the app, with a field of it or without.</summary>
    private string? NamedOf(string? written)
    {
        var source = written?.Split('.')[0];
        return app.Id == owner.Id && source == from ? to + written?[from.Length..] : written;
    }

    private string? Named(string? written) =>
        written == from && app.Id == owner.Id ? to : written == $"{owner.Id}.{from}" ? $"{owner.Id}.{to}" : written;
}
