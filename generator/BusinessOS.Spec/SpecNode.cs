namespace BusinessOS.Spec;

/// <summary>A named part of an app that can be called otherwise.</summary>
/// <param name="Entity">For what belongs to an entity: its name.</param>
/// <param name="Field">For a choice: the field that has it.</param>
public sealed record SpecNode(SpecNodeKind Kind, string Name, string? Entity = null, string? Field = null)
{
    /// <summary>As people write it: <c>Loan</c>, <c>Loan.Deposit</c>, <c>Loan.Priority.High</c>.</summary>
    public string FullName => string.Join('.', new[] { Entity, Field, Name }.OfType<string>());

    /// <summary>What messages call it: "field".</summary>
    public string Word => Kind switch
    {
        SpecNodeKind.Role => "role",
        SpecNodeKind.Entity => "entity",
        SpecNodeKind.Field => "field",
        SpecNodeKind.Choice => "choice",
        SpecNodeKind.State => "state",
        SpecNodeKind.Transition => "transition",
        SpecNodeKind.Action => "action",
        SpecNodeKind.Validation => "validation",
        SpecNodeKind.View => "view",
        SpecNodeKind.Page => "page",
        _ => "workflow",
    };

    /// <summary>Its path within the app, unlike that of any other node: <c>entities/Loan/fields/Deposit</c>.</summary>
    public string Path => Kind switch
    {
        SpecNodeKind.Role => $"roles/{Name}",
        SpecNodeKind.Entity => $"entities/{Name}",
        SpecNodeKind.Field => $"entities/{Entity}/fields/{Name}",
        SpecNodeKind.Choice => $"entities/{Entity}/fields/{Field}/choices/{Name}",
        SpecNodeKind.State => $"entities/{Entity}/states/{Name}",
        SpecNodeKind.Transition => $"entities/{Entity}/transitions/{Name}",
        SpecNodeKind.Action => $"entities/{Entity}/actions/{Name}",
        SpecNodeKind.Validation => $"entities/{Entity}/validations/{Name}",
        SpecNodeKind.View => $"entities/{Entity}/views/{Name}",
        SpecNodeKind.Page => $"pages/{Name}",
        _ => $"workflows/{Name}",
    };

    /// <summary>Every node of an app.</summary>
    public static IEnumerable<SpecNode> Of(AppSpec app) =>
    [
        .. app.Roles.Select(r => new SpecNode(SpecNodeKind.Role, r.Name)),
        .. app.Entities.SelectMany(Of),
        .. app.Pages.Select(p => new SpecNode(SpecNodeKind.Page, p.Name)),
        .. app.Workflows.Select(w => new SpecNode(SpecNodeKind.Workflow, w.Name)),
    ];

    private static IEnumerable<SpecNode> Of(EntitySpec entity) =>
    [
        new(SpecNodeKind.Entity, entity.Name),
        .. entity.Fields.Select(f => new SpecNode(SpecNodeKind.Field, f.Name, entity.Name)),
        .. entity.Fields.SelectMany(f => f.Choices.Select(c => new SpecNode(SpecNodeKind.Choice, c.Name, entity.Name, f.Name))),
        .. entity.States.Select(s => new SpecNode(SpecNodeKind.State, s.Name, entity.Name)),
        .. entity.Transitions.Select(t => new SpecNode(SpecNodeKind.Transition, t.Name, entity.Name)),
        .. entity.Actions.Select(a => new SpecNode(SpecNodeKind.Action, a.Name, entity.Name)),
        .. entity.Validations.Select(v => new SpecNode(SpecNodeKind.Validation, v.Name, entity.Name)),
        .. entity.Views.Select(v => new SpecNode(SpecNodeKind.View, v.Name, entity.Name)),
    ];
}
