namespace BusinessOS.Model.Binding;

/// <summary>A dashboard's card as written and the page it stands on.</summary>
internal sealed class CardScope(PageScope page, CardSpec spec, int index) : IScope
{
    public PageScope Page { get; } = page;

    public CardSpec Spec { get; } = spec;

    public string Node { get; } = NodePath.Card(page.App.Spec.Id, page.Name, index);

    public SourceMap Map => Page.Map;

    public CardKind? Kind => Vocabulary.CardKinds.TryGetValue(Spec.Kind, out var kind) ? kind : null;

    public EntityScope? Entity => EntityLookup.Find(Page.App, Spec.Entity);
}
