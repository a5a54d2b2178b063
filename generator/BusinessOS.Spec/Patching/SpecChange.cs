namespace BusinessOS.Spec.Patching;

/// <summary>One change between two versions of an app, for people.</summary>
/// <param name="About">"app", "role", "entity", "page" or "workflow".</param>
/// <param name="Name">Which one, by its name in the later version; empty for the app.</param>
/// <param name="Text">What changed, in plain words.</param>
public sealed record SpecChange(string About, string Name, string Text)
{
    /// <summary>An operation as a change of what it is about.</summary>
    internal static SpecChange Of(Operation operation)
    {
        var (about, name) = operation switch
        {
            SetApp => ("app", ""),
            AddRole o => ("role", o.Role.Name),
            ChangeRole o => ("role", o.Role.Name),
            RemoveRole o => ("role", o.Role),
            SetPage o => ("page", o.Page.Name),
            RemovePage o => ("page", o.Page),
            SetWorkflow o => ("workflow", o.Workflow.Name),
            RemoveWorkflow o => ("workflow", o.Workflow),
            AddEntity o => ("entity", o.Entity.Name),
            ChangeEntity o => ("entity", o.Entity),
            RenameEntity o => ("entity", o.To),
            RemoveEntity o => ("entity", o.Entity),
            AddField o => ("entity", o.Entity),
            ChangeField o => ("entity", o.Entity),
            RenameField o => ("entity", o.Entity),
            RemoveField o => ("entity", o.Entity),
            SetStates o => ("entity", o.Entity),
            SetTransition o => ("entity", o.Entity),
            RemoveTransition o => ("entity", o.Entity),
            SetAction o => ("entity", o.Entity),
            RemoveAction o => ("entity", o.Entity),
            SetValidation o => ("entity", o.Entity),
            RemoveValidation o => ("entity", o.Entity),
            SetView o => ("entity", o.Entity),
            RemoveView o => ("entity", o.Entity),
            SetRules o => ("entity", o.Entity),
            SetAllow o => ("entity", o.Entity),
            SetDeny o => ("entity", o.Entity),
            SetShare o => ("entity", o.Entity),
            SetTeams => ("app", ""),
            SetTheme => ("app", ""),
            SetNavigation => ("app", ""),
            SetTexts => ("app", ""),
            _ => throw new InvalidOperationException($"The operation {operation.GetType().Name} is about nothing here."),
        };
        return new(about, name, OperationText.Describe(operation));
    }
}
