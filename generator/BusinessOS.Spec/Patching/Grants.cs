namespace BusinessOS.Spec.Patching;

/// <summary>Keeps an entity's grants together by role, as the files write them.</summary>
internal static class Grants
{
    public static EntitySpec Group(EntitySpec entity) =>
        entity with { Allow = entity.Allow.GroupBy(a => a.Role, StringComparer.Ordinal).SelectMany(g => g).ToEquatableArray() };

    /// <summary>Replaces a role's grants where they stand, or adds them at the end.</summary>
    public static EntitySpec Set(EntitySpec entity, string role, EquatableArray<AllowSpec> grants)
    {
        var before = entity.Allow.TakeWhile(a => a.Role != role).ToArray();
        var after = entity.Allow.Skip(before.Length).Where(a => a.Role != role);
        return entity with { Allow = [.. before, .. grants, .. after] };
    }
}
