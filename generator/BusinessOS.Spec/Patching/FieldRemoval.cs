namespace BusinessOS.Spec.Patching;

/// <summary>Takes a field that is removed out of what an entity says about several fields.</summary>
public static class FieldRemoval
{
    /// <summary>The entity without rules, indexes, orders and steps' parts that name the field; the field itself stays.</summary>
    public static EntitySpec From(EntitySpec entity, string field) => entity with
    {
        Unique = entity.Unique.Without(u => u.Fields.Contains(field)),
        Indexes = entity.Indexes.Without(i => i.Fields.Any(f => Names(f, field))),
        Sort = entity.Sort.Without(s => Names(s, field)),
        Search = entity.Search.Without(s => s == field),
        Keep = entity.Keep?.Split(' ')[^1] == field ? null : entity.Keep,
        Transitions = entity.Transitions.Map(t => t with { Needs = t.Needs.Without(n => n == field), Set = t.Set.Without(v => v.Field == field) }),
    };

    private static bool Names(string key, string field) => key.Split(' ')[0] == field;
}
