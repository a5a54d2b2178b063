namespace BusinessOS.Model.Binding;

/// <summary>The names in an app, in groups within which each must be unique.</summary>
internal static class NamedNodes
{
    public static IEnumerable<IReadOnlyList<NamedNode>> GroupsOf(AppScope app)
    {
        var owner = $"the app '{app.Spec.Id}'";
        yield return [.. app.Spec.Roles.Select(role => new NamedNode("role", role.Name, owner, app.Map.Find(NodePath.Role(app.Spec.Id, role.Name))))];
        yield return [.. app.Spec.Teams.Select(team => new NamedNode("team", team.Name, owner, app.Map.Find(NodePath.Team(app.Spec.Id, team.Name))))];
        yield return [.. app.Entities.Select(entity => new NamedNode("entity", entity.Name, owner, entity.Span()))];
        yield return [.. app.Pages.Select(page => new NamedNode("page", page.Name, owner, page.Span()))];
        yield return [.. app.Workflows.Select(workflow => new NamedNode("workflow", workflow.Name, owner, workflow.Span()))];
        foreach (var entity in app.Entities)
        {
            yield return Fields(entity);
            yield return [.. entity.Spec.States.Select(state => new NamedNode("state", state.Name, Quote(entity), entity.Map.Find(entity.StateNode(state.Name))))];
            yield return
            [
                .. entity.Spec.Transitions.Select(transition =>
                    new NamedNode("transition", transition.Name, Quote(entity), entity.Map.Find(entity.TransitionNode(transition.Name)))),
            ];
            yield return [.. entity.Spec.Actions.Select(action => new NamedNode("action", action.Name, Quote(entity), entity.ActionScope(action).Span()))];
            yield return
            [
                .. entity.Spec.Validations.Select(validation =>
                    new NamedNode("validation", validation.Name, Quote(entity), entity.Map.Find(entity.ValidationNode(validation.Name)))),
            ];
            yield return [.. entity.Spec.Views.Select(view => new NamedNode("view", view.Name, Quote(entity), entity.Map.Find(entity.ViewNode(view.Name))))];
            foreach (var field in entity.Fields.Where(field => field.HasChoices))
            {
                yield return [.. field.Spec.Choices.Select((choice, i) => new NamedNode("choice", choice.Name, $"'{field.FullName}'", field.Span($"choices/{i}")))];
            }
        }
    }

    public static IReadOnlyList<NamedNode> Fields(EntityScope entity) =>
        [.. entity.Fields.Select(field => new NamedNode("field", field.Name, Quote(entity), field.Span()))];

    private static string Quote(EntityScope entity) => $"'{entity.Name}'";
}
