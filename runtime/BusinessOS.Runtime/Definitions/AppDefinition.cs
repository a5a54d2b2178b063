namespace BusinessOS.Runtime.Definitions;

/// <summary>An app as the runtime sees it.</summary>
public sealed class AppDefinition
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    public string Description { get; init; } = "";

    public required IReadOnlyList<RoleDefinition> Roles { get; init; }

    public required IReadOnlyList<EntityDefinition> Entities { get; init; }

    public required IReadOnlyList<PageDefinition> Pages { get; init; }

    public required IReadOnlyList<WorkflowDefinition> Workflows { get; init; }

    public PageDefinition? PageOf(Type entity, string kind) =>
        Pages.FirstOrDefault(p => p.Entity == entity && p.Kind == kind);
}
