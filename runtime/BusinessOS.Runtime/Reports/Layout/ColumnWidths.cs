namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>Shares the width of a table among its columns by what stands in them.</summary>
internal static class ColumnWidths
{
    /// <param name="needs">Of each column the narrowest it can be without breaking words, and the width at which nothing wraps.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<(double Least, double Most)> needs, double width)
    {
        var most = needs.Sum(n => n.Most);
        if (most <= width)
        {
            // What is left over is shared by all, so that a table is as wide as its paper.
            return [.. needs.Select(n => n.Most + ((width - most) / needs.Count))];
        }

        // No column takes so much for its longest word that others have no room.
        var fair = width / needs.Count;
        var least = needs.Select(n => Math.Min(n.Least, Math.Max(fair, width / 3))).ToList();
        var sum = least.Sum();
        if (sum >= width)
        {
            return [.. least.Select(l => l * width / sum)];
        }

        var wishes = needs.Select((n, i) => Math.Max(0, n.Most - least[i])).ToList();
        var wished = wishes.Sum();
        return [.. least.Select((l, i) => l + (wished == 0 ? 0 : wishes[i] * (width - sum) / wished))];
    }
}
