namespace BusinessOS.Model.Binding;

/// <summary>A wizard's step as written and the page it stands on.</summary>
internal sealed class PageStepScope(PageScope page, PageStepSpec spec, int index) : IScope
{
    public PageScope Page { get; } = page;

    public PageStepSpec Spec { get; } = spec;

    public string Node { get; } = NodePath.PageStep(page.App.Spec.Id, page.Name, index);

    public SourceMap Map => Page.Map;
}
