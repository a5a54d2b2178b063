namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>An app in the navigation with the pages this person may see.</summary>
public sealed record NavigationGroup(AppDefinition App, IReadOnlyList<NavigationEntry> Pages)
{
    /// <summary>The links people see beside each other.</summary>
    public IEnumerable<NavigationEntry> Links => Pages.Where(p => !p.IsView);

    /// <summary>Where the app itself opens: its dashboard, or its first page.</summary>
    public string Address => Pages[0].Address;
}
