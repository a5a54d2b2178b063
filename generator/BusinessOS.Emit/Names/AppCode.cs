using System.Collections.Frozen;

namespace BusinessOS.Emit.Names;

/// <summary>An app with the names its code uses: what every view is made from.</summary>
internal sealed class AppCode
{
    private readonly FrozenDictionary<string, EntityNames> _entities;

    public AppCode(Workspace workspace, App app)
    {
        Workspace = workspace;
        App = app;
        Names = new AppNames(workspace, app);
        _entities = app.Entities.ToFrozenDictionary(e => e.Name, e => new EntityNames(e, app, Names), StringComparer.Ordinal);
    }

    public App App { get; }

    /// <summary>Where nodes of the spec stand, for tests to say whose rule was broken; empty where nothing says so.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();

    public Workspace Workspace { get; }

    public AppNames Names { get; }

    public EntityNames NamesOf(Entity entity) => _entities[entity.Name];

    public EntityNames NamesOf(EntityRef ownEntity) => _entities[ownEntity.Name];
}
