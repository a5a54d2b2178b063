namespace BusinessOS.Model;

/// <summary>The name of a page anywhere in the workspace.</summary>
/// <param name="App">The app's id.</param>
public sealed record MenuPage(string App, string Name);
