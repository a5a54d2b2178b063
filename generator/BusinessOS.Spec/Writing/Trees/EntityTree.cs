using static BusinessOS.Spec.Writing.Trees.TreeParts;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>The body of an entity.</summary>
internal static class EntityTree
{
    public static MapTree Of(EntitySpec entity) => MapTree.Of(MapLayout.Keys,
        ("was", Text(entity.Was)),
        ("label", Text(entity.Label)),
        ("plural", Text(entity.Plural)),
        ("description", Text(entity.Description)),
        ("title", Text(entity.Title)),
        ("fields", Named(entity.Fields.Select(f => new TreeEntry(f.Name, FieldTree.Of(f), f.Was)))),
        ("states", States(entity.States)),
        ("transitions", Named(entity.Transitions.Select(t => new TreeEntry(t.Name, Transition(t))))),
        ("actions", Named(entity.Actions.Select(a => new TreeEntry(a.Name, ActionTree.Of(a))))),
        ("validations", Named(entity.Validations.Select(v => new TreeEntry(v.Name, Validation(v))))),
        ("unique", RuleTrees.Unique(entity.Unique)),
        ("indexes", RuleTrees.Indexes(entity.Indexes)),
        ("sort", Names(entity.Sort)),
        ("search", Names(entity.Search)),
        ("views", Named(entity.Views.Select(v => new TreeEntry(v.Name, ViewTree.Of(v))))),
        ("keep", Text(entity.Keep)),
        ("allow", Roles(entity.Allow)),
        ("deny", Roles(entity.Deny)),
        ("share", Shares(entity.Share)));

    private static MapTree? Roles(EquatableArray<AllowSpec> grants) =>
        Named(grants.GroupBy(a => a.Role, StringComparer.Ordinal).Select(g => new TreeEntry(g.Key, Texts(g.Select(Grant)))));

    private static EitherTree? Shares(EquatableArray<ShareSpec> rules) => rules.Count == 0 ? null : Texts(rules.Select(Share));

    private static MapTree? Named(IEnumerable<TreeEntry> entries)
    {
        var all = entries.ToEquatableArray();
        return all.Count == 0 ? null : new MapTree(all, MapLayout.Named);
    }

    private static EitherTree Transition(TransitionSpec transition) => EitherTree.Of(
        ("short", Text(TransitionShortText.Write(transition))),
        ("long", MapTree.Of(MapLayout.InlineKeys,
            ("label", Text(transition.Label)),
            ("from", Names(transition.From)),
            ("to", Text(transition.To)),
            ("by", Names(transition.By)),
            ("when", Text(transition.When)),
            ("needs", Names(transition.Needs)),
            ("set", Values(transition.Set)),
            ("confirm", Text(transition.Confirm)))));

    private static Tree? States(EquatableArray<StateSpec> states) => states.Any(s => s.Locked || s.Colour is not null)
        ? new MapTree(states.Select(s => new TreeEntry(s.Name, State(s))).ToEquatableArray(), MapLayout.Named)
        : Labelled(states.Select(s => (s.Name, s.Label)), preferLine: true);

    private static Tree State(StateSpec state) => state.Locked || state.Colour is not null
        ? MapTree.Of(MapLayout.InlineKeys, ("label", Text(state.Label)), ("locked", Flag(state.Locked)), ("colour", Text(state.Colour)))
        : Text(state.Label) ?? new NothingTree();

    private static MapTree Validation(ValidationSpec validation) => MapTree.Of(MapLayout.InlineKeys,
        ("when", new TextTree(validation.When)),
        ("message", new TextTree(validation.Message)),
        ("field", Text(validation.Field)));

    private static EitherTree Texts(IEnumerable<string> written)
    {
        var texts = written.Select(t => (Tree)new TextTree(t)).ToEquatableArray();
        return EitherTree.Of(("one", texts.Count == 1 ? texts[0] : null), ("list", new ListTree(texts, Inline: true)));
    }

    private static string Grant(AllowSpec grant)
    {
        var actions = string.Join(", ", grant.Actions);
        return grant.When is null ? actions : $"{actions} when {grant.When}";
    }

    private static string Share(ShareSpec rule)
    {
        var by = rule.By.Count == 0 ? "" : $" by {string.Join(", ", rule.By)}";
        var when = rule.When is null ? "" : $" when {rule.When}";
        return $"{string.Join(", ", rule.Actions)}{by}{when}";
    }
}
