using BusinessOS.Spec.Patching;

namespace BusinessOS.Spec.Expressions;

/// <summary>Carries a change of names into every expression, title and list of fields of an app.</summary>
/// <param name="reach">The app with all its entities; for an overlay, the app it extends.</param>
/// <param name="others">Apps it may refer to.</param>
internal sealed class SpecRewriter(AppSpec app, AppSpec reach, IEnumerable<AppSpec> others, NameChange change)
{
    private readonly ReachableEntities _entities = new(reach, others);
    private readonly ExpressionRenamer _renamer = new(new ReachableEntities(reach, others), change);

    public AppSpec Rewrite() => app with
    {
        Entities = app.Entities.Map(Rewrite),
        Pages = app.Pages.Map(Rewrite),
        Workflows = app.Workflows.Map(Rewrite),
        Texts = app.Texts.Map(t => t with { Items = t.Items.Map(Rewrite) }),
    };

    /// <summary>Texts have holes over the record their node is about; a unique rule is called by its fields.</summary>
    private TextSpec Rewrite(TextSpec text)
    {
        var path = text.Path;
        return path.Count < 2 ? text
            : path[0] == "workflows" ? text with { Text = Hole(WorkflowTrigger.EntityOf(app.Workflows.FirstOrDefault(w => w.Name == path[1])?.On ?? "")) }
            : path[0] == "pages" && app.Pages.FirstOrDefault(p => p.Name == path[1]) is { Sections.Count: > 0, Entity: { } shown } && path.Count is 3 or 5 && path[^1] is "title" or "text" ? text with { Text = Hole(shown) }
            : path[0] != "entities" ? text
            : path[^1] is "title" or "confirm" ? text with { Text = Hole(path[1]) }
            : path is [_, _, "unique", var fields] ? text with { Path = [path[0], path[1], path[2], string.Join(", ", Paths([.. fields.Split(", ")], path[1]))] }
            : text;

        string Hole(string? entity) => Template(text.Text, entity) ?? "";
    }

    private EntitySpec Rewrite(EntitySpec entity) => entity with
    {
        Title = Template(entity.Title, entity.Name),
        Fields = entity.Fields.Map(f => Rewrite(f, entity.Name)),
        Transitions = entity.Transitions.Map(t => Rewrite(t, entity.Name)),
        Actions = entity.Actions.Map(a => Rewrite(a, entity.Name)),
        Unique = entity.Unique.Map(u => u with { Fields = Paths(u.Fields, entity.Name), When = Code(u.When, entity.Name) }),
        Indexes = entity.Indexes.Map(i => new IndexSpec(Paths(i.Fields, entity.Name))),
        Sort = Paths(entity.Sort, entity.Name),
        Search = Paths(entity.Search, entity.Name),
        Views = entity.Views.Map(v => v with
        {
            Where = Code(v.Where, entity.Name),
            Sort = Paths(v.Sort, entity.Name),
            Fields = Paths(v.Fields, entity.Name),
        }),
        Keep = Keep(entity.Keep, entity.Name),
        Validations = entity.Validations.Map(v => v with { When = Code(v.When, entity.Name) ?? "", Field = Code(v.Field, entity.Name) }),
        Allow = entity.Allow.Map(a => a with { When = Code(a.When, entity.Name) }),
        Deny = entity.Deny.Map(d => d with { When = Code(d.When, entity.Name) }),
        Share = entity.Share.Map(s => s with { When = Code(s.When, entity.Name) }),
    };

    private FieldSpec Rewrite(FieldSpec field, string entity) => field with
    {
        Default = field.Default is null ? null : Value(field.Default, entity, entity, field),
        Formula = Code(field.Formula, entity),
        Of = RollupOf(field.Of),
        Via = Code(field.Via, SourceOf(field)),
        Where = Code(field.Where, SourceOf(field)),
        RequiredWhen = Code(field.RequiredWhen, entity),
        VisibleWhen = Code(field.VisibleWhen, entity),
        ReadWhen = Code(field.ReadWhen, entity),
        WriteWhen = Code(field.WriteWhen, entity),
        Currency = IsCode(field.Currency) ? field.Currency : Code(field.Currency, entity),
        Keep = Keep(field.Keep, entity),
        MaskWhen = Code(field.MaskWhen, entity),
    };

    /// <summary>A currency is written as its code, or as the field that says it.</summary>
    private static bool IsCode(string? currency) => currency is { Length: 3 } && currency.All(char.IsAsciiLetterUpper);

    private TransitionSpec Rewrite(TransitionSpec transition, string entity) => transition with
    {
        When = Code(transition.When, entity),
        Needs = Paths(transition.Needs, entity),
        Set = Values(transition.Set, entity),
        Confirm = Template(transition.Confirm, entity),
    };

    private ActionSpec Rewrite(ActionSpec action, string entity) => action with
    {
        When = Code(action.When, entity),
        Needs = Paths(action.Needs, entity),
        Set = Values(action.Set, entity),
        Confirm = Template(action.Confirm, entity),
    };

    private EquatableArray<AssignmentSpec> Values(EquatableArray<AssignmentSpec> values, string entity) => values.Map(v => new AssignmentSpec(
        _renamer.Rename(v.Field, entity), Value(v.Value, entity, entity, _entities.FieldOf(entity, v.Field))));

    private EquatableArray<string> Paths(EquatableArray<string> fields, string? entity) => fields.Map(f => _renamer.RenamePath(f, entity));

    /// <summary><c>5y after ReturnedOn</c>: only what stands last is a name.</summary>
    private string? Keep(string? keep, string entity)
    {
        var field = keep?.LastIndexOf(' ') ?? -1;
        return keep is null || field < 0 ? keep : keep[..(field + 1)] + _renamer.Rename(keep[(field + 1)..], entity);
    }

    private static string? SourceOf(FieldSpec field) => field.Of?.Split('.')[0] ?? field.Target;

    /// <summary>The entity's own name is not an expression's; that of its field is.</summary>
    private string? RollupOf(string? of) =>
        of?.Split('.') is [var entity, var field] ? $"{entity}.{_renamer.Rename(field, entity)}" : of;

    private PageSpec Rewrite(PageSpec page) => page with
    {
        Fields = page.Fields.Map(f => _renamer.RenamePath(f, page.Entity)),
        Sort = page.Sort.Map(s => _renamer.RenamePath(s, page.Entity)),
        Where = Code(page.Where, page.Entity),
        By = Code(page.By, page.Entity),
        Start = Code(page.Start, page.Entity),
        End = Code(page.End, page.Entity),
        Image = Code(page.Image, page.Entity),
        Colours = page.Colours.Map(c => c with { Field = _renamer.RenamePath(c.Field, page.Entity) }),
        Tabs = page.Tabs.Map(t => t with
        {
            Fields = Paths(t.Fields, page.Entity),
            Groups = t.Groups.Map(g => g with { Fields = Paths(g.Fields, page.Entity) }),
            Related = t.Related.Map(r => RollupOf(r) ?? r),
        }),
        Steps = page.Steps.Map(s => s with { Fields = Paths(s.Fields, page.Entity), When = Code(s.When, page.Entity) }),
        Title = page.Sections.Count > 0 ? Template(page.Title, page.Entity) : page.Title,
        Sections = page.Sections.Map(s => Rewrite(s, page)),
        Sum = Paths(page.Sum, page.Entity),
        Cards = page.Cards.Map(c => c with
        {
            Field = Code(c.Field, c.Entity),
            By = Code(c.By, c.Entity),
            Where = Code(c.Where, c.Entity),
        }),
    };

    /// <summary>A table of lines is named by their field; any other by its entity.</summary>
    private ReportSectionSpec Rewrite(ReportSectionSpec section, PageSpec page)
    {
        var lines = _entities.FieldOf(page.Entity, section.Table ?? "");
        var shown = section.Table is null ? page.Entity : lines?.Target ?? section.Table.Split('.')[0];
        return section with
        {
            Fields = Paths(section.Fields, shown),
            Table = lines is null ? RollupOf(section.Table) : _renamer.RenamePath(section.Table ?? "", page.Entity),
            Sum = Paths(section.Sum, shown),
            Text = Template(section.Text, page.Entity),
        };
    }

    private WorkflowSpec Rewrite(WorkflowSpec workflow)
    {
        var entity = WorkflowTrigger.EntityOf(workflow.On);
        return workflow with
        {
            When = Code(workflow.When, entity),
            Steps = workflow.Steps.Map(s => Rewrite(s, entity)),
        };
    }

    private StepSpec Rewrite(StepSpec step, string? entity) => step with
    {
        Values = step.Values.Map(v => step.Kind == "run" ? new AssignmentSpec(v.Field, _renamer.Rename(v.Value, entity)) : new AssignmentSpec(
            _renamer.Rename(v.Field, step.Entity ?? entity),
            Value(v.Value, entity, step.Entity ?? entity, _entities.FieldOf(step.Entity ?? entity, v.Field)))),
        To = Template(step.To, entity),
        Subject = Template(step.Subject, entity),
        Body = Template(step.Body, entity),
        Url = Template(step.Url, entity),
    };

    /// <summary>A value for a field: of a choice, the bare name of one is not C#.</summary>
    /// <param name="scope">The entity whose members the value can name.</param>
    /// <param name="owner">The entity of the field.</param>
    private string Value(string value, string? scope, string? owner, FieldSpec? field)
    {
        string[] names = field is { Type: FieldTypes.MultiChoice } ? [.. value.Split(',', '|').Select(name => name.Trim())] : [value];
        if (field is null || !names.All(name => field.Choices.Any(c => c.Name == name)))
        {
            return _renamer.Rename(value, scope);
        }

        var type = owner?[(owner.IndexOf('.', StringComparison.Ordinal) + 1)..] + field.Name;
        return type == change.Enum ? string.Join(", ", names.Select(name => change.Values.GetValueOrDefault(name, name))) : value;
    }

    private string? Code(string? expression, string? entity) => expression is null ? null : _renamer.Rename(expression, entity);

    private string? Template(string? template, string? entity) => template is null ? null : _renamer.RenameTemplate(template, entity);
}
