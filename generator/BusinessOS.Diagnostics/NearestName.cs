namespace BusinessOS.Diagnostics;

/// <summary>Finds what somebody probably meant by a name that does not exist.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate that needs the fewest typing mistakes to become <paramref name="written"/>, or null when none is
    /// near enough to be worth asking about. Case does not count; the first of equals wins.
    /// </summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        // One mistake in three letters is a slip, more is another word.
        var limit = Math.Max(1, written.Length / 3);
        string? nearest = null;
        var best = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - written.Length) > limit)
            {
                continue;
            }

            var distance = Distance(written, candidate);
            if (distance < best)
            {
                (nearest, best) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Letters added, dropped, replaced or swapped with their neighbour to get from one name to the other, ignoring case.</summary>
    public static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + change);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
