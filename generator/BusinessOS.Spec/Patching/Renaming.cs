using BusinessOS.Spec.Expressions;

namespace BusinessOS.Spec.Patching;

/// <summary>
/// Renames a field or an entity with everything in the spec that names it: targets, titles, pages, workflows and
/// expressions. <c>Was</c> keeps the oldest name since the last release of it, so a chain of renames still finds its data.
/// </summary>
internal static class Renaming
{
    public static AppSpec Field(AppSpec app, EntitySpec entity, string from, string to)
    {
        if (from == to)
        {
            return app;
        }

        var members = new Dictionary<string, string>(StringComparer.Ordinal) { [from] = to };
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        var field = entity.Fields.First(f => f.Name == from);
        if (field.Type == FieldTypes.Reference)
        {
            members[$"{from}Id"] = $"{to}Id";
        }
        else if (field.Type == FieldTypes.Choice)
        {
            types[$"{entity.Name}{from}"] = $"{entity.Name}{to}";
        }

        var rewritten = new SpecRewriter(app, new(entity.Name, members, types)).Rewrite();
        return rewritten with
        {
            Entities = rewritten.Entities.Replace(e => e.Name == entity.Name, e => e with
            {
                Fields = e.Fields.Replace(f => f.Name == from, f => f with { Name = to, Was = OldName(f.Was ?? from, to) }),
            }),
        };
    }

    public static AppSpec Entity(AppSpec app, string from, string to)
    {
        if (from == to)
        {
            return app;
        }

        var types = new Dictionary<string, string>(StringComparer.Ordinal) { [$"{from}Status"] = $"{to}Status" };
        foreach (var field in app.Entities.First(e => e.Name == from).Fields.Where(f => f.Type == FieldTypes.Choice))
        {
            types[from + field.Name] = to + field.Name;
        }

        var rewritten = new SpecRewriter(app, new(null, new Dictionary<string, string>(StringComparer.Ordinal), types)).Rewrite();
        return rewritten with
        {
            Entities = rewritten.Entities.Map(e => RenameEntity(e, from, to)),
            Pages = rewritten.Pages.Map(p => p with
            {
                Entity = p.Entity == from ? to : p.Entity,
                Cards = p.Cards.Replace(c => c.Entity == from, c => c with { Entity = to }),
            }),
            Workflows = rewritten.Workflows.Map(w => w with
            {
                On = WorkflowTrigger.Rename(w.On, from, to),
                Steps = w.Steps.Replace(s => s.Entity == from, s => s with { Entity = to }),
            }),
        };
    }

    private static EntitySpec RenameEntity(EntitySpec entity, string from, string to) => entity with
    {
        Name = entity.Name == from ? to : entity.Name,
        Was = entity.Name == from ? OldName(entity.Was ?? from, to) : entity.Was,
        Fields = entity.Fields.Replace(f => f.Target == from, f => f with { Target = to })
            .Replace(f => f.Of?.Split('.')[0] == from, f => f with { Of = to + f.Of?[from.Length..] }),
    };

    /// <summary>A thing renamed back to its first name was never anything else.</summary>
    private static string? OldName(string oldest, string to) => oldest == to ? null : oldest;
}
