namespace BusinessOS.Spec.Patching;

/// <summary>Joins words to phrases.</summary>
internal static class Words
{
    /// <summary>"Low, Normal or High".</summary>
    public static string List(IEnumerable<string> items, string last)
    {
        var all = items.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    public static string When(string text, string? condition) => condition is null ? text : $"{text} when {condition}";

    public static void AddIf(List<string> parts, string? value, Func<string, string> phrase)
    {
        if (value is not null)
        {
            parts.Add(phrase(value));
        }
    }
}
