namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>A part of an app's menu.</summary>
/// <param name="Title">Its heading; null where its entries stand alone.</param>
public sealed record NavigationSection(string? Title, IReadOnlyList<NavigationEntry> Links);
