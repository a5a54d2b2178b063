using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Writing;

/// <summary>Gives the nodes of one kind their files: one each, also where the file system ignores case.</summary>
internal sealed class NodePaths(NodeKind kind)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public void Reserve(string path) => _taken.Add(path);

    public string Take(string name)
    {
        var stem = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '_' or '-' ? c : '-'));
        var path = kind.FileFor(stem.Length == 0 ? "-" : stem);
        for (var number = 2; !_taken.Add(path); number++)
        {
            path = kind.FileFor($"{stem}-{number}");
        }

        return path;
    }
}
