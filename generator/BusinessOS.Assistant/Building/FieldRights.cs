using BusinessOS.Assistant.Evidence;

namespace BusinessOS.Assistant.Building;

/// <summary>Rights on single values: "the kitchen manager must not change the price", "only the director sees the rates".</summary>
internal static class FieldRights
{
    public static void Build(Draft draft)
    {
        foreach (var deed in draft.Findings.Deeds.Where(d => d is { Actor: not null, Target: not null } && (d.Negated || d.Only)))
        {
            if (draft.FindRole(deed.Actor!) is not { } role || draft.Find(deed.Target!) is not null || Names.Pascal(deed.Target!) is not { } name)
            {
                continue;
            }

            var actions = VerbActions.Of(deed.Verb);
            var read = actions.Contains("read");
            if (!read && !actions.Contains("update"))
            {
                continue;
            }

            var condition = deed.Negated ? $"!User.Is(\"{role.Name}\")" : $"User.Is(\"{role.Name}\")";
            foreach (var entity in draft.Entities)
            {
                foreach (var field in entity.Fields.Where(f => f.Spec.Type != FieldTypes.Reference && (f.Spec.Name == name || f.Spec.Name.EndsWith(name, StringComparison.Ordinal))).ToArray())
                {
                    Limit(entity, field, condition, read);
                }
            }

            draft.Findings.Use(deed.Sentence);
        }
    }

    // A value somebody may not see is not asked of them either.
    private static void Limit(DraftEntity entity, DraftField field, string condition, bool read)
    {
        var spec = field.Spec;
        entity.Replace(field, read
            ? spec with { ReadWhen = Both(spec.ReadWhen, condition), Required = false }
            : spec with { WriteWhen = Both(spec.WriteWhen, condition), Required = false });
    }

    private static string Both(string? before, string condition) =>
        before is null || before == condition ? condition : $"{before} && {condition}";
}
