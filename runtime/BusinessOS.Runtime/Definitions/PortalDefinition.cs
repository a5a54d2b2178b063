namespace BusinessOS.Runtime.Definitions;

/// <summary>Where people who are not of the organization come in and find what is theirs.</summary>
/// <param name="App">The app's id.</param>
/// <param name="Intro">What they read below the heading; an empty text where nothing is.</param>
/// <param name="Entity">The class of the records that stand for these people.</param>
/// <param name="Field">The field with the mail address by which they are known.</param>
/// <param name="Role">The role of the app they have, by its C# name.</param>
/// <param name="Pages">The names of the pages it leads to, in order.</param>
public sealed record PortalDefinition(
    string App, string Name, LocalText Text, LocalText Intro, string Route, Type Entity, string Field, string Role, IReadOnlyList<string> Pages)
{
    /// <summary>The heading.</summary>
    public string Title => Text.Current;

    /// <summary>The role, as <c>app.Role</c>.</summary>
    public string FullRole => $"{App}.{Role}";

    /// <summary>Where one comes in: by the mail address, and the code that is sent there.</summary>
    public string Door => $"/account{Route}";
}
