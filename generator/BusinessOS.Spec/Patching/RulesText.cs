namespace BusinessOS.Spec.Patching;

/// <summary>What an entity says about several fields at once, in words.</summary>
internal static class RulesText
{
    public static string Describe(SetRules set)
    {
        var parts = new List<string>();
        if (set.Unique is { } unique)
        {
            parts.Add(unique.Count == 0 ? "nothing unique over several fields" : $"once only {Words.List(unique.Select(Rule), "and")}");
        }

        if (set.Indexes is { } indexes)
        {
            parts.Add(indexes.Count == 0 ? "no indexes" : $"found quickly by {Words.List(indexes.Select(i => string.Join(" + ", i.Fields)), "and")}");
        }

        if (set.Sort is { } sort)
        {
            parts.Add(sort.Count == 0 ? "no order of its own" : $"sorted by {Words.List(sort, "and")}");
        }

        if (set.Search is { } search)
        {
            parts.Add(search.Count == 0 ? "searched in every text" : $"searched in {Words.List(search, "and")}");
        }

        Words.AddIf(parts, set.Keep, v => v.Length == 0 ? "kept for ever" : $"kept for {v}");
        return parts.Count == 0 ? $"Change nothing of {set.Entity}" : $"Change {set.Entity}: {string.Join(", ", parts)}";
    }

    private static string Rule(UniqueSpec rule) => Words.When(string.Join(" + ", rule.Fields), rule.When);
}
