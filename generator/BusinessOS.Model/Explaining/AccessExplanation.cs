namespace BusinessOS.Model.Explaining;

/// <summary>
/// Says what an entity's rules come to for people with certain roles: a denial beats everything, any grant is enough, and
/// what nothing allows is refused. It knows no record, so conditions stay conditions.
/// </summary>
public static class AccessExplanation
{
    public static AccessReport Of(Entity entity, AccessQuestion question)
    {
        var own = OfOperation(entity, question.Roles, question.Operation);
        if (question.Operation is Operations.Update or Operations.Delete)
        {
            own = Narrow(own, OfOperation(entity, question.Roles, Operations.Read) with { Rules = [] });
        }

        return question.Field is { } name && entity.Fields.FirstOrDefault(f => f.Name == name) is { } field
            ? OfField(own, field, question.Operation)
            : own;
    }

    private static AccessReport OfOperation(Entity entity, EquatableArray<string> roles, Operations operation)
    {
        var denials = entity.Denials.Where(d => d.Operations.HasFlag(operation) && (d.Role is null || roles.Contains(d.Role))).ToList();
        var grants = entity.Grants.Where(g => g.Operations.HasFlag(operation) && (g.Role is null || roles.Contains(g.Role))).ToList();
        var shares = entity.Shares.Where(s => s.Operations.HasFlag(operation)).ToList();
        EquatableArray<ExplainedRule> rules =
        [
            .. denials.Select(d => new ExplainedRule("deny", d.Role ?? "everyone", d.When?.Text, d.When is null ? "never" : $"never when {d.When.Text}", d.Node)),
            .. grants.Select(g => new ExplainedRule("allow", g.Role ?? "visitor", g.When?.Text, g.When is null ? "always" : $"when {g.When.Text}", g.Node)),
            .. shares.Select(s => new ExplainedRule("share", "whoever it is shared with", s.When?.Text, "when it is shared with them", s.Node)),
        ];
        if (denials.Exists(d => d.When is null))
        {
            return new(AccessResult.Never, null, rules);
        }

        var open = !entity.Grants.Any(g => g.Role is not null) && roles.Count > 0; // an app without roles
        var ways = grants.Select(g => g.When?.Text).Concat(shares.Count > 0 ? ["it is shared with them"] : Array.Empty<string?>()).ToList();
        var allowed = open || grants.Exists(g => g.When is null) ? new AccessReport(AccessResult.Always, null, rules)
            : ways.Count == 0 ? new AccessReport(AccessResult.Never, null, rules)
            : new AccessReport(AccessResult.When, Join(ways.OfType<string>(), "or"), rules);
        return denials.Select(d => d.When?.Text).OfType<string>()
            .Aggregate(allowed, (left, denied) => Narrow(left, new AccessReport(AccessResult.When, $"not ({denied})", [])));
    }

    private static AccessReport OfField(AccessReport record, Field field, Operations operation)
    {
        var checks = operation == Operations.Read
            ? new[] { ("read", field.ReadWhen, false), ("mask", field.MaskWhen, true) }
            : [("read", field.ReadWhen, false), ("write", field.WriteWhen, false)];
        foreach (var (key, condition, hides) in checks)
        {
            if (condition is null)
            {
                continue;
            }

            var rule = new ExplainedRule(key, "whoever", condition.Text, hides ? $"only a mask when {condition.Text}" : $"when {condition.Text}", condition.Node);
            record = Narrow(
                record with { Rules = [.. record.Rules, rule] },
                new AccessReport(AccessResult.When, hides ? $"not ({condition.Text})" : condition.Text, []));
        }

        return field.IsComputed && operation != Operations.Read ? new(AccessResult.Never, null, record.Rules) : record;
    }

    /// <summary>Both must hold.</summary>
    private static AccessReport Narrow(AccessReport left, AccessReport right) => (left.Result, right.Result) switch
    {
        (AccessResult.Never, _) or (_, AccessResult.Always) => left,
        (_, AccessResult.Never) => left with { Result = AccessResult.Never, When = null },
        (AccessResult.Always, _) => left with { Result = AccessResult.When, When = right.When },
        _ when left.When == right.When => left,
        _ => left with { When = Join([left.When ?? "", right.When ?? ""], "and") },
    };

    private static string Join(IEnumerable<string> conditions, string word)
    {
        var all = conditions.Distinct(StringComparer.Ordinal).ToArray();
        return all.Length == 1 ? all[0] : string.Join($" {word} ", all.Select(c => c.StartsWith("not (", StringComparison.Ordinal) ? c : $"({c})"));
    }
}
