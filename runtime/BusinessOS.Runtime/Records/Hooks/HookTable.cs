using BusinessOS.Runtime.Code;

namespace BusinessOS.Runtime.Records.Hooks;

/// <summary>The hooks of every entity in their order.</summary>
internal sealed class HookTable
{
    private readonly Dictionary<(Type Entity, HookPoint Point), IReadOnlyList<Hook>> _hooks;

    public HookTable(AppCatalog catalog)
    {
        var all = from app in catalog.Apps
                  from code in app.Hooks.OrderBy(h => h.GetType().FullName, StringComparer.Ordinal)
                  from point in Enum.GetValues<HookPoint>()
                  where code.Takes(point)
                  select (Entity: code.EntityType, Point: point, Hook: new Hook(app, code));
        _hooks = all.GroupBy(h => (h.Entity, h.Point), h => h.Hook)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Hook>)[.. g.OrderBy(h => catalog.Of(g.Key.Entity).App != h.App.Id)]);
    }

    public IReadOnlyList<Hook> Of(RecordSet set, HookPoint point) => _hooks.GetValueOrDefault((set.Entity.Type, point)) ?? [];

    public bool Has(RecordSet set, HookPoint point) => _hooks.ContainsKey((set.Entity.Type, point));

    /// <param name="App">Whose code it is.</param>
    internal sealed record Hook(AppDefinition App, AnyRecordHooks Code);
}
