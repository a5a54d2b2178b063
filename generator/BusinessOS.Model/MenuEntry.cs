namespace BusinessOS.Model;

/// <summary>A way somewhere in a menu. It leads to a page, or to an address outside; one of the two is there.</summary>
public sealed record MenuEntry
{
    /// <summary>The app whose menu it stands in: the one that says it, or one that is used.</summary>
    public required string In { get; init; }

    /// <summary>The heading of its group; null where it stands alone.</summary>
    public string? Group { get; init; }

    /// <summary>What people read; null: what the page is called.</summary>
    public string? Label { get; init; }

    public MenuPage? Page { get; init; }

    /// <summary>An https address.</summary>
    public string? Link { get; init; }

    /// <summary>The name of its picture; null: what suits the page.</summary>
    public string? Icon { get; init; }

    /// <summary>The roles, of the app that says it, that see it; none: everybody who may read what it leads to.</summary>
    public required EquatableArray<string> Roles { get; init; }
}
