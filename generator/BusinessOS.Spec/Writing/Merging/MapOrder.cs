namespace BusinessOS.Spec.Writing.Merging;

/// <summary>Finds which entries can stay where they stand when the order changes.</summary>
internal static class MapOrder
{
    /// <summary>The longest run of increasing places among those of the entries in their new order; -1 is a new entry.</summary>
    public static HashSet<int> Staying(int[] places)
    {
        var best = new int[places.Length];
        var previous = new int[places.Length];
        var last = -1;
        for (var i = 0; i < places.Length; i++)
        {
            previous[i] = -1;
            if (places[i] < 0)
            {
                continue;
            }

            best[i] = 1;
            for (var j = 0; j < i; j++)
            {
                if (places[j] >= 0 && places[j] < places[i] && best[j] + 1 > best[i])
                {
                    (best[i], previous[i]) = (best[j] + 1, j);
                }
            }

            last = last < 0 || best[i] > best[last] ? i : last;
        }

        var staying = new HashSet<int>();
        for (; last >= 0; last = previous[last])
        {
            staying.Add(places[last]);
        }

        return staying;
    }
}
