using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Ui.Formatting;
using BusinessOS.Runtime.Ui.Shell;

namespace BusinessOS.Runtime.Ui.Palette;

/// <summary>What the palette offers for a text: pages to go to, records to create, records by their title.</summary>
public sealed class PaletteSearch(AppCatalog catalog, IRecordGate gate, CurrentActor current, PageCommands commands)
{
    private const int PerEntity = 4;
    private const int MostRecords = 16;
    private const int ShortestSearch = 2;

    /// <summary>Pages and actions, at once.</summary>
    public IReadOnlyList<PaletteEntry> Places(string text)
    {
        var entries = commands.Current.Select(c => new PaletteEntry(Say("On this page"), c.Title, "", "", c.Icon, c)).ToList();
        entries.Add(new PaletteEntry(Say("Go to"), Say("Home"), "", "/", "home"));
        foreach (var group in AppNavigation.Of(catalog, gate, current.Actor))
        {
            entries.AddRange(group.Links.Concat(group.Pages).DistinctBy(p => p.Address).Select(p => new PaletteEntry(Say("Go to"), p.Title, group.App.Name, p.Address, p.Icon)));
        }

        foreach (var entity in catalog.Apps.SelectMany(a => a.Entities).Where(e => gate.May(e, Operations.Create)))
        {
            entries.Add(new PaletteEntry(
                Say("Create"), Say($"New {Words.Inside(entity.Label)}"), catalog.App(entity.App).Name, RecordAddress.New(entity), "plus"));
        }

        return [.. entries.Where(e => Fits(e.Title, text) || Fits($"{e.Where} {e.Title}", text))];
    }

    /// <summary>Records whose title fits, from every entity this person may read.</summary>
    public async Task<IReadOnlyList<PaletteEntry>> RecordsAsync(string text, CancellationToken cancellationToken)
    {
        var entries = new List<PaletteEntry>();
        if (text.Trim().Length < ShortestSearch)
        {
            return entries;
        }

        foreach (var entity in catalog.Apps.SelectMany(a => a.Entities).Where(e => e.Line is null && gate.May(e, Operations.Read)))
        {
            foreach (var label in await gate.LookupAsync(entity, text.Trim(), PerEntity, cancellationToken))
            {
                entries.Add(new PaletteEntry(Say("Records"), label.Title, entity.Label, RecordAddress.Of(entity, label.Id), "file"));
            }

            if (entries.Count >= MostRecords)
            {
                break;
            }
        }

        return entries;
    }

    // Every word typed must begin a word of the title: "ne lo" finds "New loan".
    private static bool Fits(string title, string text)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(part => words.Any(w => w.StartsWith(part, StringComparison.OrdinalIgnoreCase)));
    }
}
