namespace BusinessOS.Spec.Patching;

/// <summary>Keeps an entity's grants and denials together by role, as the files write them.</summary>
internal static class Grants
{
    public static EntitySpec Group(EntitySpec entity) => entity with { Allow = Group(entity.Allow), Deny = Group(entity.Deny) };

    /// <summary>Replaces a role's grants where they stand, or adds them at the end.</summary>
    public static EquatableArray<AllowSpec> Set(EquatableArray<AllowSpec> all, string role, EquatableArray<AllowSpec> grants)
    {
        var before = all.TakeWhile(a => a.Role != role).ToArray();
        var after = all.Skip(before.Length).Where(a => a.Role != role);
        return [.. before, .. grants, .. after];
    }

    private static EquatableArray<AllowSpec> Group(EquatableArray<AllowSpec> grants) =>
        grants.GroupBy(a => a.Role, StringComparer.Ordinal).SelectMany(g => g).ToEquatableArray();
}
