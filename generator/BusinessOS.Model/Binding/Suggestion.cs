namespace BusinessOS.Model.Binding;

/// <summary>The sentence that tells what to write instead of a name that does not exist.</summary>
internal static class Suggestion
{
    private const int ShownAtMost = 20;

    /// <summary>Shorter beginnings fit too many words to mean one.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>"Did you mean 'Contact'?", else the names there are, else <paramref name="whenNone"/>.</summary>
    public static string For(string written, IEnumerable<string> candidates, string whenNone = "There are none.")
    {
        var names = candidates.Distinct(StringComparer.Ordinal).ToList();
        if ((NearestName.Find(written, names) ?? Beginning(written, names)) is { } nearest)
        {
            return $"Did you mean '{nearest}'?";
        }

        if (names.Count == 0)
        {
            return whenNone;
        }

        var more = names.Count > ShownAtMost ? $" and {names.Count - ShownAtMost} more" : "";
        return $"There {(names.Count == 1 ? "is only" : "are:")} {string.Join(", ", names.Take(ShownAtMost))}{more}.";
    }

    /// <summary>The only name that begins with what is written, as <c>boolean</c> does with "bool".</summary>
    private static string? Beginning(string written, List<string> names)
    {
        var fitting = written.Length < ShortestBeginning
            ? []
            : names.FindAll(name => name.StartsWith(written, StringComparison.OrdinalIgnoreCase));
        return fitting is [var only] ? only : null;
    }
}
