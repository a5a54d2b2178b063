using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>An app's files told apart by their paths: the app's own, and those of its nodes.</summary>
internal sealed class SpecFolder
{
    private readonly List<(NodeKind Kind, SpecFile File)> _nodes = [];

    private SpecFolder(SpecFile? app) => App = app;

    /// <summary>The file that holds the app's own keys; null when there is none.</summary>
    public SpecFile? App { get; }

    /// <summary>YAML files that belong to nothing.</summary>
    public List<SpecFile> Strays { get; } = [];

    /// <summary>The files of one kind of node, in the order of their paths.</summary>
    public IEnumerable<SpecFile> Of(NodeKind kind) => _nodes.Where(n => n.Kind == kind).Select(n => n.File);

    public static SpecFolder Of(IReadOnlyList<SpecFile> files)
    {
        var yaml = files.Where(f => IsYaml(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal).ToArray();
        var folder = new SpecFolder(FindApp(yaml));
        foreach (var file in yaml.Where(f => f != folder.App))
        {
            var slash = file.Path.IndexOf('/', StringComparison.Ordinal);
            var top = slash < 0 ? "" : file.Path[..slash];
            if (NodeKind.All.FirstOrDefault(k => k.Plural == top) is { } kind)
            {
                folder._nodes.Add((kind, file));
            }
            else if (top is not ("code" or "seed" or "packs"))
            {
                folder.Strays.Add(file);
            }
        }

        return folder;
    }

    private static SpecFile? FindApp(SpecFile[] yaml)
    {
        var atRoot = yaml.Where(f => !f.Path.Contains('/')).ToArray();
        return atRoot.FirstOrDefault(f => f.Path is "app.yaml" or "app.yml")
            ?? (yaml.Length == 1 ? yaml[0] : null)
            ?? (atRoot.Length == 1 ? atRoot[0] : null);
    }

    private static bool IsYaml(string path) =>
        (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
        && !path.EndsWith(".lock.yaml", StringComparison.Ordinal);
}
