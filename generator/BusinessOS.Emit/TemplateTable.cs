using BusinessOS.Emit.Names;
using BusinessOS.Emit.Testing;
using BusinessOS.Emit.Views;

namespace BusinessOS.Emit;

/// <summary>Every file that is generated, in one place: which template, for what, where to.</summary>
internal static class TemplateTable
{
    /// <summary>Templates that run once per app.</summary>
    public static readonly EquatableArray<ITemplateRow> PerApp =
    [
        new TemplateRow<App>("app/usings", One, (_, _) => "GlobalUsings.g.cs", UsingsView.Of),
        new TemplateRow<App>("app/record", One, (c, _) => $"{c.Names.Record}.g.cs", RecordView.Of),
        new TemplateRow<App>("app/module", One, (c, _) => $"{c.Names.Module}.g.cs", ModuleView.Of),
        new TemplateRow<App>("app/texts", OneWithLanguages, (c, _) => $"{c.Names.Texts}.g.cs", TextsView.Of),
        new TemplateRow<App>("app/imports", OneWithPages, (_, _) => "Pages/_Imports.razor", ImportsView.Of),
    ];

    /// <summary>Templates that run once per entity, page or workflow, or per part of one.</summary>
    public static readonly EquatableArray<ITemplateRow> PerNode =
    [
        new TemplateRow<Entity>("entity/record", c => c.App.Entities, (_, e) => $"Entities/{e.Name}.g.cs", EntityView.Of),
        new TemplateRow<Entity>("entity/enum", Stateful, (_, e) => $"Entities/{e.StatusType}.g.cs", EnumView.OfStates),
        new TemplateRow<Field>("entity/enum", Choices, (_, f) => $"Entities/{f.ChoiceType}.g.cs", EnumView.OfChoice),
        new TemplateRow<Page>("page/records", RecordPages, (_, p) => $"Pages/{p.Name}.razor", PageView.Of),
        new TemplateRow<Page>("page/dashboard", Dashboards, (_, p) => $"Pages/{p.Name}.razor", DashboardView.Of),
        new TemplateRow<PageCondition>("page/scope", PageCondition.AllOf, (_, s) => $"Pages/{s.Scope}.g.cs", ScopeView.Of),
        new TemplateRow<Workflow>("workflow/scope", c => c.App.Workflows, (c, w) => $"Workflows/{c.Names.ScopeOf(w)}.g.cs", WorkflowView.Of),
    ];

    /// <summary>Templates of the tests that prove an app.</summary>
    public static readonly EquatableArray<ITemplateRow> Tests =
    [
        new TemplateRow<App>("tests/places", One, (c, _) => $"{TestNames.Of(c).Places}.g.cs", PlacesView.Of),
        new TemplateRow<App>("tests/app", One, (c, _) => $"{TestNames.Of(c).App}.g.cs", AppPlanView.Of),
        new TemplateRow<App>("tests/class", OneWithPages, (c, _) => $"{TestNames.Of(c).Pages}.g.cs", PageTestCases.ClassOf),
        new TemplateRow<Entity>("tests/entity", c => c.App.Entities, (c, e) => $"{TestNames.Of(c).PlanOf(e)}.g.cs", EntityPlanView.Of),
        new TemplateRow<TestClassView>("tests/class", TestClassView.AllOf, (_, t) => $"{t.Name}.g.cs", (_, t) => t),
    ];

    private static IEnumerable<App> One(AppCode code) => [code.App];

    private static IEnumerable<App> OneWithPages(AppCode code) => code.App.Pages.Count > 0 ? [code.App] : [];

    private static IEnumerable<App> OneWithLanguages(AppCode code) => code.App.Languages.Count > 0 ? [code.App] : [];

    private static IEnumerable<Entity> Stateful(AppCode code) => code.App.Entities.Where(e => e.HasStates);

    private static IEnumerable<Field> Choices(AppCode code) =>
        code.App.Entities.SelectMany(e => e.Fields).Where(f => f.ChoiceType is not null && !f.IsComputed);

    private static IEnumerable<Page> RecordPages(AppCode code) => code.App.Pages.Where(p => p.Kind is not (PageKind.Dashboard or PageKind.Custom or PageKind.Portal));

    private static IEnumerable<Page> Dashboards(AppCode code) => code.App.Pages.Where(p => p.Kind == PageKind.Dashboard);
}
