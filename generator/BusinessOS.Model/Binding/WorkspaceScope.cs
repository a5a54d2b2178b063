namespace BusinessOS.Model.Binding;

/// <summary>All apps of a workspace as written, with their names made findable.</summary>
internal sealed class WorkspaceScope
{
    private readonly Dictionary<string, AppScope> _apps = new(StringComparer.Ordinal);

    public WorkspaceScope(IReadOnlyList<SpecDocument> documents)
    {
        Apps = [.. documents.Select(document => new AppScope(this, document))];
        foreach (var app in Apps)
        {
            _apps.TryAdd(app.Spec.Id, app);
        }
    }

    public IReadOnlyList<AppScope> Apps { get; }

    public AppScope? FindApp(string id) => _apps.GetValueOrDefault(id);
}
