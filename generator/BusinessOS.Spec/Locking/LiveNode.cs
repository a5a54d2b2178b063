namespace BusinessOS.Spec.Locking;

/// <summary>A node of the app as it is now.</summary>
/// <param name="Path">Its path within the app.</param>
/// <param name="Before">The path it had before, if the spec says so of it or of what holds it; else null.</param>
internal sealed record LiveNode(string Path, string? Before, string? Type)
{
    /// <summary>All nodes that have ids, what holds others before what it holds.</summary>
    public static IEnumerable<LiveNode> Of(AppSpec app) =>
    [
        .. app.Roles.Select(r => new LiveNode($"roles/{r.Name}", null, null)),
        .. app.Entities.SelectMany(Of),
        .. app.Pages.Select(p => new LiveNode($"pages/{p.Name}", null, null)),
        .. app.Workflows.Select(w => new LiveNode($"workflows/{w.Name}", null, null)),
        .. app.Overlays.SelectMany(Of),
    ];

    /// <summary>What an overlay adds to another app's entity; that entity, and what of it is only changed, have their ids there.</summary>
    private static IEnumerable<LiveNode> Of(OverlaySpec overlay)
    {
        var unknown = overlay.Entity.Fields.Where(f => f.Type.Length == 0).Select(f => $"entities/{overlay.Entity.Name}/fields/{f.Name}").ToHashSet(StringComparer.Ordinal);
        return Of(overlay.Entity with { Was = null }).Skip(1)
            .Where(n => !unknown.Contains(n.Path))
            .Concat(overlay.Pages.Where(p => p.Kind.Length > 0).Select(p => new LiveNode($"pages/{p.Name}", null, null)))
            .Select(n => n with { Path = $"overlays/{overlay.App}/{n.Path}", Before = n.Before is null ? null : $"overlays/{overlay.App}/{n.Before}" });
    }

    private static IEnumerable<LiveNode> Of(EntitySpec entity)
    {
        var path = $"entities/{entity.Name}";
        var before = entity.Was is null ? null : $"entities/{entity.Was}";
        yield return new(path, before, null);
        foreach (var field in entity.Fields)
        {
            var fieldBefore = before is null && field.Was is null ? null : $"{before ?? path}/fields/{field.Was ?? field.Name}";
            yield return new($"{path}/fields/{field.Name}", fieldBefore, field.Type);
            foreach (var choice in field.Choices)
            {
                yield return new($"{path}/fields/{field.Name}/choices/{choice.Name}", fieldBefore is null ? null : $"{fieldBefore}/choices/{choice.Name}", null);
            }
        }

        foreach (var part in entity.States.Select(s => $"states/{s.Name}").Concat(entity.Transitions.Select(t => $"transitions/{t.Name}")))
        {
            yield return new($"{path}/{part}", before is null ? null : $"{before}/{part}", null);
        }
    }
}
