namespace BusinessOS.Spec.Expressions;

/// <summary>The entities an app's expressions can come to, by the names the app has for them: <c>Loan</c>, <c>crm.Contact</c>.</summary>
internal sealed class ReachableEntities
{
    private readonly string _app;
    private readonly Dictionary<string, EntitySpec> _entities = new(StringComparer.Ordinal);

    /// <param name="others">Apps it may refer to.</param>
    public ReachableEntities(AppSpec app, IEnumerable<AppSpec> others)
    {
        _app = app.Id;
        foreach (var entity in app.Entities)
        {
            _entities.TryAdd(entity.Name, entity);
        }

        foreach (var other in others.Where(o => o.Id != app.Id))
        {
            foreach (var entity in other.Entities)
            {
                _entities.TryAdd($"{other.Id}.{entity.Name}", entity);
            }
        }
    }

    public bool HasField(string? entity, string name) => FieldOf(entity, name) is not null;

    public FieldSpec? FieldOf(string? entity, string name) =>
        entity is not null && _entities.TryGetValue(NameOf(_app, entity), out var found) ? found.Fields.FirstOrDefault(f => f.Name == name) : null;

    /// <summary>The entity a reference leads to, if the name is one.</summary>
    public string? TargetOf(string? entity, string name) => TargetOf(entity, name, FieldTypes.Reference);

    /// <summary>The entity of the records the name stands for, if it stands for several.</summary>
    public string? ItemOf(string? entity, string name) => TargetOf(entity, name, FieldTypes.References);

    private string? TargetOf(string? entity, string name, string type)
    {
        if (entity is null || FieldOf(entity, name) is not { Target: { } target } field || field.Type != type)
        {
            return null;
        }

        var dot = entity.IndexOf('.', StringComparison.Ordinal);
        return NameOf(dot < 0 ? _app : entity[..dot], target);
    }

    /// <summary>What this app calls an entity that another app calls by this name.</summary>
    private string NameOf(string app, string written)
    {
        var full = written.Contains('.', StringComparison.Ordinal) ? written : $"{app}.{written}";
        return full.StartsWith($"{_app}.", StringComparison.Ordinal) ? full[(_app.Length + 1)..] : full;
    }
}
