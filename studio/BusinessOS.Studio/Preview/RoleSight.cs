using BusinessOS.Spec;
using BusinessOS.Studio.Components;

namespace BusinessOS.Studio.Preview;

/// <summary>Something a role cannot see or do.</summary>
/// <param name="Condition">The owner's own words for it, where there are some.</param>
public sealed record RoleSight(string Text, string? Condition = null)
{
    /// <summary>Everything of the app that is closed to a role, tables first.</summary>
    public static IReadOnlyList<RoleSight> Of(AppSpec app, string role)
    {
        var ruled = app.Entities.Where(e => e.Allow.Count > 0).ToArray();
        var hidden = ruled.Where(e => !May(e, role, "read")).ToArray();
        var seen = ruled.Except(hidden).ToArray();
        var sights = new List<RoleSight>();
        AddIf(sights, "does not see", hidden);
        foreach (var entity in seen.Where(e => Grants(e, role, "read").All(a => a.When is not null)))
        {
            sights.Add(new RoleSight($"sees only some {Plural(entity)}", string.Join(" or ", Grants(entity, role, "read").Select(a => a.When))));
        }

        var locked = seen.Where(e => !May(e, role, "create") && !May(e, role, "update")).ToArray();
        AddIf(sights, "reads but does not change", locked);
        AddIf(sights, "adds no", [.. seen.Except(locked).Where(e => !May(e, role, "create"))]);
        foreach (var entity in app.Entities.Except(hidden))
        {
            IRecordStepSpec[] all = [.. entity.Transitions, .. entity.Actions];
            var steps = all.Where(t => t.By.Count > 0 && !t.By.Contains(role)).Select(t => t.Label ?? Words.Of(t.Name)).ToArray();
            if (steps.Length > 0)
            {
                sights.Add(new RoleSight($"cannot {Words.List(steps.Select(s => s.ToLowerInvariant()), "or")} {Plural(entity)}"));
            }

            sights.AddRange(entity.Fields.Where(f => f.ReadWhen is not null)
                .Select(f => new RoleSight($"does not always see {Words.Of(f.Name).ToLowerInvariant()} of {Plural(entity)}", f.ReadWhen)));
            sights.AddRange(entity.Fields.Where(f => f.MaskWhen is not null)
                .Select(f => new RoleSight($"sees at times only a mask of {Words.Of(f.Name).ToLowerInvariant()} of {Plural(entity)}", f.MaskWhen)));
            sights.AddRange(entity.Deny.Where(d => d.Role == role || d.Role == AllowSpec.Everyone)
                .Select(d => new RoleSight($"may never {Words.List(d.Actions.Select(a => a == "all" ? "do anything with" : a), "or")} {Plural(entity)}", d.When)));
        }

        return sights;
    }

    private static void AddIf(List<RoleSight> sights, string what, EntitySpec[] entities)
    {
        if (entities.Length > 0)
        {
            sights.Add(new RoleSight($"{what} {Words.List(entities.Select(Plural), "and")}"));
        }
    }

    private static bool May(EntitySpec entity, string role, string action) => Grants(entity, role, action).Any();

    private static IEnumerable<AllowSpec> Grants(EntitySpec entity, string role, string action) =>
        entity.Allow.Where(a => a.Role == role && (a.Actions.Contains(action) || a.Actions.Contains("all")));

    private static string Plural(EntitySpec entity) => Words.PluralOf(entity).ToLowerInvariant();
}
