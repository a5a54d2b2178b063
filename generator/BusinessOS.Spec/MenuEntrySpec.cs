namespace BusinessOS.Spec;

/// <summary>An entry of an app's menu as written: a way somewhere, a group of entries, or entries for another app's menu.</summary>
public sealed record MenuEntrySpec
{
    /// <summary>Where it leads: a page, an entity, either of an app that is used (<c>crm.Contact</c>), or an https address; null for a group.</summary>
    public string? To { get; init; }

    public string? Label { get; init; }

    /// <summary>One of <see cref="MenuIcons.All"/>.</summary>
    public string? Icon { get; init; }

    /// <summary>The roles that see it; none: everybody who may read what it leads to.</summary>
    public EquatableArray<string> For { get; init; } = [];

    /// <summary>For a group: its heading.</summary>
    public string? Group { get; init; }

    /// <summary>For entries of another app's menu: that app's id.</summary>
    public string? In { get; init; }

    /// <summary>What stands in the group, or in the other app's menu.</summary>
    public EquatableArray<MenuEntrySpec> Entries { get; init; } = [];

    /// <summary>Whether it says nothing but where it leads.</summary>
    public bool IsPlain => To is not null && this == new MenuEntrySpec { To = To };
}
