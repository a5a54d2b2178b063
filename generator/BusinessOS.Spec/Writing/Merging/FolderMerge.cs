using BusinessOS.Spec.Schema;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing.Merging;

/// <summary>Brings a changed app into the files it was read from: each node stays where it is kept.</summary>
internal sealed class FolderMerge
{
    private readonly IReadOnlyList<SpecFile> _files;
    private readonly SpecDocument _document;
    private readonly AppSpec _after;
    private readonly RenamedNode? _renamed;
    private readonly string _appFile;
    private readonly bool _isOneFile;

    /// <summary>What becomes of a file that changes: its new version, or null when it goes.</summary>
    private readonly Dictionary<string, SpecFile?> _changes = new(StringComparer.Ordinal);

    private readonly List<SpecFile> _added = [];

    public FolderMerge(IReadOnlyList<SpecFile> files, SpecDocument document, AppSpec after, RenamedNode? renamed)
    {
        _renamed = renamed;
        _files = files;
        _document = document;
        _after = after;
        _appFile = FileOf(NodePath.App(document.App.Id));
        var keptInApp = NodeKind.All.SelectMany(k => NodeTree.Of(document.App, k).Select(n => FileOf(k, n) == _appFile)).ToArray();
        _isOneFile = keptInApp.Length > 0 && keptInApp.All(isInApp => isInApp);
    }

    /// <summary>All files, changed ones in the place of the old ones, new ones at the end.</summary>
    public IReadOnlyList<SpecFile> Apply()
    {
        var before = new Dictionary<NodeKind, Tree?>();
        var after = new Dictionary<NodeKind, Tree?>();
        foreach (var kind in NodeKind.All)
        {
            (before[kind], after[kind]) = Apply(kind);
        }

        var app = _files.First(f => f.Path == _appFile);
        _changes[_appFile] = app with
        {
            Text = FileMerge.Apply(app, AppTree.Of(_document.App, k => before[k]), Marked(AppTree.Of(_after, k => after[k]))),
        };
        return [.. _files.Select(f => _changes.TryGetValue(f.Path, out var changed) ? changed : f).OfType<SpecFile>(), .. _added];
    }

    /// <summary>Merges the files of one kind of node; gives what the app's file says of the kind, before and after.</summary>
    private (Tree? Before, Tree? After) Apply(NodeKind kind)
    {
        var old = NodeTree.Of(_document.App, kind);
        var changed = _renamed is null ? NodeTree.Of(_after, kind) : _renamed.Mark(NodeTree.Of(_after, kind), kind.Plural);
        var paths = new NodePaths(kind);
        foreach (var file in _files)
        {
            paths.Reserve(file.Path);
        }

        var gone = old.Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        var inApp = new List<NodeTree>();
        var inFiles = new List<(string Path, string Name)>();
        foreach (var node in changed)
        {
            var former = Former(old, changed, node);
            if (former is not null)
            {
                gone.Remove(former.Name);
            }

            if (former is null ? _isOneFile : FileOf(kind, former) == _appFile)
            {
                inApp.Add(node);
            }
            else
            {
                inFiles.Add((former is null ? Add(kind, node, paths) : Merge(kind, former, node, paths), node.Name));
            }
        }

        foreach (var file in old.Where(n => gone.Contains(n.Name)).Select(n => FileOf(kind, n)).Where(f => f != _appFile))
        {
            _changes[file] = null;
        }

        var wasInApp = NodeTree.Nested(old.Where(n => FileOf(kind, n) == _appFile));
        var isListed = wasInApp is null && _document.Map.Spans.ContainsKey($"{_document.App.Id}/{kind.Plural}");
        var order = SpecWriter.Order(inFiles);
        var names = inFiles.Count == 0 ? null : TreeParts.Names(inFiles.Select(f => f.Name).ToEquatableArray());
        return (
            isListed ? TreeParts.Names(old.Select(n => n.Name).ToEquatableArray()) : wasInApp,
            inApp.Count > 0 ? NodeTree.Nested(inApp) : isListed ? names : order);
    }

    private MapTree Marked(MapTree app) => _renamed is null ? app : _renamed.Mark(app);

    /// <summary>The node this one was: of the same name, or of the name it had.</summary>
    private static NodeTree? Former(EquatableArray<NodeTree> old, EquatableArray<NodeTree> changed, NodeTree node) =>
        old.FirstOrDefault(n => n.Name == node.Name)
        ?? (changed.Any(n => n.Name == node.Was) ? null : old.FirstOrDefault(n => n.Name == node.Was));

    private string Add(NodeKind kind, NodeTree node, NodePaths paths)
    {
        var file = new SpecFile(paths.Take(node.Name), TreeText.Map(node.ToFile(kind), 0));
        _added.Add(file);
        return file.Path;
    }

    /// <summary>Merges a node's own file. A file that bears the node's name is renamed with it.</summary>
    private string Merge(NodeKind kind, NodeTree former, NodeTree node, NodePaths paths)
    {
        var file = _files.First(f => f.Path == FileOf(kind, former));
        var bearsName = file.Path == kind.FileFor(former.Name);
        _changes[file.Path] = new(
            bearsName && former.Name != node.Name ? paths.Take(node.Name) : file.Path,
            FileMerge.Apply(file, former.ToFile(kind), node.ToFile(kind)));
        return _changes[file.Path]?.Path ?? file.Path;
    }

    private string FileOf(NodeKind kind, NodeTree node) => FileOf(kind.PathOf(_document.App.Id, node.Name));

    private string FileOf(string path) => _document.Map.Find(path).File;
}
