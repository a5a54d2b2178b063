using System.Collections.Immutable;
using BusinessOS.Spec.Expressions;
using static BusinessOS.Spec.Expressions.NameChange;

namespace BusinessOS.Spec.Patching;

/// <summary>
/// Renames a node with everything in the specs that names it: targets, titles, pages, workflows and expressions.
/// <c>Was</c> of a field or an entity keeps the oldest name since the last release of it, so a chain of renames still
/// finds its data.
/// </summary>
public static class Renaming
{
    /// <summary>The app after a node of its own got another name.</summary>
    public static AppSpec Apply(AppSpec app, SpecNode node, string to) => Apply(app, app, node, to);

    /// <summary>An app after a node of an app it refers to, or of its own, got another name.</summary>
    /// <param name="owner">The app that has the node, with what others add to it, as it was before.</param>
    /// <param name="extended">Apps the first one has overlays of, with what is added to them; without one, only its own nodes are known.</param>
    public static AppSpec Apply(AppSpec app, AppSpec owner, SpecNode node, string to, IReadOnlyList<AppSpec>? extended = null) =>
        node.Name == to || (app.Id != owner.Id && !app.UsedApps.Contains(owner.Id))
            ? app
            : Apply(app, app, owner, node, to) with { Overlays = app.Overlays.Map(o => OverlayNames.Follow(o, owner, node, to, extended ?? [])) };

    /// <param name="reach">The app with all its entities, where the other one holds a part of them.</param>
    internal static AppSpec Apply(AppSpec app, AppSpec reach, AppSpec owner, SpecNode node, string to)
    {
        var rewritten = new SpecRewriter(app, reach, [owner], ChangeOf(app, owner, node, to)).Rewrite();
        var renamed = node.Kind == SpecNodeKind.Entity ? new EntityNames(app, owner, node.Name, to).Follow(rewritten)
            : node.Kind == SpecNodeKind.Action ? ActionsOfTriggers(rewritten, NameIn(app, owner, node.Entity), node.Name, to)
            : node.Kind == SpecNodeKind.State ? StatesOfTriggers(rewritten, NameIn(app, owner, node.Entity), node.Name, to)
            : app.Id == owner.Id ? Own(rewritten, node, to)
            : rewritten;
        renamed = MenuNames.Follow(renamed, owner, node, to);
        return app.Id == owner.Id ? renamed with { Texts = renamed.Texts.Map(t => TextNames.Follow(t, app, node, to)) } : renamed;
    }

    private static NameChange ChangeOf(AppSpec app, AppSpec owner, SpecNode node, string to) => node.Kind switch
    {
        SpecNodeKind.Field => OfField(owner, node, to) with { Entity = NameIn(app, owner, node.Entity) },
        SpecNodeKind.Entity => new() { Types = TypesOf(owner, node.Name, to) },
        SpecNodeKind.Choice => new() { Enum = node.Entity + node.Field, Values = Pairs((node.Name, to)) },
        SpecNodeKind.State => new() { Enum = $"{node.Entity}Status", Values = Pairs((node.Name, to)) },
        SpecNodeKind.Role when app.Id == owner.Id => new() { Roles = Pairs((node.Name, to)) },
        _ => new(),
    };

    private static NameChange OfField(AppSpec owner, SpecNode node, string to)
    {
        var field = owner.Entities.First(e => e.Name == node.Entity).Fields.First(f => f.Name == node.Name);
        return field.Type switch
        {
            FieldTypes.Reference or FieldTypes.User => new() { Members = Pairs((node.Name, to), ($"{node.Name}Id", $"{to}Id")) },
            FieldTypes.Choice or FieldTypes.MultiChoice => new() { Members = Pairs((node.Name, to)), Types = Pairs((node.Entity + node.Name, node.Entity + to)) },
            _ => new() { Members = Pairs((node.Name, to)) },
        };
    }

    private static ImmutableDictionary<string, string> TypesOf(AppSpec owner, string from, string to)
    {
        var choices = owner.Entities.First(e => e.Name == from).Fields.Where(f => FieldTypes.HasChoices(f.Type));
        return Pairs([(from, to), ($"{from}Status", $"{to}Status"), .. choices.Select(f => (from + f.Name, to + f.Name))]);
    }

    private static string? NameIn(AppSpec app, AppSpec owner, string? entity) => app.Id == owner.Id ? entity : $"{owner.Id}.{entity}";

    private static AppSpec StatesOfTriggers(AppSpec app, string? entity, string from, string to) => app with
    {
        Entities = app.Entities.Replace(e => e.Name == entity, e => e with
        {
            States = e.States.Replace(s => s.Name == from, s => s with { Name = to, Label = LabelOf(from, s.Label) }),
            Transitions = e.Transitions.Map(t => t with { From = t.From.Replace(f => f == from, _ => to), To = t.To == from ? to : t.To }),
        }),
        Workflows = app.Workflows.Replace(
            w => WorkflowTrigger.EntityOf(w.On) == entity, w => w with { On = WorkflowTrigger.RenameState(w.On, from, to) }),
    };

    private static AppSpec ActionsOfTriggers(AppSpec app, string? entity, string from, string to) => app with
    {
        Entities = app.Entities.Replace(e => e.Name == entity, e => e with { Actions = e.Actions.Replace(a => a.Name == from, a => a with { Name = to }) }),
        Workflows = app.Workflows.Replace(
            w => WorkflowTrigger.EntityOf(w.On) == entity, w => w with { On = WorkflowTrigger.RenameAction(w.On, from, to) }),
    };

    private static AppSpec Own(AppSpec app, SpecNode node, string to) => node.Kind switch
    {
        SpecNodeKind.Role => Role(app, node.Name, to),
        SpecNodeKind.Page => app with { Pages = app.Pages.Replace(p => p.Name == node.Name, p => p with { Name = to }) },
        SpecNodeKind.Workflow => app with { Workflows = app.Workflows.Replace(w => w.Name == node.Name, w => w with { Name = to }) },
        _ => app with { Entities = app.Entities.Replace(e => e.Name == node.Entity, e => Within(e, node, to)) },
    };

    private static EntitySpec Within(EntitySpec entity, SpecNode node, string to) => node.Kind switch
    {
        SpecNodeKind.Field => entity with
        {
            Fields = entity.Fields.Replace(f => f.Name == node.Name, f => f with { Name = to, Was = OldName(f.Was ?? node.Name, to) }),
        },
        SpecNodeKind.Choice => entity with
        {
            Fields = entity.Fields.Replace(f => f.Name == node.Field, f => f with
            {
                Choices = f.Choices.Replace(c => c.Name == node.Name, c => c with { Name = to, Label = LabelOf(node.Name, c.Label) }),
            }),
        },
        SpecNodeKind.Transition => entity with
        {
            Transitions = entity.Transitions.Replace(t => t.Name == node.Name, t => t with { Name = to }),
        },
        SpecNodeKind.View => entity with { Views = entity.Views.Replace(v => v.Name == node.Name, v => v with { Name = to }) },
        _ => entity with { Validations = entity.Validations.Replace(v => v.Name == node.Name, v => v with { Name = to }) },
    };

    private static AppSpec Role(AppSpec app, string from, string to) => app with
    {
        Roles = app.Roles.Replace(r => r.Name == from, r => r with { Name = to, Label = LabelOf(from, r.Label) }),
        Entities = app.Entities.Map(e => e with
        {
            Transitions = e.Transitions.Map(t => t with { By = t.By.Replace(r => r == from, _ => to) }),
            Actions = e.Actions.Map(a => a with { By = a.By.Replace(r => r == from, _ => to) }),
            Allow = e.Allow.Replace(a => a.Role == from, a => a with { Role = to }),
            Deny = e.Deny.Replace(d => d.Role == from, d => d with { Role = to }),
            Share = e.Share.Map(s => s with { By = s.By.Replace(r => r == from, _ => to) }),
        }),
        Pages = app.Pages.Replace(p => p.For == from, p => p with { For = to }),
        Workflows = app.Workflows.Map(w => w with
        {
            Steps = w.Steps.Replace(s => s.To?.Trim() == $"role {from}", s => s with { To = $"role {to}" }),
        }),
    };

    /// <summary>A label that only says the old name in words goes with it.</summary>
    private static string? LabelOf(string from, string? label) => label is not null && SpecName.FromLabel(label) == from ? null : label;

    /// <summary>A thing renamed back to its first name was never anything else.</summary>
    internal static string? OldName(string oldest, string to) => oldest == to ? null : oldest;
}
