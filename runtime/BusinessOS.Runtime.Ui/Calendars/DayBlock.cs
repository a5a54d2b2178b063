namespace BusinessOS.Runtime.Ui.Calendars;

/// <summary>An entry among the hours of a day.</summary>
/// <param name="Lane">Which of the columns beside each other it stands in, from 0.</param>
/// <param name="Lanes">How many of them there are where it stands.</param>
public sealed record DayBlock(CalendarEntry Entry, int Lane, int Lanes)
{
    /// <summary>The blocks of a day: what overlaps stands side by side.</summary>
    public static IReadOnlyList<DayBlock> Of(DateOnly day, IEnumerable<CalendarEntry> entries)
    {
        var blocks = new List<DayBlock>();
        var group = new List<(CalendarEntry Entry, int Lane)>();
        var groupEnds = 0;
        foreach (var entry in entries.Where(e => e.IsWithinDay && e.First == day).OrderBy(e => e.Start).ThenByDescending(e => e.ToMinute))
        {
            if (entry.FromMinute >= groupEnds)
            {
                Close();
            }

            var lane = Enumerable.Range(0, group.Count + 1).First(l => group.All(other => other.Lane != l || other.Entry.ToMinute <= entry.FromMinute));
            group.Add((entry, lane));
            groupEnds = Math.Max(groupEnds, entry.ToMinute);
        }

        Close();
        return blocks;

        void Close()
        {
            var lanes = group.Count == 0 ? 0 : group.Max(placed => placed.Lane) + 1;
            blocks.AddRange(group.Select(placed => new DayBlock(placed.Entry, placed.Lane, lanes)));
            group.Clear();
            groupEnds = 0;
        }
    }
}
