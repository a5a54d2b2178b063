using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Studio.Components;

namespace BusinessOS.Studio.Drafting;

/// <summary>One operation as its reader sees it: what it does, and how it is now.</summary>
/// <param name="Before">How it is now; null for what is new.</param>
/// <param name="IsSo">Whether it is so already.</param>
public sealed record ProposedChange(Operation Operation, string Text, string? Before, bool IsSo)
{
    /// <summary>Each is seen against those before it; rights against how they are now, for the first of them closes a table to all others.</summary>
    public static IReadOnlyList<ProposedChange> Of(AppSpec app, IEnumerable<Operation> operations)
    {
        var now = app;
        var changes = new List<ProposedChange>();
        foreach (var operation in operations)
        {
            var after = Patch.Apply(app, [operation]).Value ?? app;
            changes.Add(new ProposedChange(operation, OperationText.Describe(operation), BeforeOf(operation is SetAllow ? now : app, operation), after == app));
            app = after;
        }

        return changes;
    }

    private static string? BeforeOf(AppSpec app, Operation operation) => operation switch
    {
        ChangeField o => EntityOf(app, o.Entity)?.Fields.FirstOrDefault(f => f.Name == o.Field.Name) is { } field ? Words.TypeOf(field) : null,
        SetStates o => EntityOf(app, o.Entity) is { States.Count: > 0 } entity ? string.Join(", ", entity.States.Select(s => s.Label ?? Words.Of(s.Name))) : null,
        SetTransition o => EntityOf(app, o.Entity)?.Transitions.FirstOrDefault(t => t.Name == o.Transition.Name) is { } step
            ? step.By.Count == 0 ? "for everybody who may change it" : $"for {string.Join(", ", step.By)}"
            : null,
        SetAction o => EntityOf(app, o.Entity)?.Actions.FirstOrDefault(a => a.Name == o.Action.Name) is { } action
            ? action.By.Count == 0 ? "for everybody who may change it" : $"for {string.Join(", ", action.By)}"
            : null,
        SetValidation o => EntityOf(app, o.Entity)?.Validations.FirstOrDefault(v => v.Name == o.Validation.Name) is { } rule ? $"when {rule.When}" : null,
        SetAllow o => EntityOf(app, o.Entity) switch
        {
            null => null,
            { Allow.Count: 0 } => "everything",
            var entity when entity.Allow.Where(a => a.Role == o.Role).SelectMany(a => a.Actions).ToArray() is { Length: > 0 } held => string.Join(", ", held),
            _ => "nothing",
        },
        _ => null,
    };

    private static EntitySpec? EntityOf(AppSpec app, string name) => app.Entities.FirstOrDefault(e => e.Name == name);
}
