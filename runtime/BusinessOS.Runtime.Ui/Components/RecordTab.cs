using System.Globalization;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>A part of a record's page that is seen by itself: its sections in order.</summary>
/// <param name="Word">What stands for it in an address, and for no other tab: <c>money-and-dates</c>.</param>
public sealed record RecordTab(string Title, string Word, IReadOnlyList<TabSection> Sections)
{
    /// <summary>The tabs that sections name, in the order in which they are first named.</summary>
    public static IReadOnlyList<RecordTab> Of(IEnumerable<TabSection> sections)
    {
        var tabs = new List<RecordTab>();
        foreach (var tab in sections.GroupBy(s => s.Tab))
        {
            // Titles may differ only in what an address leaves out.
            var word = WordOf(tab.Key);
            var free = word.Length > 0 && tabs.TrueForAll(t => t.Word != word) ? word : string.Create(CultureInfo.InvariantCulture, $"{word}{tabs.Count + 1}");
            tabs.Add(new(tab.Key, free, [.. tab]));
        }

        return tabs;
    }

    private static string WordOf(string title) =>
        string.Join('-', new string([.. title.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
