namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>An app in the navigation, as this person sees it.</summary>
/// <param name="Links">Its menu, in order.</param>
/// <param name="Pages">Every page of it this person may go to, in the menu or not.</param>
/// <param name="Address">Where the app opens.</param>
public sealed record NavigationGroup(AppDefinition App, IReadOnlyList<NavigationEntry> Links, IReadOnlyList<NavigationEntry> Pages, string Address)
{
    /// <summary>What people come back to most: the menu from its beginning; of one nobody arranged, its records before its overview.</summary>
    public IEnumerable<NavigationEntry> First => Links
        .Where(e => !e.IsOutside)
        .OrderBy(e => e.Title == AppNavigation.Overview && App.Menu.All(said => said.In != App.Id));

    /// <summary>Its menu in parts: entries that stand alone, and groups with a heading.</summary>
    public IEnumerable<NavigationSection> Sections
    {
        get
        {
            var from = 0;
            for (var i = 1; i <= Links.Count; i++)
            {
                if (i == Links.Count || Links[i].Section != Links[from].Section)
                {
                    yield return new(Links[from].Section, [.. Links.Skip(from).Take(i - from)]);
                    from = i;
                }
            }
        }
    }
}
