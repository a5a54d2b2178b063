using System.Text.RegularExpressions;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Studio.Drafting;

/// <summary>
/// What is left of a plan when its reader has struck parts out. What depends on a struck part goes with it: a
/// reference to a struck table, a grant of a struck role, a workflow over a struck table.
/// </summary>
public static partial class PlanSelection
{
    public static IReadOnlyList<Operation> Without(IReadOnlyList<Operation> operations, IReadOnlySet<PlanPart> struck)
    {
        var entities = Names(struck, PlanPartKind.Entity);
        var roles = Names(struck, PlanPartKind.Role);
        var workflows = Names(struck, PlanPartKind.Workflow);
        var fields = GoneFields(operations, struck, entities);
        var kept = new List<Operation>();
        foreach (var operation in operations)
        {
            var left = operation switch
            {
                AddEntity add when entities.Contains(add.Entity.Name) => null,
                AddEntity add => new AddEntity(Trim(add.Entity, struck, entities, roles)),
                AddField add when entities.Contains(add.Entity) || IsStruck(add.Entity, add.Field, struck, entities) => null,
                AddRole add when roles.Contains(add.Role.Name) => null,
                SetStates set when entities.Contains(set.Entity) => null,
                SetTransition set when entities.Contains(set.Entity) => null,
                SetTransition set => set with { Transition = Trim(set.Transition, roles) },
                SetAction set when entities.Contains(set.Entity) => null,
                SetAction set => set with { Action = Trim(set.Action, roles) },
                SetValidation set when entities.Contains(set.Entity) => null,
                SetView set when entities.Contains(set.Entity) => null,
                SetRules set when entities.Contains(set.Entity) => null,
                SetAllow set when entities.Contains(set.Entity) || roles.Contains(set.Role) => null,
                SetWorkflow set when workflows.Contains(set.Workflow.Name) || Mentions(set.Workflow, fields, entities, roles) => null,
                SetPage set when set.Page.Entity is { } entity && entities.Contains(entity) => null,
                SetNavigation set => new SetNavigation(Trim(set.Entries, entities, roles), entities.Contains(set.Home) ? "" : set.Home),
                _ => operation,
            };
            if (left is not null)
            {
                kept.Add(left);
            }
        }

        return kept;
    }

    private static EquatableArray<MenuEntrySpec> Trim(EquatableArray<MenuEntrySpec> menu, HashSet<string> entities, HashSet<string> roles) =>
    [
        .. menu.Where(e => (e.To is null || !entities.Contains(e.To)) && (e.For.Count == 0 || e.For.Any(r => !roles.Contains(r))))
            .Select(e => e with { For = [.. e.For.Where(r => !roles.Contains(r))], Entries = Trim(e.Entries, entities, roles) })
            .Where(e => e.To is not null || e.Entries.Count > 0),
    ];

    private static HashSet<string> Names(IReadOnlySet<PlanPart> struck, PlanPartKind kind) =>
        struck.Where(p => p.Kind == kind).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);

    private static EntitySpec Trim(
        EntitySpec entity, IReadOnlySet<PlanPart> struck, HashSet<string> entities, HashSet<string> roles)
    {
        var gone = entity.Fields
            .Where(f => IsStruck(entity.Name, f, struck, entities))
            .Select(f => f.Name)
            .ToHashSet(StringComparer.Ordinal);
        return gone.Aggregate(entity, FieldRemoval.From) with
        {
            Title = Mentions(entity.Title) ? null : entity.Title,
            Fields = entity.Fields
                .Where(f => !gone.Contains(f.Name) && !Mentions(f.Formula))
                .Select(f => f with { RequiredWhen = Mentions(f.RequiredWhen) ? null : f.RequiredWhen, VisibleWhen = Mentions(f.VisibleWhen) ? null : f.VisibleWhen })
                .ToEquatableArray(),
            Transitions = gone.Aggregate(entity, FieldRemoval.From).Transitions.Select(t => Trim(t, roles)).ToEquatableArray(),
            Actions = gone.Aggregate(entity, FieldRemoval.From).Actions.Where(a => !Mentions(a.When)).Select(a => Trim(a, roles)).ToEquatableArray(),
            Views = gone.Aggregate(entity, FieldRemoval.From).Views.Where(v => !Mentions(v.Where)).ToEquatableArray(),
            Validations = entity.Validations
                .Where(v => !Mentions(v.When))
                .Select(v => v.Field is { } at && gone.Contains(at) ? v with { Field = null } : v)
                .ToEquatableArray(),
            Allow = entity.Allow.Where(a => !roles.Contains(a.Role) && !Mentions(a.When)).ToEquatableArray(),
        };

        bool Mentions(string? expression) => expression is not null && Words(expression).Any(gone.Contains);
    }

    private static TransitionSpec Trim(TransitionSpec transition, HashSet<string> roles) => transition with
    {
        By = transition.By.Where(r => !roles.Contains(r)).ToEquatableArray(),
    };

    private static ActionSpec Trim(ActionSpec action, HashSet<string> roles) => action with
    {
        By = action.By.Where(r => !roles.Contains(r)).ToEquatableArray(),
    };

    private static bool IsStruck(string entity, FieldSpec field, IReadOnlySet<PlanPart> struck, HashSet<string> entities) =>
        struck.Contains(PlanPart.Field(entity, field.Name))
        || (field.Target is { } target && entities.Contains(target))
        || (field.Of?.Split('.')[0] is { } source && (entities.Contains(source) || LooksAtStruck(field, source, struck)));

    private static bool LooksAtStruck(FieldSpec rollup, string source, IReadOnlySet<PlanPart> struck) =>
        new[] { rollup.Of, rollup.Via, rollup.Where }.OfType<string>().SelectMany(Words).Any(word => struck.Contains(PlanPart.Field(source, word)));

    /// <summary>Names of the fields that go, struck out themselves, or pointing at or adding up what is.</summary>
    private static HashSet<string> GoneFields(
        IReadOnlyList<Operation> operations, IReadOnlySet<PlanPart> struck, HashSet<string> entities) =>
        operations
            .SelectMany(o => o switch
            {
                AddEntity add => add.Entity.Fields.Select(f => (Entity: add.Entity.Name, Field: f)),
                AddField add => [(add.Entity, add.Field)],
                _ => [],
            })
            .Where(x => IsStruck(x.Entity, x.Field, struck, entities))
            .Select(x => x.Field.Name)
            .ToHashSet(StringComparer.Ordinal);

    private static bool Mentions(
        WorkflowSpec workflow, HashSet<string> fields, HashSet<string> entities, HashSet<string> roles)
    {
        var texts = workflow.Steps
            .SelectMany(s => s.Values.Select(v => v.Value).Append(s.To).Append(s.Subject).Append(s.Body))
            .Append(workflow.When)
            .OfType<string>();
        return Words(workflow.On).Any(entities.Contains)
            || workflow.Steps.Any(s => s.Entity is { } entity && entities.Contains(entity))
            || workflow.Steps.Any(s => s.To is { } to && to.StartsWith("role ", StringComparison.Ordinal) && roles.Contains(to[5..].Trim()))
            || texts.SelectMany(Holes).SelectMany(Words).Any(fields.Contains);
    }

    /// <summary>The expressions in a text with holes, or the text itself when it has none.</summary>
    private static IEnumerable<string> Holes(string text)
    {
        var holes = Hole().Matches(text);
        return holes.Count == 0 && !text.Contains(' ', StringComparison.Ordinal) ? [text] : holes.Select(h => h.Value);
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Word();
}
