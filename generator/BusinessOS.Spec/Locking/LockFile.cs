using System.Collections.Immutable;

namespace BusinessOS.Spec.Locking;

/// <summary>
/// The stable ids of an app's nodes, kept in <c>app.lock.yaml</c> beside the spec. Nodes that are gone stay known, so
/// that a <c>was:</c> written later still finds the id, and no id is ever given twice.
/// </summary>
public sealed record LockFile
{
    /// <summary>The file's name in an app's folder.</summary>
    public const string FileName = "app.lock.yaml";

    private const string Overlays = "overlays/";

    /// <summary>The app's id.</summary>
    public required string App { get; init; }

    /// <summary>What the app holds, in the order of the paths.</summary>
    public EquatableArray<LockedNode> Nodes { get; init; } = [];

    /// <summary>What it held once.</summary>
    public EquatableArray<LockedNode> Gone { get; init; } = [];

    /// <summary>The lock in the file's text; problems when it is not one.</summary>
    public static Outcome<LockFile> Read(SpecFile file) => LockReader.Read(file);

    /// <summary>The file's text: the same lock, the same bytes.</summary>
    public string Write() => LockWriter.Write(this);

    /// <summary>The ids by full node path, as the model takes them.</summary>
    public ImmutableDictionary<string, string> ToIds() =>
        Nodes.ToImmutableDictionary(n => FullPath(n.Path), n => n.Id, StringComparer.Ordinal);

    /// <summary>
    /// The names nodes had before, by full node path, oldest first. A name that another node has by now is not told: it is
    /// that node's.
    /// </summary>
    public ImmutableDictionary<string, EquatableArray<string>> ToFormerNames()
    {
        var taken = Nodes.Select(n => n.Path).ToHashSet(StringComparer.Ordinal);
        var result = ImmutableDictionary.CreateBuilder<string, EquatableArray<string>>(StringComparer.Ordinal);
        foreach (var node in Nodes)
        {
            var (within, now) = Split(node.Path);
            var names = node.Was.Select(w => Split(w).Name).Where(n => n != now && !taken.Contains($"{within}/{n}")).Distinct().ToEquatableArray();
            if (names.Count > 0)
            {
                result[FullPath(node.Path)] = names;
            }
        }

        return result.ToImmutable();
    }

    /// <summary>The lock after a node got another name: it and all it holds keep their ids.</summary>
    /// <param name="other">For a node that is added to another app: that app's id.</param>
    public LockFile Rename(SpecNode node, string to, string? other = null)
    {
        var within = other is null ? "" : $"{Overlays}{other}/";
        var (from, renamed) = (within + node.Path, within + (node with { Name = to }).Path);
        return (this with { Nodes = Nodes.Select(Move).OrderBy(n => n.Path, StringComparer.Ordinal).ToEquatableArray() }).WithoutReusedNames();

        LockedNode Move(LockedNode known) =>
            known.Path == from || known.Path.StartsWith($"{from}/", StringComparison.Ordinal)
                ? known.Moved(renamed + known.Path[from.Length..])
                : known;
    }

    /// <summary>
    /// The lock without the former names that another node has by now. They stay that node's also after it got another
    /// name itself: what is stored under them is no longer the first one's.
    /// </summary>
    public LockFile WithoutReusedNames()
    {
        var taken = Nodes.Select(n => n.Path).ToHashSet(StringComparer.Ordinal);
        return this with { Nodes = Nodes.Select(n => n.Was.Any(taken.Contains) ? n with { Was = [.. n.Was.Where(w => !taken.Contains(w))] } : n).ToEquatableArray() };
    }

    /// <summary>A node's path in the workspace: what is added to another app is a node of that one.</summary>
    private string FullPath(string path) => path.StartsWith(Overlays, StringComparison.Ordinal) ? path[Overlays.Length..] : NodePath.Member(NodePath.App(App), path);

    private static (string Within, string Name) Split(string path)
    {
        var at = path.LastIndexOf('/');
        return (path[..Math.Max(at, 0)], path[(at + 1)..]);
    }
}
