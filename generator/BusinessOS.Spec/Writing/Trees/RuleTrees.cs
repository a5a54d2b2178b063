using static BusinessOS.Spec.Writing.Trees.TreeParts;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>What an entity's records may have once only, and what they are found by.</summary>
internal static class RuleTrees
{
    public static ListTree? Unique(EquatableArray<UniqueSpec> rules) =>
        rules.Count == 0 ? null : new ListTree(rules.Select(Rule).ToEquatableArray(), Inline: false);

    public static ListTree? Indexes(EquatableArray<IndexSpec> indexes) => indexes.Count == 0
        ? null
        : new ListTree(indexes.Select(i => i.Fields.Count == 1 ? (Tree)new TextTree(i.Fields[0]) : List(i.Fields)).ToEquatableArray(), Inline: true);

    private static Tree Rule(UniqueSpec rule) => (rule.When, rule.Message) switch
    {
        (null, null) => List(rule.Fields),
        ({ } when, null) when !when.Contains('\n') && !rule.Fields.Any(f => f.Contains(',') || f.Contains(' ')) =>
            new TextTree($"{string.Join(", ", rule.Fields)} when {when}"),
        _ => MapTree.Of(MapLayout.InlineKeys, ("fields", List(rule.Fields)), ("when", Text(rule.When)), ("message", Text(rule.Message))),
    };

    private static ListTree List(EquatableArray<string> names) => new ListTree(names.Select(n => (Tree)new TextTree(n)).ToEquatableArray(), Inline: true);
}
