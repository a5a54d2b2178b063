namespace BusinessOS.Spec.Patching;

/// <summary>Applies one operation.</summary>
internal sealed class Patcher(AppSpec app, Operation operation, DiagnosticBag problems)
{
    /// <summary>The changed app; the same one when the operation does not fit.</summary>
    public AppSpec Apply() => operation switch
    {
        SetApp set => Set(set),
        AddRole add => IsNew("role", add.Role.Name, RoleNames) ? app with { Roles = app.Roles.Add(add.Role) } : app,
        ChangeRole change => Knows("role", change.Role.Name, RoleNames)
            ? app with { Roles = app.Roles.Replace(r => r.Name == change.Role.Name, _ => change.Role) } : app,
        RemoveRole remove => Knows("role", remove.Role, RoleNames) ? app with { Roles = app.Roles.Without(r => r.Name == remove.Role) } : app,
        AddEntity add => IsNew("entity", add.Entity.Name, EntityNames) ? app with { Entities = app.Entities.Add(Grants.Group(add.Entity)) } : app,
        RenameEntity rename => Knows("entity", rename.Entity, EntityNames) && IsFree("entity", rename.Entity, rename.To, EntityNames)
            ? Renaming.Apply(app, new(SpecNodeKind.Entity, rename.Entity), rename.To) : app,
        RemoveEntity remove => Knows("entity", remove.Entity, EntityNames) ? Remove(remove.Entity) : app,
        SetPage set => IsName(set.Page.Name) ? app with { Pages = Put(app.Pages, set.Page, p => p.Name) } : app,
        RemovePage remove => Knows("page", remove.Page, app.Pages.Select(p => p.Name))
            ? MenuNames.Without(app with { Pages = app.Pages.Without(p => p.Name == remove.Page) }, [remove.Page]) : app,
        SetWorkflow set => IsName(set.Workflow.Name) ? app with { Workflows = Put(app.Workflows, set.Workflow, w => w.Name) } : app,
        RemoveWorkflow remove => Knows("workflow", remove.Workflow, app.Workflows.Select(w => w.Name))
            ? app with { Workflows = app.Workflows.Without(w => w.Name == remove.Workflow) } : app,
        ChangeEntity change => Within(change.Entity, e => Change(e, change)),
        AddField add => Within(add.Entity, e => IsNew("field", add.Field.Name, FieldNames(e)) ? e with { Fields = e.Fields.Add(add.Field) } : e),
        ChangeField change => Within(change.Entity, e => Knows("field", change.Field.Name, FieldNames(e))
            ? e with { Fields = e.Fields.Replace(f => f.Name == change.Field.Name, old => change.Field with { Was = change.Field.Was ?? old.Was }) } : e),
        RenameField rename => FindEntity(rename.Entity) is { } entity && Knows("field", rename.Field, FieldNames(entity))
            && IsFree("field", rename.Field, rename.To, FieldNames(entity)) ? Renaming.Apply(app, new(SpecNodeKind.Field, rename.Field, entity.Name), rename.To) : app,
        RemoveField remove => FindEntity(remove.Entity) is { } entity && Knows("field", remove.Field, FieldNames(entity))
            ? Remove(entity, remove.Field) : app,
        SetStates set => Within(set.Entity, e => SetStates(e, set.States)),
        SetTransition set => Within(set.Entity, e => IsName(set.Transition.Name)
            ? e with { Transitions = Put(e.Transitions, set.Transition, t => t.Name) } : e),
        RemoveTransition remove => Within(remove.Entity, e => Knows("transition", remove.Transition, e.Transitions.Select(t => t.Name))
            ? e with { Transitions = e.Transitions.Without(t => t.Name == remove.Transition) } : e),
        SetAction set => Within(set.Entity, e => IsName(set.Action.Name) ? e with { Actions = Put(e.Actions, set.Action, a => a.Name) } : e),
        RemoveAction remove => Within(remove.Entity, e => Knows("action", remove.Action, e.Actions.Select(a => a.Name))
            ? e with { Actions = e.Actions.Without(a => a.Name == remove.Action) } : e),
        SetValidation set => Within(set.Entity, e => IsName(set.Validation.Name)
            ? e with { Validations = Put(e.Validations, set.Validation, v => v.Name) } : e),
        RemoveValidation remove => Within(remove.Entity, e => Knows("validation", remove.Validation, e.Validations.Select(v => v.Name))
            ? e with { Validations = e.Validations.Without(v => v.Name == remove.Validation) } : e),
        SetView set => Within(set.Entity, e => IsName(set.View.Name) ? e with { Views = Put(e.Views, set.View, v => v.Name) } : e),
        RemoveView remove => Within(remove.Entity, e => Knows("view", remove.View, e.Views.Select(v => v.Name))
            ? e with { Views = e.Views.Without(v => v.Name == remove.View) } : e),
        SetRules set => Within(set.Entity, e => SetRules(e, set)),
        SetAllow set => Within(set.Entity, e => SetAllow(e, set)),
        SetDeny set => Within(set.Entity, e => SetDeny(e, set)),
        SetShare set => Within(set.Entity, e => e with { Share = set.Rules }),
        SetTeams set => app with { Teams = set.Teams },
        SetTheme set => app with { Theme = set.Theme == new ThemeSpec() ? null : set.Theme },
        SetNavigation set => app with { Navigation = set.Entries, Home = set.Home.Length == 0 ? null : set.Home },
        SetTexts { Items.Count: 0 } set => app with { Texts = app.Texts.Without(t => t.Language == set.Language) },
        SetTexts set => app with { Texts = Put(app.Texts, new TextsSpec { Language = set.Language, Items = set.Items }, t => t.Language) },
        _ => throw new InvalidOperationException($"The operation {operation.GetType().Name} has no case here."),
    };

    private IEnumerable<string> RoleNames => app.Roles.Select(r => r.Name);

    private IEnumerable<string> EntityNames => app.Entities.Select(e => e.Name);

    private static IEnumerable<string> FieldNames(EntitySpec entity) => entity.Fields.Select(f => f.Name);

    private AppSpec Set(SetApp set) => app with
    {
        Name = string.IsNullOrWhiteSpace(set.Name) ? app.Name : set.Name,
        Version = string.IsNullOrWhiteSpace(set.Version) ? app.Version : set.Version,
        Description = set.Description ?? app.Description,
        Uses = set.Uses ?? app.Uses,
        Language = set.Language is null ? app.Language : set.Language.Length == 0 ? null : set.Language,
        Languages = set.Languages ?? app.Languages,
    };

    private AppSpec Within(string name, Func<EntitySpec, EntitySpec> change) =>
        FindEntity(name) is { } entity ? app with { Entities = app.Entities.Replace(e => ReferenceEquals(e, entity), change) } : app;

    private EntitySpec? FindEntity(string name) => Knows("entity", name, EntityNames) ? app.Entities.First(e => e.Name == name) : null;

    private static EntitySpec Change(EntitySpec entity, ChangeEntity change)
    {
        return entity with
        {
            Label = Choose(change.Label, entity.Label),
            Plural = Choose(change.Plural, entity.Plural),
            Title = Choose(change.Title, entity.Title),
            Description = Choose(change.Description, entity.Description),
        };

        static string? Choose(string? changed, string? old) => changed is null ? old : changed.Length == 0 ? null : changed;
    }

    private AppSpec Remove(string entity)
    {
        var left = app with
        {
            Entities = app.Entities.Without(e => e.Name == entity),
            Pages = app.Pages.Without(p => p.Entity == entity),
            Workflows = app.Workflows.Without(w => WorkflowTrigger.EntityOf(w.On) == entity),
        };
        return MenuNames.Without(left, [entity, .. MenuNames.Generated.Select(kind => entity + kind), .. app.Pages.Where(p => p.Entity == entity).Select(p => p.Name)]);
    }

    private AppSpec Remove(EntitySpec entity, string field)
    {
        var shown = app.Pages.Map(p => FieldRemoval.From(p, entity.Name, field));
        return Within(entity.Name, e => FieldRemoval.From(e, field) with
        {
            Fields = e.Fields.Without(f => f.Name == field),
            Validations = e.Validations.Replace(v => v.Field == field, v => v with { Field = null }),
        }) with { Pages = shown };
    }

    private static EntitySpec SetStates(EntitySpec entity, EquatableArray<StateSpec> states)
    {
        var names = states.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return entity with
        {
            States = states,
            Transitions = entity.Transitions
                .Select(t => t with { From = t.From.Without(f => !names.Contains(f)) })
                .Where(t => t.From.Count > 0 && names.Contains(t.To))
                .ToEquatableArray(),
        };
    }

    private static EntitySpec SetRules(EntitySpec entity, SetRules set) => entity with
    {
        Unique = set.Unique ?? entity.Unique,
        Indexes = set.Indexes ?? entity.Indexes,
        Sort = set.Sort ?? entity.Sort,
        Search = set.Search ?? entity.Search,
        Keep = set.Keep is null ? entity.Keep : set.Keep.Length == 0 ? null : set.Keep,
    };

    private EntitySpec SetAllow(EntitySpec entity, SetAllow set)
    {
        if (set.Grants.FirstOrDefault(g => g.Role != set.Role) is { } other)
        {
            Report(PatchDiagnostics.OtherRole, other.Role);
            return entity;
        }

        var changed = entity with { Allow = Grants.Set(entity.Allow, set.Role, set.Grants) };
        if (changed.Allow.Count == 0 && entity.Allow.Count > 0)
        {
            Report(PatchDiagnostics.OpenToAll, entity.Name);
        }

        return changed;
    }

    private EntitySpec SetDeny(EntitySpec entity, SetDeny set)
    {
        if (set.Denials.FirstOrDefault(d => d.Role != set.Role) is { } other)
        {
            Report(PatchDiagnostics.OtherRole, other.Role);
            return entity;
        }

        return entity with { Deny = Grants.Set(entity.Deny, set.Role, set.Denials) };
    }

    private static EquatableArray<T> Put<T>(EquatableArray<T> items, T item, Func<T, string> name) =>
        items.Any(i => name(i) == name(item)) ? items.Replace(i => name(i) == name(item), _ => item) : items.Add(item);

    private bool Knows(string kind, string name, IEnumerable<string> names)
    {
        var all = names.ToArray();
        if (all.Contains(name))
        {
            return true;
        }

        var fix = NearestName.Find(name, all) is { } near ? $"Did you mean '{near}'?"
            : all.Length == 0 ? $"Add the {kind} first." : $"There are: {string.Join(", ", all)}.";
        Report(PatchDiagnostics.Unknown, kind, name, fix);
        return false;
    }

    private bool IsNew(string kind, string name, IEnumerable<string> names)
    {
        if (names.Contains(name))
        {
            Report(PatchDiagnostics.Exists, kind, name);
            return false;
        }

        return IsName(name);
    }

    private bool IsFree(string kind, string from, string to, IEnumerable<string> names) => from == to || IsNew(kind, to, names);

    private bool IsName(string name)
    {
        if (SpecName.IsName(name))
        {
            return true;
        }

        Report(PatchDiagnostics.NoName, name, SpecName.FromLabel(name) ?? "Loan");
        return false;
    }

    private void Report(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        problems.Add(descriptor, SourceSpan.None, [OperationText.Describe(operation), .. arguments]);
}
