namespace BusinessOS.Runtime.Records.Explaining;

/// <summary>Says the rules of an entity in plain words.</summary>
internal sealed class RuleWords(AppDefinition app, EntityDefinition entity)
{
    private string Things => entity.Plural.ToLowerInvariant();

    /// <summary>"Nobody with the role Member may update or delete loans when Locked."</summary>
    public DecidingRule Denial(GrantDefinition denial)
    {
        var who = denial.Role is null ? "Nobody" : $"Nobody with the role {LabelOf(denial.Role)}";
        return Rule($"{who} may {Verbs(denial.Operations)} {Things}{When(denial.Words)}.", denial.Rule);
    }

    /// <summary>"The role Member may update loans when CreatedBy == User.Email."</summary>
    public DecidingRule Grant(GrantDefinition grant, Operations? only = null) => Rule(
        $"The role {LabelOf(grant.Role ?? "")} may {Verbs(only ?? grant.Operations)} {Things}{(only is null ? "" : " only")}{When(grant.Words)}.", grant.Rule);

    /// <summary>"Loans can be shared for reading or updating by Manager."</summary>
    public DecidingRule Share(ShareDefinition share)
    {
        var by = share.Roles.Count == 0 ? "whoever may read them" : string.Join(" or ", share.Roles.Select(LabelOf));
        return Rule($"{entity.Plural} can be shared to {Verbs(share.Operations)} them by {by}{When(share.Words)}.", share.Rule);
    }

    /// <summary>A rule of a field, which stands at one of its keys.</summary>
    public DecidingRule Field(FieldDefinition field, string key, string text) => Rule(text, $"{entity.App}/entities/{entity.Name}/fields/{field.Name}/{key}");

    public DecidingRule Rule(string text, string? node) => new(text, node, node is null ? null : app.Places.GetValueOrDefault(node));

    public static string Verbs(Operations operations)
    {
        Operations[] single = [Operations.Read, Operations.Create, Operations.Update, Operations.Delete];
        var verbs = single.Where(o => operations.HasFlag(o)).Select(o => o.ToString().ToLowerInvariant()).ToArray();
        return verbs.Length < 2 ? string.Concat(verbs) : $"{string.Join(", ", verbs[..^1])} or {verbs[^1]}";
    }

    private string LabelOf(string role) => app.Roles.FirstOrDefault(r => r.Name == role)?.Label ?? role;

    private static string When(string? words) => words is null ? "" : $" when {words}";
}
