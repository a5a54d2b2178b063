namespace BusinessOS.Model.Binding;

/// <summary>Finds the entity a name means: <c>Equipment</c> in the app itself, <c>crm.Contact</c> in an app it uses.</summary>
internal static class EntityLookup
{
    /// <summary>The entity, or null when there is none of that name within reach of the app.</summary>
    public static EntityScope? Find(AppScope from, string name)
    {
        var (app, entity) = Split(name);
        if (app is null || app == from.Spec.Id)
        {
            return from.FindEntity(entity);
        }

        return from.Spec.UsedApps.Contains(app) ? from.Workspace.FindApp(app)?.FindEntity(entity) : null;
    }

    /// <summary>The app's id, if the name has one, and the entity's name.</summary>
    public static (string? App, string Entity) Split(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (null, name) : (name[..dot], name[(dot + 1)..]);
    }

    /// <summary>Every name that may be written in the app for an entity, its own ones first.</summary>
    public static IEnumerable<string> NamesWithinReach(AppScope from) =>
    [
        .. from.Entities.Select(entity => entity.Name),
        .. from.Spec.UsedApps
            .Select(from.Workspace.FindApp)
            .OfType<AppScope>()
            .SelectMany(app => app.Entities.Select(entity => $"{app.Spec.Id}.{entity.Name}")),
    ];
}
