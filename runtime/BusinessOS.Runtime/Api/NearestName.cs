namespace BusinessOS.Runtime.Api;

/// <summary>Finds the name somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>A longer name is not worth comparing: nobody mistypes one into existence, and the cost is quadratic.</summary>
    private const int LongestCompared = 64;

    /// <summary>The nearest of the names, or null when none is near enough to be a slip.</summary>
    public static string? To(string written, IEnumerable<string> names)
    {
        if (written.Length is 0 or > LongestCompared)
        {
            return null;
        }

        var nearest = names
            .Select(name => (Name: name, Distance: Distance(written, name)))
            .OrderBy(n => n.Distance)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(1, Math.Max(written.Length, nearest.Name.Length) / 3)
            ? nearest.Name
            : null;
    }

    /// <summary>A sentence to put behind a message, with a leading space; empty when nothing is near.</summary>
    public static string Hint(string written, IEnumerable<string> names) =>
        To(written, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var now = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            before[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }

            (before, now) = (now, before);
        }

        return before[b.Length];
    }
}
