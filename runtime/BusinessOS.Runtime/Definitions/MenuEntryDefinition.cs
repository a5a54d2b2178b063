namespace BusinessOS.Runtime.Definitions;

/// <summary>A way somewhere in a menu: to a page, or to an address outside.</summary>
/// <param name="In">The id of the app whose menu it stands in.</param>
/// <param name="App">For a page: the id of its app.</param>
/// <param name="Page">For a page: its name.</param>
/// <param name="Link">For an address outside: the address, with https.</param>
public sealed record MenuEntryDefinition(string In, string? App, string? Page, string? Link)
{
    /// <summary>The heading of its group; null where it stands alone.</summary>
    public LocalText? Group { get; init; }

    /// <summary>What people read; null: what the page is called.</summary>
    public LocalText? Label { get; init; }

    /// <summary>The name of its picture; null: what suits the page.</summary>
    public string? Icon { get; init; }

    /// <summary>The roles, of the app that says it, that see it; none: everybody who may read what it leads to.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
