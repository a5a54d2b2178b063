namespace BusinessOS.Assistant.Building;

/// <summary>What nobody limited is open to every role; the reader of the plan must see that. A pack's own rights are the pack's.</summary>
internal static class OpenRights
{
    public static AuthorResult Ask(AuthorResult result)
    {
        string[] open = [.. result.Operations.OfType<AddEntity>().Where(a => a.Entity.Allow.Count == 0).Select(a => Many(a.Entity))];
        return open.Length == 0 || !result.Operations.OfType<AddRole>().Any()
            ? result
            : result with
            {
                Assumptions =
                [
                    .. result.Assumptions,
                    new Assumption(
                        $"Who may see and change {Names.Series(open)}?",
                        "Everybody who can sign in. Limit it, for example: only managers may delete.",
                        null),
                ],
            };
    }

    private static string Many(EntitySpec entity) =>
        (entity.Plural ?? Names.Plural(entity.Label ?? SpecName.ToLabel(entity.Name))).ToLowerInvariant();
}
