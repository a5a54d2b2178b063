using BusinessOS.Spec.Patching;

namespace BusinessOS.Spec.Overlaying.Upgrading;

/// <summary>
/// The three-way merge of a pack's next version with what an app says of it: the version the app was last accepted with, the
/// next one, and the app. Names are those of the next version on all three sides: renames have been followed before.
/// </summary>
/// <param name="before">The pack as the app was accepted with it, under its names of now.</param>
/// <param name="extended">The same with what others add to it.</param>
/// <param name="after">Its next version.</param>
public sealed class PackMerge(AppSpec before, AppSpec extended, AppSpec after)
{
    /// <summary>Every conflict of an app that uses the pack, in the order of its files.</summary>
    public IReadOnlyList<PackConflict> Conflicts(SpecDocument app)
    {
        var said = app.App.Overlays.Where(o => o.App == after.Id).SelectMany(o => new OverlayConflicts(app, o, before, after).Find());
        return [.. said.Concat(Uses(app)).GroupBy(c => c.Node).Select(Joined).OrderBy(c => c.Span.File, StringComparer.Ordinal).ThenBy(c => c.Span.Line).ThenBy(c => c.Span.Column)];
    }

    /// <summary>The app without what gives way to the pack.</summary>
    /// <param name="nodes">The conflicts' nodes.</param>
    public static AppSpec TakeTheirs(AppSpec app, IEnumerable<string> nodes)
    {
        // Of a list the last one first, so that the others keep their places.
        foreach (var node in nodes.OrderByDescending(n => n.Length).ThenByDescending(n => n, StringComparer.Ordinal))
        {
            var (target, rest) = node.Split('/', 2) is [var t, var r] ? (t, r.Split('/')) : (node, []);
            app = app with
            {
                Overlays = app.Overlays
                    .Map(o => o.Target == target ? OverlayEdit.Without(o, rest) : o)
                    .OfType<OverlaySpec>().ToEquatableArray(),
            };
        }

        return app;
    }

    /// <summary>What the pack has no more; of what is in something that is gone, nothing more is told.</summary>
    public IReadOnlyList<SpecNode> Gone()
    {
        var kept = SpecNode.Of(after).ToHashSet();
        var gone = SpecNode.Of(before).Where(n => !kept.Contains(n)).ToList();
        return [.. gone.Where(n => !gone.Exists(g => IsWithin(n, g)))];
    }

    /// <summary>Everything that is told of one node, as one: it can be left only where nothing speaks against that.</summary>
    private static PackConflict Joined(IEnumerable<PackConflict> ofNode)
    {
        var all = ofNode.ToList();
        return all[0] with
        {
            Text = string.Join(' ', all.Select(c => c.Text).Distinct()),
            CanTakeOurs = all.TrueForAll(c => c.CanTakeOurs),
            CanTakeTheirs = all.TrueForAll(c => c.CanTakeTheirs),
        };
    }

    /// <summary>What the app says of nodes that are gone, or hold something else now.</summary>
    private IEnumerable<PackConflict> Uses(SpecDocument app)
    {
        foreach (var node in Gone())
        {
            foreach (var place in NodeUses.Of(app.App, extended, node))
            {
                yield return Conflict(app, place, $"The {node.Word} {after.Id}.{node.FullName} is gone, and you use it here.", isSound: false);
            }
        }

        foreach (var entity in after.Entities)
        {
            foreach (var now in entity.Fields)
            {
                var old = extended.Entities.FirstOrDefault(e => e.Name == entity.Name)?.Fields.FirstOrDefault(f => f.Name == now.Name);
                if (old is null || (old.Type, old.Target, old.As) == (now.Type, now.Target, now.As))
                {
                    continue;
                }

                // Where it is the app's own, that both have it is told at the field itself.
                var itself = NodePath.Field(NodePath.Overlays(app.App.Id, after.Id), entity.Name, now.Name);
                var isOwn = before.Entities.FirstOrDefault(e => e.Name == entity.Name)?.Fields.Any(f => f.Name == now.Name) != true;
                foreach (var place in NodeUses.Of(app.App, extended, new(SpecNodeKind.Field, now.Name, entity.Name)).Where(place => !isOwn || place != itself))
                {
                    yield return Conflict(
                        app, place, $"The field {after.Id}.{entity.Name}.{now.Name} was {TypeOf(old)} and is {TypeOf(now)} now, and you use it here.", isSound: true);
                }
            }
        }
    }

    private PackConflict Conflict(SpecDocument app, string place, string text, bool isSound)
    {
        var node = OverlayEdit.NodeAt(app.App, after.Id, place);
        return new(node ?? place, text, app.Map.Find(place), CanTakeOurs: isSound, CanTakeTheirs: node is not null);
    }

    private static bool IsWithin(SpecNode node, SpecNode holder) =>
        node != holder && node.Path.StartsWith($"{holder.Path}/", StringComparison.Ordinal);

    private static string TypeOf(FieldSpec field) => field.Target is { } target ? $"{field.Type} {target}" : field.Type;
}
