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
        ("validations", Named(entity.Validations.Select(v => new TreeEntry(v.Name, Validation(v))))),
        ("allow", Named(entity.Allow.GroupBy(a => a.Role, StringComparer.Ordinal).Select(g => new TreeEntry(g.Key, Grants([.. g]))))));

    private static MapTree? Named(IEnumerable<TreeEntry> entries)
    {
        var all = entries.ToEquatableArray();
        return all.Count == 0 ? null : new MapTree(all, MapLayout.Named);
    }

    private static Tree? States(EquatableArray<StateSpec> states) => states.All(s => s.Colour is null)
        ? Labelled(states.Select(s => (s.Name, s.Label)), preferLine: true)
        : new MapTree(states.Select(s => new TreeEntry(s.Name, State(s))).ToEquatableArray(), MapLayout.Named);

    private static Tree State(StateSpec state) => state.Colour is null
        ? Text(state.Label) ?? new NothingTree()
        : MapTree.Of(MapLayout.InlineKeys, ("label", Text(state.Label)), ("colour", Text(state.Colour)));

    private static EitherTree Transition(TransitionSpec transition) => EitherTree.Of(
        ("short", Text(TransitionShortText.Write(transition))),
        ("long", MapTree.Of(MapLayout.InlineKeys,
            ("label", Text(transition.Label)),
            ("from", Names(transition.From)),
            ("to", Text(transition.To)),
            ("by", Names(transition.By)),
            ("when", Text(transition.When)))));

    private static MapTree Validation(ValidationSpec validation) => MapTree.Of(MapLayout.InlineKeys,
        ("when", new TextTree(validation.When)),
        ("message", new TextTree(validation.Message)),
        ("field", Text(validation.Field)));

    private static EitherTree Grants(AllowSpec[] grants)
    {
        var texts = grants.Select(g => (Tree)new TextTree(Grant(g))).ToEquatableArray();
        return EitherTree.Of(("one", texts.Count == 1 ? texts[0] : null), ("list", new ListTree(texts, Inline: true)));
    }

    private static string Grant(AllowSpec grant)
    {
        var actions = string.Join(", ", grant.Actions);
        return grant.When is null ? actions : $"{actions} when {grant.When}";
    }
}
