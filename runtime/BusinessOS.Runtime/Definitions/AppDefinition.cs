using System.Collections.ObjectModel;
using BusinessOS.Runtime.Code;

namespace BusinessOS.Runtime.Definitions;

/// <summary>An app as the runtime sees it.</summary>
public sealed class AppDefinition
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    public string Description { get; init; } = "";

    public required IReadOnlyList<RoleDefinition> Roles { get; init; }

    public IReadOnlyList<TeamDefinition> Teams { get; init; } = [];

    /// <summary>Where rules stand in the spec, by node: <c>entities/Loan.yaml:21</c>.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public required IReadOnlyList<EntityDefinition> Entities { get; init; }

    public required IReadOnlyList<PageDefinition> Pages { get; init; }

    public required IReadOnlyList<WorkflowDefinition> Workflows { get; init; }

    /// <summary>What its owner's code adds to changes of records.</summary>
    public IReadOnlyList<AnyRecordHooks> Hooks { get; init; } = [];

    /// <summary>The addresses its owner's code answers.</summary>
    public IReadOnlyList<EndpointDefinition> Endpoints { get; init; } = [];

    public PageDefinition? PageOf(Type entity, string kind) =>
        Pages.FirstOrDefault(p => p.Entity == entity && p.Kind == kind);
}
