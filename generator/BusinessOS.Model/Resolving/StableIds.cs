using BusinessOS.Model.Binding;
using BusinessOS.Spec.Locking;

namespace BusinessOS.Model.Resolving;

/// <summary>
/// Gives nodes their stable ids: the one kept for the node's path, else the one of the path it had before (<c>was</c>),
/// else one derived from that path.
/// </summary>
internal sealed class StableIds(BindOptions options)
{
    private readonly HashSet<string> _kept = [.. options.Ids.Values];

    public string Of(EntityScope entity) => Find(entity.Node, NodeBefore(entity));

    public string Of(FieldScope field)
    {
        var before = $"{NodeBefore(field.Entity)}/fields/{field.Spec.Was ?? field.Name}";
        return Find(field.Node, before);
    }

    private static string NodeBefore(EntityScope entity) => NodePath.Entity(entity.App.Spec.Id, entity.Spec.Was ?? entity.Name);

    private string Find(string node, string before) =>
        options.Ids.TryGetValue(node, out var kept) || options.Ids.TryGetValue(before, out kept) ? kept : Derive(before);

    /// <summary>
    /// A node that was renamed keeps the id of its old path, so the path may be free while its id is not: then the next
    /// id in line is taken.
    /// </summary>
    private string Derive(string path)
    {
        for (var round = 0; ; round++)
        {
            if (NodeId.Derive(path, round) is var id && !_kept.Contains(id))
            {
                return id;
            }
        }
    }
}
