namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>A link of the navigation.</summary>
/// <param name="Icon">The name of one of the style's icons.</param>
/// <param name="IsView">Another look at what an entry before it shows: a switch on that page leads there.</param>
public sealed record NavigationEntry(string Title, string Address, string Icon, bool IsView);
