namespace BusinessOS.Model.Binding;

/// <summary>A tab of a detail page as written and the page it stands on.</summary>
internal sealed class TabScope(PageScope page, TabSpec spec, int index) : IScope
{
    public PageScope Page { get; } = page;

    public TabSpec Spec { get; } = spec;

    public string Node { get; } = NodePath.Tab(page.App.Spec.Id, page.Name, index);

    public SourceMap Map => Page.Map;

    /// <summary>Every list of fields it has: what messages call it, where it stands, and its names.</summary>
    public IEnumerable<(string What, string Member, EquatableArray<string> Names)> FieldLists =>
    [
        ($"The tab '{Spec.Title}'", "fields", Spec.Fields),
        .. Spec.Groups.Select((group, i) => ($"The group '{group.Title}'", $"groups/{i}/fields", group.Fields)),
    ];

    public IReadOnlyList<RelatedScope> Related => [.. Spec.Related.Select(written => new RelatedScope(Page, written))];
}
