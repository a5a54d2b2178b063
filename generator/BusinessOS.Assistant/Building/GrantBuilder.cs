using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Evidence.Readers;

namespace BusinessOS.Assistant.Building;

/// <summary>
/// Writes grants only where the text limits somebody: "only admins delete", "customers cannot change", "read-only", "their
/// own". Every role starts with all rights on the record and loses what the text takes away.
/// </summary>
internal static class GrantBuilder
{
    public static void Build(Draft draft)
    {
        foreach (var entity in draft.Entities)
        {
            var deeds = draft.Findings.Deeds.Where(d => d.Target is not null && (d.Target == DeedReader.Everything || draft.Find(d.Target) == entity)).ToArray();
            var limits = deeds.Where(d => (d.Only || d.Negated || d.ReadOnly || d.Own || d.JustThis) && (d.ReadOnly || VerbActions.Of(d.Verb).Count > 0) && (d.Actor is not null || d.ReadOnly || d.Negated)).ToArray();
            var allowed = Allowed(draft, deeds);
            var shutOut = draft.Findings.Deeds.Where(d => d is { NothingElse: true, Actor: not null }).Select(d => draft.FindRole(d.Actor!)?.Name).OfType<string>().Where(r => !allowed.ContainsKey(r)).ToHashSet(StringComparer.Ordinal);
            if (shutOut.Count > 0 || limits.Length > 0 || allowed.Values.Any(a => a.SetEquals(["read"])))
            {
                Limit(draft, entity, deeds, limits, allowed, shutOut);
            }
        }
    }

    // What each role may do where the text says so in as many words: "clerks can read and edit orders".
    private static Dictionary<string, HashSet<string>> Allowed(Draft draft, DeedFinding[] deeds)
    {
        var allowed = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var deed in deeds.Where(d => d is { May: true, Negated: false, Only: false, Actor: not null }))
        {
            if (draft.FindRole(deed.Actor!) is not { } role)
            {
                continue;
            }

            var actions = VerbActions.Of(deed.Verb);
            actions = actions.Count == 0 && deed.Target == DeedReader.Everything && deed.Verb is "do" ? [.. VerbActions.All] : actions;
            if (!allowed.TryGetValue(role.Name, out var known))
            {
                allowed[role.Name] = known = new HashSet<string>(StringComparer.Ordinal);
            }

            known.UnionWith(actions);
        }

        return allowed;
    }

    private static void Limit(Draft draft, DraftEntity entity, DeedFinding[] deeds, DeedFinding[] limits, Dictionary<string, HashSet<string>> allowed, HashSet<string> shutOut)
    {
        var rights = draft.Roles.ToDictionary(
            r => r.Name,
            r => allowed.TryGetValue(r.Name, out var said) && said.Count > 0 ? said.Append("read").ToHashSet(StringComparer.Ordinal) : VerbActions.All.ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var limit in limits)
        {
            var actors = limits.Where(l => l.Verb == limit.Verb && l.Only == limit.Only && l.Negated == limit.Negated).Select(l => l.Actor is null ? null : draft.FindRole(l.Actor)?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
            Apply(limit, actors, rights, own);
        }

        Reconcile(draft, entity, deeds);
        ReconcileReadOnly(draft, entity, deeds, limits, rights);
        foreach (var role in draft.Roles.Where(r => !shutOut.Contains(r.Name)))
        {
            Write(entity, role.Name, rights[role.Name], own.Contains(role.Name));
        }
    }

    private static void Apply(DeedFinding limit, HashSet<string> actors, Dictionary<string, HashSet<string>> rights, HashSet<string> own)
    {
        if (limit.ReadOnly)
        {
            foreach (var right in rights.Values)
            {
                right.IntersectWith(["read"]);
            }

            return;
        }

        foreach (var (role, right) in rights)
        {
            var concerned = actors.Contains(role) || (limit.Negated && limit.Actor is null);
            if ((limit.Negated && concerned) || (limit.Only && !limit.Negated && !concerned && actors.Count > 0))
            {
                right.ExceptWith(VerbActions.Of(limit.Verb).Where(a => a != "read" || limit.Verb is "see" or "view" or "read" or "access"));
                if (!right.Contains("read"))
                {
                    // What cannot be seen cannot be changed either.
                    right.IntersectWith(limit.Negated ? [] : ["create"]);
                }
            }
            else if (limit.JustThis && concerned)
            {
                right.IntersectWith([.. VerbActions.Of(limit.Verb), "read"]);
                if (limit.Own)
                {
                    own.Add(role);
                }
            }
            else if (limit is { Own: true, Negated: false, Only: false } && concerned)
            {
                own.Add(role);
            }
        }
    }

    // "Customers can delete their orders. Orders must never be deleted." The stricter sentence holds.
    private static void Reconcile(Draft draft, DraftEntity entity, DeedFinding[] deeds)
    {
        foreach (var no in deeds.Where(d => d is { Negated: true, ReadOnly: false }))
        {
            if (deeds.FirstOrDefault(d => !d.Negated && d.Verb == no.Verb && d.Actor is not null && (no.Actor is null || no.Actor == d.Actor)) is { } yes)
            {
                var plural = Names.Plural(entity.Label).ToLowerInvariant();
                draft.Assume($"One sentence lets {Names.Plural(yes.Actor!)} {no.Verb} {plural}, another forbids it. Which holds?", $"It is forbidden to {no.Verb} {plural}.", no.Sentence);
            }
        }
    }

    // "Read-only, customers however create them" contradicts itself: they may be made, and not changed.
    private static void ReconcileReadOnly(Draft draft, DraftEntity entity, DeedFinding[] deeds, DeedFinding[] limits, Dictionary<string, HashSet<string>> rights)
    {
        if (limits.FirstOrDefault(l => l.ReadOnly) is not { } readOnly)
        {
            return;
        }

        var makers = deeds.Where(d => !d.Negated && !d.ReadOnly && d.Actor is not null && VerbActions.Of(d.Verb).Contains("create")).Select(d => draft.FindRole(d.Actor!)?.Name).OfType<string>().Distinct().ToArray();
        foreach (var maker in makers)
        {
            rights[maker].Add("create");
        }

        var plural = Names.Plural(entity.Label);
        draft.Assume(
            makers.Length > 0 ? $"{plural} are called read-only, yet {string.Join(" and ", makers)} create them. Which holds?" : $"{plural} are read-only. Who may make them?",
            makers.Length > 0 ? $"{string.Join(" and ", makers)} may create {plural.ToLowerInvariant()}; nobody may change them." : "Nobody may change them in the app.",
            readOnly.Sentence);
    }

    private static void Write(DraftEntity entity, string role, HashSet<string> rights, bool own)
    {
        string[] actions = rights.Count == VerbActions.All.Count ? ["all"] : [.. VerbActions.All.Where(rights.Contains)];
        if (actions.Length == 0)
        {
            return;
        }

        // A maker's own records: whoever created one is kept with it.
        entity.Allow.Add(own
            ? new AllowSpec { Role = role, Actions = [.. actions is ["all"] ? ["read", "create", "update"] : actions], When = "CreatedBy == User.Email" }
            : new AllowSpec { Role = role, Actions = [.. actions] });
    }
}
