namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>A link of the navigation.</summary>
/// <param name="Icon">The name of one of the style's icons.</param>
public sealed record NavigationEntry(string Title, string Address, string Icon);
