namespace BusinessOS.Model;

/// <summary>A resolved, valid app. It becomes one assembly.</summary>
public sealed record App
{
    /// <summary>Kebab-case: <c>equipment-loans</c>. Addresses start with it.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>SemVer.</summary>
    public required string Version { get; init; }

    public required string Description { get; init; }

    /// <summary>The C# namespace of its code, <c>BusinessOS.Apps.EquipmentLoans</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>The PascalCase form of <see cref="Id"/>: <c>EquipmentLoans</c>.</summary>
    public required string CodeName { get; init; }

    /// <summary>Ids of the apps whose entities it refers to.</summary>
    public required EquatableArray<string> Uses { get; init; }

    public required EquatableArray<Role> Roles { get; init; }

    public EquatableArray<Team> Teams { get; init; } = [];

    public required EquatableArray<Entity> Entities { get; init; }

    /// <summary>Every page, the generated ones and the owner's, in the order of the navigation.</summary>
    public required EquatableArray<Page> Pages { get; init; }

    /// <summary>How it looks; null: as apps look.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The name of the page it opens with; null: where its menu begins.</summary>
    public string? Home { get; init; }

    /// <summary>What its owner says of its menu, and of those of apps it uses. Nothing of its own: every page stands in it.</summary>
    public EquatableArray<MenuEntry> Menu { get; init; } = [];

    public required EquatableArray<Workflow> Workflows { get; init; }

    /// <summary>The language of its own texts, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Its texts in further languages.</summary>
    public EquatableArray<AppLanguage> Languages { get; init; } = [];
}
