namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>A link of the navigation.</summary>
/// <param name="Icon">The name of one of the style's icons.</param>
/// <param name="Section">The heading of the group it stands in; null where it stands alone.</param>
/// <param name="IsOutside">Whether it leads to another site.</param>
public sealed record NavigationEntry(string Title, string Address, string Icon, string? Section = null, bool IsOutside = false);
