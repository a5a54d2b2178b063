using System.Collections.ObjectModel;
using BusinessOS.Runtime.Code;

namespace BusinessOS.Runtime.Definitions;

/// <summary>An app as the runtime sees it.</summary>
public sealed class AppDefinition
{
    public required string Id { get; init; }

    public required LocalText NameText { get; init; }

    /// <summary>What people read.</summary>
    public string Name => NameText.Current;

    public required string Version { get; init; }

    public LocalText DescriptionText { get; init; } = "";

    public string Description => DescriptionText.Current;

    /// <summary>The language it is written in, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The further languages it can be read in.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public required IReadOnlyList<RoleDefinition> Roles { get; init; }

    public IReadOnlyList<TeamDefinition> Teams { get; init; } = [];

    /// <summary>Where rules stand in the spec, by node: <c>entities/Loan.yaml:21</c>.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public required IReadOnlyList<EntityDefinition> Entities { get; init; }

    public required IReadOnlyList<PageDefinition> Pages { get; init; }

    /// <summary>Where people who are not of the organization come in.</summary>
    public IReadOnlyList<PortalDefinition> Portals { get; init; } = [];

    /// <summary>What it says of its menu, and of those of other apps; nothing of its own: every page stands in it.</summary>
    public IReadOnlyList<MenuEntryDefinition> Menu { get; init; } = [];

    /// <summary>How it looks; null: as apps look.</summary>
    public ThemeDefinition? Theme { get; init; }

    /// <summary>The name of the page it opens with; null: where its menu begins.</summary>
    public string? Home { get; init; }

    public required IReadOnlyList<WorkflowDefinition> Workflows { get; init; }

    /// <summary>What its owner's code adds to changes of records.</summary>
    public IReadOnlyList<AnyRecordHooks> Hooks { get; init; } = [];

    /// <summary>The addresses its owner's code answers.</summary>
    public IReadOnlyList<EndpointDefinition> Endpoints { get; init; } = [];

    /// <summary>The page of an entity of that kind behind the sign-in.</summary>
    public PageDefinition? PageOf(Type entity, string kind) =>
        Pages.FirstOrDefault(p => p.Entity == entity && p.Kind == kind && !p.IsPublic);
}
