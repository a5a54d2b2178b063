using System.Text;

namespace BusinessOS.Model.Describing;

/// <summary>Writes the description of an app for people: a paragraph per entity, then what goes on around them.</summary>
internal sealed class DescriptionText(App app, Workspace workspace)
{
    private readonly StringBuilder _output = new();

    public string Write()
    {
        Line($"{app.Name} ({app.Id} {app.Version})");
        if (app.Description.Length > 0)
        {
            Line(app.Description);
        }

        if (app.Roles.Count > 0)
        {
            Line($"Roles: {string.Join(", ", app.Roles.Select(role => role.Label))}");
        }

        if (app.Teams.Count > 0)
        {
            Line($"Teams: {string.Join(", ", app.Teams.Select(team => team.Label))}");
        }

        if (app.Languages.Count > 0)
        {
            Line($"Languages: {string.Join(", ", app.Languages.Select(language => language.Tag).Prepend(app.Language))}");
        }

        if (app.Theme?.Accent is { } accent)
        {
            Line($"Colour: {accent.Colour}, with {accent.On} on it; links {accent.TextLight} on light pages, {accent.TextDark} on dark ones");
        }

        foreach (var entity in app.Entities)
        {
            WriteEntity(entity);
        }

        Section("Workflows", app.Workflows.Select(workflow =>
            $"{WorkflowText.Trigger(workflow)} → {string.Join("; ", workflow.Steps.Select(step => WorkflowText.Action(step, workspace)))}"));
        Section("Navigation", app.Menu.Select(MenuText.Of));
        Section("Pages", app.Pages.Select(page => $"{page.Title} ({TypeNames.Of(page.Kind)}{PartsOf(page)}) {page.Routes[0]}"));
        return _output.ToString().TrimEnd('\n');
    }

    private static string PartsOf(Page page) => page switch
    {
        { Start: { } start } => $" by {start}{(page.End is { } end ? $" to {end}" : "")}",
        { Kind: PageKind.Tree, By: { } above } => $" by {above}",
        { Image: { } picture } => $" with {picture}",
        { Tabs.Count: > 0 } => $": {string.Join(", ", page.Tabs.Select(tab => tab.Title))}",
        { Sections.Count: > 0 } => " about one",
        { Kind: PageKind.Report, By: { } group } => $" by {group}",
        { Steps.Count: > 0 } => $": {string.Join(", ", page.Steps.Select(step => step.Title))}",
        _ => "",
    };

    private void WriteEntity(Entity entity)
    {
        Line("");
        Line(entity.Label);
        var width = entity.Fields.Select(field => field.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var field in entity.Fields)
        {
            Line($"  {field.Name.PadRight(width)}  {Describe(field)}");
        }

        if (entity.HasStates)
        {
            Line($"  States: {string.Join(", ", entity.States.Select(state => state.IsLocked ? $"{state.Name} (locked)" : state.Name))}");
        }

        foreach (var transition in entity.Transitions)
        {
            var by = transition.Roles.Count > 0 ? $" by {string.Join(", ", transition.Roles)}" : "";
            var when = transition.When is { } condition ? $" when {condition.Text}" : "";
            Line($"    {transition.Name}: {string.Join(", ", transition.From)} → {transition.To}{by}{when}{RuleTexts.Beside(transition)}");
        }

        foreach (var action in entity.Actions)
        {
            var by = action.Roles.Count > 0 ? $" by {string.Join(", ", action.Roles)}" : "";
            Line($"  Action {action.Name}{by}{When(action.When)}{RuleTexts.Beside(action)}");
        }

        foreach (var validation in entity.Validations)
        {
            Line($"  Refused when {validation.When.Text}: {validation.Message}");
        }

        foreach (var rule in RuleTexts.Of(entity))
        {
            Line($"  {rule}");
        }

        foreach (var grant in entity.Grants)
        {
            Line($"  {grant.Role ?? "Everybody, signed in or not,"} may {Words(grant.Operations)}{When(grant.When)}");
        }

        foreach (var denial in entity.Denials)
        {
            Line($"  {denial.Role ?? "Everyone"} may never {Words(denial.Operations)}{When(denial.When)}");
        }

        foreach (var rule in entity.Shares)
        {
            var who = rule.Roles.Count == 0 ? "Whoever reads it" : string.Join(", ", rule.Roles);
            Line($"  {who} may share it to {Words(rule.Operations)}{When(rule.When)}");
        }
    }

    private string Describe(Field field)
    {
        string?[] parts =
        [
            TypeNames.Of(field.Type),
            field.Target is { } target ? Relation.NameIn(app, target) : null,
            field.Choices.Count > 0 ? string.Join(" | ", field.Choices.Select(choice => choice.Name)) : null,
            field.Required ? "required" : field.RequiredWhen is { } needed ? $"required when {needed.Text}" : null,
            field.VisibleWhen is { } visible ? $"visible when {visible.Text}" : null,
            field.Unique ? "unique" : null,
            field.MaskWhen is { } mask ? $"masked when {mask.Text}" : null,
            field.Formula is { } formula ? $"formula {formula.Text}" : null,
            field.Rollup is { } rollup ? $"rollup {RollupText.Of(rollup)}" : null,
            field.Default is { } value ? $"= {value.Text}" : null,
            RuleTexts.OnDelete(field),
            field.Personal is { } kind ? $"personal data ({kind})" : null,
            field.Keep is { } keep ? $"cleared {keep.Describe()}" : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    private static string Words(Operations operations) => operations.ToString().ToLowerInvariant();

    private static string When(Expr? condition) => condition is null ? "" : $" when {condition.Text}";

    private void Section(string title, IEnumerable<string> lines)
    {
        var items = lines.ToList();
        if (items.Count == 0)
        {
            return;
        }

        Line("");
        Line(title);
        items.ForEach(item => Line($"  {item}"));
    }

    private void Line(string text) => _output.Append(text).Append('\n');
}
