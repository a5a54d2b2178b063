namespace BusinessOS.Spec.Patching;

/// <summary>Says operations in plain words, for people who read a plan: "Add field Priority to Loan: choice Low or High".</summary>
public static class OperationText
{
    public static string Describe(Operation operation) => operation switch
    {
        SetApp o => Describe(o),
        AddRole o => $"Add role {Named(o.Role.Name, o.Role.Label)}",
        ChangeRole o => $"Change role {Named(o.Role.Name, o.Role.Label)}",
        RemoveRole o => $"Remove role {o.Role}",
        AddEntity o => Describe(o.Entity),
        ChangeEntity o => Describe(o),
        RenameEntity o => Describe(new SpecNode(SpecNodeKind.Entity, o.Entity), o.To),
        RemoveEntity o => $"Remove {o.Entity} with its pages and workflows",
        AddField o => $"Add field {Named(o.Field.Name, o.Field.Label)} to {o.Entity}: {FieldText.Describe(o.Field)}",
        ChangeField o => $"Change field {Named(o.Field.Name, o.Field.Label)} of {o.Entity}: {FieldText.Describe(o.Field)}",
        RenameField o => Describe(new SpecNode(SpecNodeKind.Field, o.Field, o.Entity), o.To),
        RemoveField o => $"Remove field {o.Field} from {o.Entity}",
        SetStates { States.Count: 0 } o => $"Remove the states of {o.Entity}",
        SetStates o => $"Set the states of {o.Entity}: {Words.List(o.States.Select(s => (s.Label ?? s.Name) + (s.Locked ? " (locked)" : "")), "and")}",
        SetTransition o => Describe(o),
        RemoveTransition o => $"Remove the step {o.Transition} of {o.Entity}",
        SetAction o => Describe(o),
        RemoveAction o => $"Remove the action {o.Action} of {o.Entity}",
        SetValidation o => $"Refuse {o.Entity} when {o.Validation.When}: {o.Validation.Message}",
        RemoveValidation o => $"Remove the validation {o.Validation} of {o.Entity}",
        SetView o => Describe(o),
        RemoveView o => $"Remove the view {o.View} of {o.Entity}",
        SetRules o => RulesText.Describe(o),
        SetAllow o => Describe(o),
        SetDeny o => Describe(o),
        SetShare { Rules.Count: 0 } o => $"Let nobody share {o.Entity}",
        SetShare o => $"Let records of {o.Entity} be shared: {string.Join("; ", o.Rules.Select(Describe))}",
        SetTeams { Teams.Count: 0 } => "Remove the teams",
        SetTeams o => $"Set the teams: {Words.List(o.Teams.Select(t => t.Label ?? t.Name), "and")}",
        SetTheme o => Describe(o.Theme),
        SetNavigation o => MenuText.Describe(o),
        SetTexts { Items.Count: 0 } o => $"Remove the texts in {o.Language}",
        SetTexts o => $"Set the texts in {o.Language}: {o.Items.Count} of them",
        SetPage o => Describe(o.Page),
        RemovePage o => $"Remove page {o.Page}",
        SetWorkflow o => Describe(o.Workflow),
        RemoveWorkflow o => $"Remove workflow {o.Workflow}",
        _ => throw new InvalidOperationException($"The operation {operation.GetType().Name} has no words here."),
    };

    /// <summary>A rename in plain words: "Rename field Deposit of Loan to Pledge, keeping its values".</summary>
    public static string Describe(SpecNode renamed, string to) => renamed.Kind switch
    {
        SpecNodeKind.Entity => $"Rename {renamed.Name} to {to}, keeping its records",
        SpecNodeKind.Field => $"Rename field {renamed.Name} of {renamed.Entity} to {to}, keeping its values",
        SpecNodeKind.Choice => $"Rename choice {renamed.Name} of {renamed.Entity}.{renamed.Field} to {to}, keeping its records",
        SpecNodeKind.State => $"Rename state {renamed.Name} of {renamed.Entity} to {to}, keeping its records",
        SpecNodeKind.Transition => $"Rename the step {renamed.Name} of {renamed.Entity} to {to}",
        SpecNodeKind.Action => $"Rename the action {renamed.Name} of {renamed.Entity} to {to}",
        SpecNodeKind.View => $"Rename the view {renamed.Name} of {renamed.Entity} to {to}",
        SpecNodeKind.Validation => $"Rename the validation {renamed.Name} of {renamed.Entity} to {to}",
        _ => $"Rename {renamed.Word} {renamed.Name} to {to}",
    };

    private static string Describe(SetApp set)
    {
        var parts = new List<string>();
        Words.AddIf(parts, set.Name, v => $"call it '{v}'");
        Words.AddIf(parts, set.Version, v => $"version {v}");
        Words.AddIf(parts, set.Description, v => v.Length == 0 ? "no description" : $"describe it as '{v}'");
        if (set.Uses is { } uses)
        {
            parts.Add(uses.Count == 0 ? "use no other app" : $"use {Words.List(uses, "and")}");
        }

        Words.AddIf(parts, set.Language, v => v.Length == 0 ? "write it in English" : $"write it in {v}");
        if (set.Languages is { } languages)
        {
            parts.Add(languages.Count == 0 ? "no further languages" : $"let people read it in {Words.List(languages, "and")} too");
        }

        return parts.Count == 0 ? "Change nothing of the app" : $"Set the app: {string.Join(", ", parts)}";
    }

    private static string Describe(ThemeSpec theme)
    {
        var parts = new List<string>();
        Words.AddIf(parts, theme.Accent, v => $"the colour {v}");
        Words.AddIf(parts, theme.Logo, v => $"the logo {v}");
        Words.AddIf(parts, theme.Icon, v => $"the icon {v}");
        Words.AddIf(parts, theme.Corners, v => $"{v} corners");
        Words.AddIf(parts, theme.Mode, v => v == "system" ? "light or dark as the system" : $"{v} at first");
        return parts.Count == 0 ? "Let the app look as apps do" : $"Let the app have {Words.List(parts, "and")}";
    }

    private static string Describe(EntitySpec entity)
    {
        var text = $"Add {Named(entity.Name, entity.Label)}";
        if (entity.Fields.Count > 0)
        {
            text += $" with {Words.List(entity.Fields.Select(f => f.Label ?? SpecName.ToLabel(f.Name)), "and")}";
        }

        return entity.States.Count > 0 ? $"{text}; states {Words.List(entity.States.Select(s => s.Label ?? SpecName.ToLabel(s.Name)), "and")}" : text;
    }

    private static string Describe(ChangeEntity change)
    {
        var parts = new List<string>();
        Words.AddIf(parts, change.Label, v => Set("label", v));
        Words.AddIf(parts, change.Plural, v => Set("plural", v));
        Words.AddIf(parts, change.Title, v => Set("title", v));
        Words.AddIf(parts, change.Description, v => Set("description", v));
        return parts.Count == 0 ? $"Change nothing of {change.Entity}" : $"Change {change.Entity}: {string.Join(", ", parts)}";

        static string Set(string what, string value) => value.Length == 0 ? $"no {what}" : $"{what} '{value}'";
    }

    private static string Describe(SetTransition set)
    {
        var step = set.Transition;
        var text = $"Let {set.Entity} go from {Words.List(step.From, "or")} to {step.To} by {Named(step.Name, step.Label)}";
        if (step.By.Count > 0)
        {
            text += $", for {Words.List(step.By, "and")}";
        }

        return Beside(Words.When(text, step.When), step);
    }

    private static string Describe(SetAction set)
    {
        var action = set.Action;
        var who = action.By.Count == 0 ? "whoever may change it" : Words.List(action.By, "and");
        var text = Words.When($"Let {who} take {Named(action.Name, action.Label)} of {set.Entity}", action.When);
        return Beside(action.Bulk ? $"{text}, of several at once" : text, action);
    }

    private static string Describe(SetView set)
    {
        var view = set.View;
        var text = $"See the list of {set.Entity} as {Named(view.Name, view.Label)}";
        text += view.Fields.Count == 0 ? "" : $" with {Words.List(view.Fields, "and")}";
        text += view.Sort.Count == 0 ? "" : $", sorted by {Words.List(view.Sort, "and")}";
        return view.Where is null ? text : $"{text}, where {view.Where}";
    }

    private static string Beside(string text, IRecordStepSpec step)
    {
        text += step.Needs.Count == 0 ? "" : $"; it needs {Words.List(step.Needs, "and")}";
        text += step.Set.Count == 0 ? "" : $"; it sets {Words.List(step.Set.Select(v => $"{v.Field} to {v.Value}"), "and")}";
        return step.Confirm is null ? text : $"{text}; it asks '{step.Confirm}'";
    }

    private static string Describe(SetAllow set)
    {
        if (set.Grants.Count == 0)
        {
            return $"Take all rights on {set.Entity} from {set.Role}";
        }

        var grants = set.Grants.Select(g => Words.When(Words.List(g.Actions.Select(a => a == "all" ? "do everything" : a), "and"), g.When));
        return $"Let {set.Role} on {set.Entity}: {string.Join("; ", grants)}";
    }

    private static string Describe(SetDeny set)
    {
        if (set.Denials.Count == 0)
        {
            return $"Deny {set.Role} nothing on {set.Entity} any more";
        }

        var denials = set.Denials.Select(d => Words.When(Words.List(d.Actions.Select(a => a == "all" ? "everything" : a), "and"), d.When));
        return $"Deny {set.Role} on {set.Entity}: {string.Join("; ", denials)}";
    }

    private static string Describe(ShareSpec rule)
    {
        var actions = Words.List(rule.Actions, "and");
        return Words.When(rule.By.Count == 0 ? actions : $"{actions} by {Words.List(rule.By, "and")}", rule.When);
    }

    private static string Describe(PageSpec page)
    {
        var text = $"Show page {page.Title ?? SpecName.ToLabel(page.Name)}: {page.Kind}";
        text += page.Entity is null ? "" : $" of {page.Entity}";
        text += page.Public ? ", seen by everybody" : "";
        text += page.For is null ? "" : $" for {page.For}";
        text += page.Pages.Count == 0 ? "" : $" that leads to {Words.List(page.Pages, "and")}";
        text += page.Component is null ? "" : $" drawn by {page.Component}";
        text += page.Fields.Count == 0 ? "" : $" with {Words.List(page.Fields, "and")}";
        text += page.Cards.Count == 0 ? "" : $" with the cards {Words.List(page.Cards.Select(c => c.Title), "and")}";
        text += page.Tabs.Count == 0 ? "" : $" with the tabs {Words.List(page.Tabs.Select(t => t.Title), "and")}";
        text += page.Steps.Count == 0 ? "" : $" with the steps {Words.List(page.Steps.Select(s => s.Title), "and")}";
        text += page.Sections.Count == 0 ? "" : $" with the sections {Words.List(page.Sections.Select(s => s.Title ?? s.Table ?? s.Text ?? Words.List(s.Fields, "and")), "and")}";
        text += page.Paper is null ? "" : $", on {page.Paper}";
        text += page.Landscape ? ", landscape" : "";
        text += page.Sum.Count == 0 ? "" : $", adding up {Words.List(page.Sum, "and")}";
        text += page.Start is null ? "" : page.End is null ? $", at {page.Start}" : $", from {page.Start} to {page.End}";
        text += page.View is null ? "" : $", first the {page.View}";
        text += page.Image is null ? "" : $", with the picture {page.Image}";
        text += page.Colours.Count == 0 ? "" : $", coloured by {Words.List(page.Colours.Select(c => c.Field), "and")}";
        text += page.By is null ? "" : $", by {page.By}";
        text += page.Sort.Count == 0 ? "" : $", sorted by {Words.List(page.Sort, "and")}";
        text += page.Text is null ? "" : $", saying '{page.Text}'";
        text += page.Thanks is null ? "" : $", and once it was sent '{page.Thanks}'";
        return page.Where is null ? text : $"{text}, where {page.Where}";
    }

    private static string Describe(WorkflowSpec workflow)
    {
        var steps = workflow.Steps.Select(s => s.Kind switch
        {
            "set" => $"set {Words.List(s.Values.Select(v => $"{v.Field} to {v.Value}"), "and")}",
            "create" => $"create {s.Entity}",
            "mail" => $"mail {s.To}",
            "webhook" => $"call {s.Url}",
            "run" => $"run {s.Activity}",
            _ => s.Kind,
        });
        return $"{Words.When($"Automate {workflow.Label ?? SpecName.ToLabel(workflow.Name)}: on {workflow.On}", workflow.When)}: {string.Join(", then ", steps)}";
    }

    private static string Named(string name, string? label) => label is null || label == name ? name : $"{name} ({label})";
}
