namespace BusinessOS.Runtime.Seeding;

/// <summary>The records that come with one app.</summary>
/// <param name="App">The app's id.</param>
/// <param name="Name">Names this very content: another content has another name.</param>
/// <param name="Open">Opens what a build wrote.</param>
public sealed record SeedSource(string App, string Name, Func<Stream> Open);
