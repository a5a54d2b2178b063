using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Spec.Overlaying;

/// <summary>Puts one overlay into an app.</summary>
internal sealed class OverlayMerge
{
    private readonly MergedPack _pack;
    private readonly Layer _layer;
    private readonly Sayings _say;
    private readonly string _node;

    private OverlayMerge(MergedPack pack, Layer layer)
    {
        _pack = pack;
        _layer = layer;
        _node = NodePath.Entity(pack.App.Id, layer.Overlay.Entity.Name);
        _say = new Sayings(pack, layer, layer.Overlay.Target);
    }

    public static void Apply(MergedPack pack, Layer layer)
    {
        var name = layer.Overlay.Entity.Name;
        if (pack.App.Entities.FirstOrDefault(e => e.Name == name) is not { } entity)
        {
            var known = pack.App.Entities.Select(e => $"{pack.App.Id}.{e.Name}");
            pack.Report(
                OverlayDiagnostics.UnknownEntity, layer.Place(""), layer.Overlay.Target, pack.App.Id, ReadContext.Suggest(layer.Overlay.Target, known));
            return;
        }

        var merge = new OverlayMerge(pack, layer);
        var merged = merge.Merge(entity, layer.Overlay.Entity);
        pack.App = pack.App with { Entities = pack.App.Entities.Replace(e => e.Name == name, _ => merged) };
        pack.App = pack.App with { Pages = layer.Overlay.Pages.Aggregate(pack.App.Pages, new PageOverlay(pack, layer).Merge) };
    }

    private EntitySpec Merge(EntitySpec entity, EntitySpec said)
    {
        // What visitors may closes nothing to roles.
        if (said.Allow.Any(a => a.Role != AllowSpec.Visitor) && entity.Allow.All(a => a.Role == AllowSpec.Visitor))
        {
            _pack.Report(OverlayDiagnostics.OpenEntity, _layer.Place("allow/0"), _layer.Overlay.Target, _pack.App.Id);
        }

        return entity with
        {
            Label = _say.Instead(_node, "label", entity.Label, said.Label),
            Plural = _say.Instead(_node, "plural", entity.Plural, said.Plural),
            Description = _say.Instead(_node, "description", entity.Description, said.Description),
            Title = _say.Instead(_node, "title", entity.Title, said.Title),
            Sort = _say.Instead(_node, "sort", entity.Sort, said.Sort),
            Search = _say.Instead(_node, "search", entity.Search, said.Search),
            Keep = _say.WhereNothingIs(_node, "keep", entity.Keep, said.Keep),
            Fields = said.Fields.Aggregate(entity.Fields, new FieldOverlay(_pack, _layer, _node).Merge),
            States = Named("states", "The state", entity.States, said.States, s => s.Name),
            Transitions = Named("transitions", "The transition", entity.Transitions, said.Transitions, t => t.Name),
            Actions = Named("actions", "The action", entity.Actions, said.Actions, a => a.Name),
            Views = Named("views", "The view", entity.Views, said.Views, v => v.Name),
            Validations = Named("validations", "The validation", entity.Validations, said.Validations, v => v.Name),
            Unique = Added("unique", entity.Unique, said.Unique),
            Indexes = Added("indexes", entity.Indexes, said.Indexes),
            Allow = Added("allow", entity.Allow, said.Allow),
            Deny = Added("deny", entity.Deny, said.Deny),
            Share = Added("share", entity.Share, said.Share),
        };
    }

    /// <summary>Things with names, behind those that are there; a name is given once.</summary>
    private EquatableArray<T> Named<T>(string section, string word, EquatableArray<T> own, EquatableArray<T> said, Func<T, string> nameOf)
    {
        var all = own.ToList();
        foreach (var item in said)
        {
            var path = $"{_node}/{section}/{nameOf(item)}";
            if (all.Exists(a => nameOf(a) == nameOf(item)))
            {
                _say.Taken(path, word, nameOf(item), "Call yours otherwise.");
                continue;
            }

            _pack.Take(_layer, path);
            all.Add(item);
        }

        return all.ToEquatableArray();
    }

    private EquatableArray<T> Added<T>(string section, EquatableArray<T> own, EquatableArray<T> said)
    {
        if (said.Count == 0)
        {
            return own;
        }

        _pack.Take(_layer, $"{_node}/{section}", own.Count);
        return [.. own, .. said];
    }
}
