using System.Text.RegularExpressions;
using BusinessOS.Assistant.Building;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Let only managers approve", "members can only see their own loans", "clerks cannot delete orders".</summary>
internal sealed partial class PermissionRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var match = Pattern().Match(wish);
        if (!match.Success || Evidence.ItemSplitter.Split(match.Groups["who"].Value) is not { Count: > 0 } who || !who.All(w => context.Names.Role(w) is not null || RoleRule.IsPerson(w)))
        {
            return false;
        }

        var target = match.Groups["what"].Value;
        var entity = (target.Length > 0 ? context.Names.Entity(target) : null) ?? context.Implied;
        if (entity is null && target.Length == 0)
        {
            entity = context.App.Entities.FirstOrDefault(e => match.Groups["verb"].Value.Split(',', ' ').Any(v => SpecNames.Transition(e, v) is not null));
        }

        if (entity is null)
        {
            UnknownPart.Report(target.Length > 0 ? target : "what this is about", context);
            return true;
        }

        var roles = who.Select(w => RoleRule.Ensure(w, context)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var limit = new Limit(roles, match.Groups["only"].Success, match.Groups["not"].Success, match.Groups["just"].Success, match.Groups["own"].Success);
        foreach (var verb in Verbs().Split(match.Groups["verb"].Value).Where(v => v.Length > 0))
        {
            Apply(context.App.Entities.First(e => e.Name == entity.Name), verb.ToLowerInvariant(), limit, context);
        }

        context.Entity = entity.Name;
        return true;
    }

    private static void Apply(EntitySpec entity, string verb, Limit limit, ChangeContext context)
    {
        if (SpecNames.Transition(entity, verb) is { } transition)
        {
            context.Add(new SetTransition(entity.Name, transition with { By = By(transition.By, limit, context) }));
        }
        else if (VerbActions.Of(verb) is { Count: > 0 } actions)
        {
            Grant(entity, actions, limit, context);
        }
        else if (Meanings.Lifecycle.TryGetValue(verb, out var state))
        {
            AddStep(entity, verb, state, limit, context);
        }
    }

    private static EquatableArray<string> By(EquatableArray<string> before, Limit limit, ChangeContext context)
    {
        if (limit.Only && !limit.Not)
        {
            return [.. limit.Roles];
        }

        var now = before.Count > 0 ? before.ToHashSet() : context.App.Roles.Select(r => r.Name).ToHashSet();
        if (limit.Not)
        {
            now.ExceptWith(limit.Roles);
        }
        else if (before.Count > 0)
        {
            now.UnionWith(limit.Roles);
        }
        else
        {
            return before;
        }

        return [.. context.App.Roles.Select(r => r.Name).Where(now.Contains)];
    }

    // Without grants everybody may do everything; with the first one, every role needs its own.
    private static void Grant(EntitySpec entity, IReadOnlyList<string> actions, Limit limit, ChangeContext context)
    {
        foreach (var role in context.App.Roles.Select(r => r.Name).ToArray())
        {
            var held = entity.Allow.Count == 0 ? VerbActions.All.ToHashSet(StringComparer.Ordinal) : entity.Allow.Where(a => a.Role == role).SelectMany(a => a.Actions.Contains("all") ? VerbActions.All : a.Actions).ToHashSet(StringComparer.Ordinal);
            var concerned = limit.Roles.Contains(role);
            if (limit.Not ? concerned : limit.Only && !concerned)
            {
                held.ExceptWith(actions);
            }
            else if (concerned && limit.Just && !limit.Own)
            {
                held.IntersectWith(actions.Append("read"));
                held.UnionWith(actions);
            }
            else if (concerned)
            {
                held.UnionWith(actions);
            }

            string[] written = held.Count == VerbActions.All.Count ? ["all"] : [.. VerbActions.All.Where(held.Contains)];
            var own = concerned && limit.Own;
            EquatableArray<AllowSpec> grants = written.Length == 0 ? [] : own ? Own(role, written) : [new AllowSpec { Role = role, Actions = [.. written] }];
            if (entity.Allow.Count == 0 || concerned || limit.Only)
            {
                context.Add(new SetAllow(entity.Name, role, grants));
            }
        }
    }

    // A record is somebody's own once it is there, so making one cannot depend on that.
    private static EquatableArray<AllowSpec> Own(string role, string[] written)
    {
        string[] held = written is ["all"] ? ["read", "create", "update"] : written;
        var theirs = new AllowSpec { Role = role, Actions = [.. held.Where(a => a != "create")], When = "CreatedBy == User.Email" };
        return held.Contains("create") ? [theirs, new AllowSpec { Role = role, Actions = ["create"] }] : [theirs];
    }

    // "Let only managers approve" where nothing is approved yet: the state and the step come with it.
    private static void AddStep(EntitySpec entity, string verb, string state, Limit limit, ChangeContext context)
    {
        var states = entity.States.Count > 0 ? entity.States.ToList() : [new StateSpec("Requested")];
        if (!states.Exists(s => s.Name == state))
        {
            states.Insert(1, new StateSpec(state, state == SpecName.ToLabel(state).Replace(" ", "", StringComparison.Ordinal) ? null : SpecName.ToLabel(state)));
            context.Add(new SetStates(entity.Name, [.. states]));
        }

        var name = Names.Free(Names.Pascal(verb) ?? "Step", n => entity.Transitions.Any(t => t.Name == n));
        context.Add(new SetTransition(entity.Name, new TransitionSpec { Name = name, From = [states[0].Name], To = state, By = limit.Not ? [] : [.. limit.Roles] }));
        context.Assume($"From which state can a {SpecName.ToLabel(entity.Name).ToLowerInvariant()} be {SpecName.ToLabel(state).ToLowerInvariant()}?", $"From {SpecName.ToLabel(states[0].Name)}.");
    }

    [GeneratedRegex(@"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Verbs();

    [GeneratedRegex(@"^(?:(?:let|allow)\s+)?(?<only>only\s+)?(?:let\s+|allow\s+)?(?:the\s+)?(?<who>[\w ,-]+?)\s+(?:(?<not>can ?not|can not|may not|must not|should not|must never|do not|shall not)|can|may|should be able to|should|are allowed to|is allowed to|to|shall|must)?\s*(?:be able to\s+)?(?<just>only\s+)?(?<verb>(?:see|view|read|create|add|submit|enter|update|edit|change|modify|delete|remove|manage|approve|reject|deny|decline|accept|confirm|cancel|close|reopen|resolve|complete|archive|publish|ship|deliver|return|refund|sign|verify|hand out|check in|check out|escalate|dispatch)(?:(?:\s*,\s*|\s+and\s+|\s+or\s+)(?:see|view|read|create|add|submit|enter|update|edit|change|modify|delete|remove|manage|approve|reject|deny|decline|accept|confirm|cancel|close|reopen|resolve|complete|archive|publish|ship|deliver|return|refund|sign|verify))*)(?:\s+(?:(?:the|all|any|an?|those|these)\s+)?(?<own>their\s+own\s+|their\s+)?(?<what>[\w -]+?))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    private sealed record Limit(HashSet<string> Roles, bool Only, bool Not, bool Just, bool Own);
}
