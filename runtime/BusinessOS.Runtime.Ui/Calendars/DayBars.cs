namespace BusinessOS.Runtime.Ui.Calendars;

/// <summary>Lays the entries of some days into rows, long ones first, so that each is one bar and none covers another.</summary>
/// <param name="Bars">What is seen.</param>
/// <param name="Hidden">For each day, how many did not fit.</param>
public sealed record DayBars(IReadOnlyList<DayBar> Bars, IReadOnlyList<int> Hidden)
{
    /// <summary>Those of a week.</summary>
    public static DayBars Of(DateOnly monday, IEnumerable<CalendarEntry> entries, int lanes) => Of(monday, 7, entries, lanes);

    /// <param name="lanes">How many rows there is room for.</param>
    public static DayBars Of(DateOnly first, int count, IEnumerable<CalendarEntry> entries, int lanes)
    {
        var last = first.AddDays(count - 1);
        var taken = new bool[lanes, count];
        var hidden = new int[count];
        var bars = new List<DayBar>();
        var ordered = entries
            .Where(e => e.First <= last && e.Last >= first)
            .OrderByDescending(e => Math.Min(e.Last.DayNumber, last.DayNumber) - Math.Max(e.First.DayNumber, first.DayNumber))
            .ThenBy(e => e.Start)
            .ThenBy(e => e.View.Title, StringComparer.Ordinal);
        foreach (var entry in ordered)
        {
            var from = Math.Max(0, entry.First.DayNumber - first.DayNumber);
            var to = Math.Min(count - 1, entry.Last.DayNumber - first.DayNumber);
            var days = Enumerable.Range(from, to - from + 1).ToArray();
            var lane = Enumerable.Range(0, lanes).Cast<int?>().FirstOrDefault(l => days.All(d => !taken[l ?? 0, d]));
            foreach (var day in days)
            {
                if (lane is { } free)
                {
                    taken[free, day] = true;
                }
                else
                {
                    hidden[day]++;
                }
            }

            if (lane is { } found)
            {
                bars.Add(new(entry, from, days.Length, found, entry.First >= first, entry.Last <= last));
            }
        }

        // Read in the order of days, whatever was laid first.
        return new([.. bars.OrderBy(b => b.Column).ThenBy(b => b.Lane)], hidden);
    }
}
