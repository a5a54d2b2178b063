using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Schema;
using BusinessOS.Spec.Writing.Merging;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing;

/// <summary>Writes an app as the files of its folder, in the shortest form that says everything.</summary>
public static class SpecWriter
{
    /// <summary>The file with the app's own keys.</summary>
    public const string AppFile = "app.yaml";

    /// <summary>The app as a folder. Reading it back gives the same app.</summary>
    public static IReadOnlyList<SpecFile> Write(AppSpec app)
    {
        var files = new List<SpecFile>();
        var orders = new Dictionary<NodeKind, Tree?>();
        foreach (var kind in NodeKind.All)
        {
            var nodes = NodeTree.Of(app, kind);
            var paths = new NodePaths(kind);
            var named = nodes.Select(n => (Path: paths.Take(n.Name), Node: n)).ToArray();
            files.AddRange(named.Select(n => new SpecFile(n.Path, TreeText.Map(n.Node.ToFile(kind), 0))));
            orders[kind] = Order(named.Select(n => (n.Path, n.Node.Name)));
        }

        return [new SpecFile(AppFile, TreeText.Map(AppTree.Of(app, k => orders[k]), 0)), .. files];
    }

    /// <summary>
    /// Brings a changed app into the files people wrote, in the form they chose (folder or one file): only the lines of
    /// what changed are rewritten; comments, blank lines, order and files of other kinds stay. Reading the result gives
    /// the changed app. Files of nodes that are gone are not in the result.
    /// </summary>
    /// <param name="existing">The files of an app that reads without errors.</param>
    /// <param name="renamed">A node that is called otherwise now, so that its lines are recognized; null: what the nodes say they were.</param>
    /// <exception cref="ArgumentException">The existing files have errors, so nobody knows what they say.</exception>
    public static IReadOnlyList<SpecFile> Update(IReadOnlyList<SpecFile> existing, AppSpec changed, RenamedNode? renamed = null)
    {
        var read = SpecReader.Read(existing);
        if (!read.Succeeded)
        {
            throw new ArgumentException("Only files that read without errors can be updated.", nameof(existing));
        }

        if (read.Value.App == changed)
        {
            return existing;
        }

        var merged = new FolderMerge(existing, read.Value, changed, renamed).Apply();
        return SpecReader.Read(merged) is { Succeeded: true, Value.App: var app } && app == changed ? merged : Rewrite(existing, read.Value, changed);
    }

    /// <summary>The way out when a merge would not read back as asked: the files anew, those of other kinds kept.</summary>
    private static List<SpecFile> Rewrite(IReadOnlyList<SpecFile> existing, SpecDocument document, AppSpec changed)
    {
        var replaced = document.Map.Spans.Values.Select(s => s.File).ToHashSet(StringComparer.Ordinal);
        return [.. Write(changed), .. existing.Where(f => !replaced.Contains(f.Path))];
    }

    /// <summary>The list of names that keeps nodes in order; null when the order of their files does.</summary>
    internal static Tree? Order(IEnumerable<(string Path, string Name)> nodes)
    {
        var all = nodes.ToArray();
        var isSorted = all.SequenceEqual(all.OrderBy(n => n.Path, StringComparer.Ordinal));
        return isSorted ? null : TreeParts.Names(all.Select(n => n.Name).ToEquatableArray());
    }
}
