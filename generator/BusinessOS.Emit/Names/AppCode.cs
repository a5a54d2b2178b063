using System.Collections.Frozen;
using BusinessOS.Emit.CSharp;

namespace BusinessOS.Emit.Names;

/// <summary>An app with the names its code uses: what every view is made from.</summary>
internal sealed class AppCode
{
    private readonly FrozenSet<string> _texts;
    private readonly FrozenDictionary<string, EntityNames> _entities;

    public AppCode(Workspace workspace, App app)
    {
        Workspace = workspace;
        App = app;
        Names = new AppNames(workspace, app);
        _texts = app.Languages.SelectMany(language => language.Texts).Where(text => text.Template is null).Select(text => text.Key).ToFrozenSet(StringComparer.Ordinal);
        _entities = app.Entities.ToFrozenDictionary(e => e.Name, e => new EntityNames(e, app, Names), StringComparer.Ordinal);
    }

    public App App { get; }

    /// <summary>Where nodes of the spec stand, for tests to say whose rule was broken; empty where nothing says so.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();

    public Workspace Workspace { get; }

    public AppNames Names { get; }

    /// <summary>The C# expression of a text that is there in some further language; null where it is in none.</summary>
    public string? InLanguage(string original, params ReadOnlySpan<string> path)
    {
        var key = string.Join('/', path);
        return _texts.Contains(key) ? $"{Names.Texts}.All.Of({Literal.Of(key)}, {Literal.Of(original)})" : null;
    }

    public EntityNames NamesOf(Entity entity) => _entities[entity.Name];

    public EntityNames NamesOf(EntityRef ownEntity) => _entities[ownEntity.Name];
}
