namespace BusinessOS.Model.Binding;

/// <summary>An app as written, its place in the files, and its entities by name.</summary>
internal sealed class AppScope : IScope
{
    private readonly Dictionary<string, EntityScope> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumScope> _enums = new(StringComparer.Ordinal);

    public AppScope(WorkspaceScope workspace, SpecDocument document)
    {
        Workspace = workspace;
        Spec = document.App;
        Map = document.Map;
        Pictures = document.Pictures;
        Node = NodePath.App(Spec.Id);
        Entities = [.. Spec.Entities.Select(entity => new EntityScope(this, entity))];
        Pages = [.. Spec.Pages.Select(page => new PageScope(this, page))];
        Workflows = [.. Spec.Workflows.Select(workflow => new WorkflowScope(this, workflow))];
        foreach (var entity in Entities)
        {
            _entities.TryAdd(entity.Name, entity);
            foreach (var type in entity.Enums)
            {
                _enums.TryAdd(type.Name, type);
            }
        }
    }

    public WorkspaceScope Workspace { get; }

    public AppSpec Spec { get; }

    public SourceMap Map { get; }

    /// <summary>The pictures of its theme as data URIs, by name.</summary>
    public IReadOnlyDictionary<string, string> Pictures { get; }

    public string Node { get; }

    public IReadOnlyList<EntityScope> Entities { get; }

    public IReadOnlyList<PageScope> Pages { get; }

    public IReadOnlyList<WorkflowScope> Workflows { get; }

    public EntityScope? FindEntity(string name) => _entities.GetValueOrDefault(name);

    public EnumScope? FindEnum(string name) => _enums.GetValueOrDefault(name);

    public bool HasTeam(string name) => Spec.Teams.Any(team => team.Name == name);

    /// <summary>Whether people have the role because they come in by a portal.</summary>
    public bool IsOfPortal(string role) => Pages.Any(page => page.Kind == PageKind.Portal && page.Spec.For == role);

    public bool HasRole(string name) => Spec.Roles.Any(role => role.Name == name);
}
