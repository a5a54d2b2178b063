namespace BusinessOS.Spec.Patching;

/// <summary>
/// Says what changed between two versions of an app, as operations: <c>Patch.Apply(before, Between(before, after))</c>
/// is the later app. The app's id and the order of what was there before are not told by operations; new nodes come last.
/// </summary>
public static class SpecDifference
{
    public static IReadOnlyList<Operation> Between(AppSpec before, AppSpec after)
    {
        var track = new DifferenceTrack(before);
        track.AddIf(OfApp(before, after));
        foreach (var role in after.Roles.Where(r => track.Current.Roles.All(o => o.Name != r.Name)))
        {
            track.Add(new AddRole(role));
        }

        foreach (var role in after.Roles.Where(r => track.Current.Roles.Any(o => o.Name == r.Name && o != r)))
        {
            track.Add(new ChangeRole(role));
        }

        if (before.Teams != after.Teams)
        {
            track.Add(new SetTeams(after.Teams));
        }

        OfEntities(track, after);
        OfPages(track, after);
        OfWorkflows(track, after);

        if (before.Theme != after.Theme)
        {
            track.Add(new SetTheme(after.Theme ?? new ThemeSpec()));
        }

        if ((track.Current.Navigation, track.Current.Home) != (after.Navigation, after.Home))
        {
            track.Add(new SetNavigation(after.Navigation, after.Home ?? ""));
        }

        // After the renames, which texts follow.
        OfTexts(track, after);

        // Last, when nothing names them any more.
        foreach (var role in before.Roles.Where(r => after.Roles.All(n => n.Name != r.Name)))
        {
            track.Add(new RemoveRole(role.Name));
        }

        return track.Operations;
    }

    private static SetApp? OfApp(AppSpec before, AppSpec after)
    {
        var set = new SetApp(
            Changed(before.Name, after.Name),
            Changed(before.Version, after.Version),
            Changed(before.Description, after.Description),
            before.Uses == after.Uses ? null : after.Uses,
            Changed(before.Language ?? "", after.Language ?? ""),
            before.Languages == after.Languages ? null : after.Languages);
        return set == new SetApp() ? null : set;

        static string? Changed(string old, string now) => old == now ? null : now;
    }

    private static void OfEntities(DifferenceTrack track, AppSpec after)
    {
        foreach (var entity in after.Entities.Where(e => IsRenamed(e.Name, e.Was, track.Current.Entities.Select(o => o.Name), after.Entities.Select(n => n.Name))))
        {
            track.Add(new RenameEntity(entity.Was ?? "", entity.Name));
        }

        foreach (var name in track.Current.Entities.Select(e => e.Name).Except(after.Entities.Select(e => e.Name)).ToArray())
        {
            track.Add(new RemoveEntity(name));
        }

        foreach (var entity in after.Entities)
        {
            if (track.Current.Entities.Any(e => e.Name == entity.Name))
            {
                new EntityDifference(track, entity).Tell();
            }
            else
            {
                track.Add(new AddEntity(entity));
            }
        }
    }

    private static void OfTexts(DifferenceTrack track, AppSpec after)
    {
        foreach (var texts in track.Current.Texts.Where(t => after.Texts.All(n => n.Language != t.Language)))
        {
            track.Add(new SetTexts(texts.Language, []));
        }

        foreach (var texts in after.Texts.Where(t => !track.Current.Texts.Contains(t)))
        {
            track.Add(new SetTexts(texts.Language, texts.Items));
        }
    }

    private static void OfPages(DifferenceTrack track, AppSpec after)
    {
        foreach (var page in track.Current.Pages.Where(p => after.Pages.All(n => n.Name != p.Name)))
        {
            track.Add(new RemovePage(page.Name));
        }

        foreach (var page in after.Pages.Where(p => !track.Current.Pages.Contains(p)))
        {
            track.Add(new SetPage(page));
        }
    }

    private static void OfWorkflows(DifferenceTrack track, AppSpec after)
    {
        foreach (var workflow in track.Current.Workflows.Where(w => after.Workflows.All(n => n.Name != w.Name)))
        {
            track.Add(new RemoveWorkflow(workflow.Name));
        }

        foreach (var workflow in after.Workflows.Where(w => !track.Current.Workflows.Contains(w)))
        {
            track.Add(new SetWorkflow(workflow));
        }
    }

    /// <summary>A new name beside an old one that is gone, and the node says it was that one.</summary>
    internal static bool IsRenamed(string name, string? was, IEnumerable<string> before, IEnumerable<string> after) =>
        was is not null && before.Contains(was) && !before.Contains(name) && !after.Contains(was);
}
