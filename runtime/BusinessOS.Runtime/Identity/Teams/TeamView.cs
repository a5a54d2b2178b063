namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>A team as administrators see it.</summary>
/// <param name="Key">How it is named in addresses and shares: <c>app.Team</c> for one of an app.</param>
/// <param name="App">The id of the app that asks for it; null for one an administrator made, which can be renamed and removed.</param>
/// <param name="Members">The e-mail addresses of who is in it.</param>
public sealed record TeamView(string Key, string Name, string? App, IReadOnlyList<string> Members);
