namespace BusinessOS.Spec.Locking;

/// <summary>Asks about fields and entities that are gone while a similar one of another name appeared.</summary>
internal sealed class RenameQuestions(AppSpec app, SourceMap map, LockFile previous, KnownNodes known, IReadOnlyList<LiveNode> added)
{
    private readonly List<LiveNode> _candidates = [.. added.Where(n => n.Before is null)];

    public EquatableArray<Diagnostic> Ask()
    {
        var problems = new DiagnosticBag();
        foreach (var gone in previous.Nodes.Where(n => known.Left.Contains(n)))
        {
            switch (gone.Path.Split('/'))
            {
                case ["entities", var name] when FindEntity(gone) is { } entity:
                    problems.Add(LockDiagnostics.RenamedEntity, Place(entity), name, NameOf(entity.Path));
                    break;
                case ["entities", var owner, "fields", var name] when FindField(gone, owner) is { } field:
                    problems.Add(LockDiagnostics.RenamedField, Place(field), name, owner, NameOf(field.Path));
                    break;
                case ["overlays", _, "entities", var owner, "fields", var name] when FindAdded(gone) is { } field:
                    problems.Add(LockDiagnostics.RenamedField, Place(field), name, owner, NameOf(field.Path));
                    break;
            }
        }

        return problems.ToSorted();
    }

    /// <summary>A new entity with a similar name, or with most of the fields the old one had.</summary>
    private LiveNode? FindEntity(LockedNode gone)
    {
        var candidates = _candidates.Where(n => n.Path.Split('/') is ["entities", _]).ToArray();
        var fields = FieldsBelow(previous.Nodes.Select(n => n.Path), gone.Path).ToArray();
        return Take(Near(gone, candidates) ?? candidates.FirstOrDefault(c =>
            FieldsBelow(_candidates.Select(n => n.Path), c.Path).Intersect(fields).Count() * 2 > Math.Max(1, fields.Length)));
    }

    /// <summary>A new field of the entity with a similar name, or else of the same type.</summary>
    private LiveNode? FindField(LockedNode gone, string owner)
    {
        var candidates = _candidates.Where(n => n.Path.Split('/') is ["entities", var entity, "fields", _] && entity == owner).ToArray();
        return app.Entities.All(e => e.Name != owner || e.Was is not null)
            ? null
            : Take(Near(gone, candidates) ?? candidates.FirstOrDefault(c => c.Type == gone.Type));
    }

    /// <summary>The same for a field that is added to another app's entity.</summary>
    private LiveNode? FindAdded(LockedNode gone)
    {
        var candidates = _candidates.Where(n => n.Path.Split('/').Length == 6 && n.Path[..n.Path.LastIndexOf('/')] == gone.Path[..gone.Path.LastIndexOf('/')]).ToArray();
        return Take(Near(gone, candidates) ?? candidates.FirstOrDefault(c => c.Type == gone.Type));
    }

    private static LiveNode? Near(LockedNode gone, LiveNode[] candidates)
    {
        var near = NearestName.Find(NameOf(gone.Path), candidates.Select(c => NameOf(c.Path)));
        return Array.Find(candidates, c => NameOf(c.Path) == near);
    }

    /// <summary>Each new node is asked about once.</summary>
    private LiveNode? Take(LiveNode? node)
    {
        if (node is not null)
        {
            _candidates.Remove(node);
        }

        return node;
    }

    private static IEnumerable<string> FieldsBelow(IEnumerable<string> paths, string entity) =>
        paths.Where(p => p.StartsWith($"{entity}/fields/", StringComparison.Ordinal) && p.Split('/').Length == 4).Select(NameOf);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private SourceSpan Place(LiveNode node) => map.Find(NodePath.Member(app.Id, node.Path));
}
