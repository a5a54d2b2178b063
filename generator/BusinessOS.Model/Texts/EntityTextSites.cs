namespace BusinessOS.Model.Texts;

/// <summary>The texts of an entity.</summary>
internal sealed class EntityTextSites(App app, Entity entity)
{
    public IEnumerable<AppTextSite> All() =>
    [
        Text(entity.Label, "label"),
        Text(entity.Plural, "plural"),
        Text(entity.Description, "description"),
        Template(entity.Title, "title"),
        .. entity.Fields.SelectMany(OfField),
        .. entity.States.Select(state => Text(state.Label, "states", state.Name)),
        .. entity.Transitions.SelectMany(step => OfStep(step, "transitions")),
        .. entity.Actions.SelectMany(step => OfStep(step, "actions")),
        .. entity.Views.Select(view => Text(view.Label, "views", view.Name)),
        .. entity.Validations.Select(validation => Text(validation.Message, "validations", validation.Name)),
        .. entity.Unique.Select(rule => Text(rule.Message ?? "", "unique", string.Join(", ", rule.Fields))),
    ];

    private IEnumerable<AppTextSite> OfField(Field field)
    {
        var looked = LookedUp(field);
        yield return Text(field.Label, "fields", field.Name, "label") with { Repeats = looked?.Field.Label == field.Label ? PathOf(looked.Value, "label") : null };
        yield return Text(field.Help, "fields", field.Name, "help");
        foreach (var choice in field.Choices)
        {
            yield return Text(choice.Label, "fields", field.Name, "choices", choice.Name) with
            {
                Repeats = looked is { } shown ? PathOf(shown, "choices", choice.Name) : null,
            };
        }
    }

    /// <summary>For a lookup within the app: the field it shows.</summary>
    private (Entity Entity, Field Field)? LookedUp(Field field)
    {
        var holder = entity;
        foreach (var (index, name) in field.LooksUp.Index())
        {
            if (holder?.Fields.FirstOrDefault(candidate => candidate.Name == name) is not { } step)
            {
                return null;
            }

            if (index == field.LooksUp.Count - 1)
            {
                return step.LooksUp.Count == 0 ? (holder, step) : null;
            }

            holder = app.Entities.FirstOrDefault(candidate => candidate.Ref == step.Target);
        }

        return null;
    }

    private static EquatableArray<string> PathOf((Entity Entity, Field Field) shown, params ReadOnlySpan<string> rest) =>
        ["entities", shown.Entity.Name, "fields", shown.Field.Name, .. rest];

    private IEnumerable<AppTextSite> OfStep(IRecordStep step, string section)
    {
        yield return Text(step.Label, section, step.Name, "label");
        if (step.Confirm is { } question)
        {
            yield return Template(question, section, step.Name, "confirm");
        }
    }

    private AppTextSite Text(string original, params ReadOnlySpan<string> path) => AppTextSites.Text(original, ["entities", entity.Name, .. path]);

    private AppTextSite Template(TextTemplate original, params ReadOnlySpan<string> path) => AppTextSites.Template(original, ["entities", entity.Name, .. path]);
}
