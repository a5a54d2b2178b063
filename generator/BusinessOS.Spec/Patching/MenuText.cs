namespace BusinessOS.Spec.Patching;

/// <summary>Says an app's menu in plain words.</summary>
internal static class MenuText
{
    public static string Describe(SetNavigation set)
    {
        var menu = set.Entries.Count == 0 ? "Let every page stand in the menu" : $"Set the menu: {Words.List(set.Entries.Select(Describe), "and")}";
        return set.Home.Length == 0 ? menu : $"{menu}; open with {set.Home}";
    }

    private static string Describe(MenuEntrySpec entry)
    {
        var name = entry.Group ?? entry.Label ?? entry.To ?? "";
        var text = entry.In is { } other ? $"in {other} {Words.List(entry.Entries.Select(Describe), "and")}"
            : entry.Group is null ? name
            : $"{name} ({string.Join(", ", entry.Entries.Select(Describe))})";
        return entry.For.Count == 0 ? text : $"{text} for {Words.List(entry.For, "and")}";
    }
}
