namespace BusinessOS.Runtime.Records.Explaining;

/// <summary>Says the rules of an entity in plain words.</summary>
internal sealed class RuleWords(AppDefinition app, EntityDefinition entity)
{
    private string Things => Inside(entity.Plural);

    /// <summary>"Nobody with the role Member may update or delete loans when Locked."</summary>
    public DecidingRule Denial(GrantDefinition denial)
    {
        var (verbs, when) = (Verbs(denial.Operations), When(denial.Words));
        return Rule(
            denial.Role is null ? Say($"Nobody may {verbs} {Things}{when}.") : Say($"Nobody with the role {LabelOf(denial.Role)} may {verbs} {Things}{when}."), denial.Rule);
    }

    /// <summary>"The role Member may update loans when CreatedBy == User.Email."</summary>
    public DecidingRule Grant(GrantDefinition grant, Operations? only = null) => Rule(
        grant.Role is null
            ? Say($"Everybody, signed in or not, may {Verbs(only ?? grant.Operations)} {Things}{When(grant.Words)}.")
            : only is null
            ? Say($"The role {LabelOf(grant.Role)} may {Verbs(grant.Operations)} {Things}{When(grant.Words)}.")
            : Say($"The role {LabelOf(grant.Role)} may {Verbs(only.Value)} {Things} only{When(grant.Words)}."), grant.Rule);

    /// <summary>"Loans can be shared for reading or updating by Manager."</summary>
    public DecidingRule Share(ShareDefinition share)
    {
        var by = share.Roles.Count == 0 ? Say("whoever may read them") : string.Join(Say(" or "), share.Roles.Select(LabelOf));
        return Rule(Say($"{entity.Plural} can be shared to {Verbs(share.Operations)} them by {by}{When(share.Words)}."), share.Rule);
    }

    /// <summary>A rule of a field, which stands at one of its keys.</summary>
    public DecidingRule Field(FieldDefinition field, string key, string text) => Rule(text, $"{entity.App}/entities/{entity.Name}/fields/{field.Name}/{key}");

    public DecidingRule Rule(string text, string? node) => new(text, node, node is null ? null : app.Places.GetValueOrDefault(node));

    public static string Verbs(Operations operations)
    {
        Operations[] single = [Operations.Read, Operations.Create, Operations.Update, Operations.Delete];
        var verbs = single.Where(o => operations.HasFlag(o)).Select(Verb).ToArray();
        return verbs.Length < 2 ? string.Concat(verbs) : $"{string.Join(", ", verbs[..^1])}{Say(" or ")}{verbs[^1]}";
    }

    private static string Verb(Operations operation) => operation switch
    {
        Operations.Read => Say("read"),
        Operations.Create => Say("create"),
        Operations.Update => Say("update"),
        _ => Say("delete"),
    };

    private string LabelOf(string role) => app.Roles.FirstOrDefault(r => r.Name == role)?.Label ?? role;

    private static string When(string? words) => words is null ? "" : Say($" when {words}");
}
