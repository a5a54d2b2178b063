using BusinessOS.Spec.Versions;

namespace BusinessOS.Spec;

/// <summary>An app as its owner wrote it: strings as written, nothing resolved. One folder, or one file.</summary>
public sealed record AppSpec
{
    /// <summary>The stable short name: kebab-case, used in addresses (<c>/api/{id}/…</c>) and by other apps (<c>crm.Contact</c>).</summary>
    public required string Id { get; init; }

    /// <summary>What people read: "Equipment loans".</summary>
    public required string Name { get; init; }

    /// <summary>SemVer, as written.</summary>
    public string Version { get; init; } = "1.0.0";

    public string Description { get; init; } = "";

    /// <summary>The apps and packs this one refers to, as written: <c>crm</c>, or <c>crm ^1.2</c> with the versions that will do.</summary>
    public EquatableArray<string> Uses { get; init; } = [];

    /// <summary>Their ids.</summary>
    public EquatableArray<string> UsedApps => Uses.Select(UseText.IdOf).ToEquatableArray();

    public EquatableArray<RoleSpec> Roles { get; init; } = [];

    public EquatableArray<TeamSpec> Teams { get; init; } = [];

    /// <summary>Where the app opens: a page, or an entity for its list; null: where its menu begins.</summary>
    public string? Home { get; init; }

    /// <summary>What stands in its menu, in order; empty: every page there is. Entries for other apps' menus are beside that.</summary>
    public EquatableArray<MenuEntrySpec> Navigation { get; init; } = [];

    /// <summary>How it looks; null: as apps look.</summary>
    public ThemeSpec? Theme { get; init; }

    public EquatableArray<EntitySpec> Entities { get; init; } = [];

    /// <summary>Pages that differ from, or add to, the generated ones.</summary>
    public EquatableArray<PageSpec> Pages { get; init; } = [];

    public EquatableArray<WorkflowSpec> Workflows { get; init; } = [];

    /// <summary>The language its texts are written in, as a BCP 47 tag; null for English.</summary>
    public string? Language { get; init; }

    /// <summary>The further languages people may read it in.</summary>
    public EquatableArray<string> Languages { get; init; } = [];

    /// <summary>What it says in these, one a language.</summary>
    public EquatableArray<TextsSpec> Texts { get; init; } = [];

    /// <summary>What it adds to, and changes of, entities of the apps it uses.</summary>
    public EquatableArray<OverlaySpec> Overlays { get; init; } = [];
}
