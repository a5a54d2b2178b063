namespace BusinessOS.Model.Binding;

/// <summary>A page as written and the app it belongs to.</summary>
internal sealed class PageScope(AppScope app, PageSpec spec) : IScope
{
    public AppScope App { get; } = app;

    public PageSpec Spec { get; } = spec;

    public string Node { get; } = NodePath.Page(app.Spec.Id, spec.Name);

    public SourceMap Map => App.Map;

    public IReadOnlyList<CardScope> Cards => [.. Spec.Cards.Select((card, index) => new CardScope(this, card, index))];

    public IReadOnlyList<PageStepScope> Steps => [.. Spec.Steps.Select((step, index) => new PageStepScope(this, step, index))];

    public IReadOnlyList<TabScope> Tabs => [.. Spec.Tabs.Select((tab, index) => new TabScope(this, tab, index))];

    public IReadOnlyList<ReportSectionScope> Sections => [.. Spec.Sections.Select((section, index) => new ReportSectionScope(this, section, index))];

    /// <summary>Whether it shows records side by side, which can be narrowed.</summary>
    public bool ShowsMany => Kind is PageKind.List or PageKind.Board or PageKind.Calendar or PageKind.Timeline or PageKind.Gallery or PageKind.Tree or PageKind.Map
        || (Kind == PageKind.Report && Spec.Sections.Count == 0);

    public string Name => Spec.Name;

    /// <summary>The kind, if the word for it is right.</summary>
    public PageKind? Kind => Vocabulary.PageKinds.TryGetValue(Spec.Kind, out var kind) ? kind : null;

    /// <summary>The entity it shows, if it names one that is there.</summary>
    public EntityScope? Entity => Spec.Entity is { } name ? EntityLookup.Find(App, name) : null;
}
