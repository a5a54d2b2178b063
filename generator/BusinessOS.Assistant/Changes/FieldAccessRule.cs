using System.Text.RegularExpressions;
using BusinessOS.Assistant.Building;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Clerks should not see the purchase price", "hide the deposit from members", "only managers may change the limit".</summary>
internal sealed partial class FieldAccessRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var match = HideFrom().Match(wish);
        match = match.Success ? match : Pattern().Match(wish);
        if (!match.Success || context.Names.Entity(match.Groups["what"].Value) is not null || FieldOf(match, context) is not { } found)
        {
            return false;
        }

        var who = Evidence.ItemSplitter.Split(match.Groups["who"].Value);
        if (who.Count == 0 || !who.All(w => context.Names.Role(w) is not null || RoleRule.IsPerson(w)))
        {
            return false;
        }

        var isOnly = match.Groups["only"].Success;
        var isNot = match.Groups["not"].Success || match.Groups["hide"].Success;
        if (isOnly == isNot)
        {
            return false; // "managers may see the deposit" takes nothing from anybody
        }

        var roles = who.Select(w => RoleRule.Ensure(w, context)).OfType<string>().Select(r => $"{(isNot ? "!" : "")}User.Is(\"{r}\")").ToArray();
        var condition = string.Join(isNot ? " && " : " || ", roles);
        var reads = match.Groups["hide"].Success || match.Groups["verb"].Value.ToLowerInvariant() is "see" or "view" or "read";
        var field = context.App.Entities.First(e => e.Name == found.Entity.Name).Fields.First(f => f.Name == found.Field.Name);
        context.Add(new ChangeField(found.Entity.Name, reads
            ? field with { ReadWhen = Both(field.ReadWhen, condition) }
            : field with { WriteWhen = Both(field.WriteWhen, condition) }));
        context.Entity = found.Entity.Name;
        return true;
    }

    private static (EntitySpec Entity, FieldSpec Field)? FieldOf(Match match, ChangeContext context)
    {
        var what = match.Groups["what"].Value;
        return SpecNames.Key(what).Length == 0 ? null : context.Names.FieldAnywhere(what, context.Current);
    }

    private static string Both(string? held, string condition) =>
        held is null || held == condition ? condition : $"({held}) && ({condition})";

    [GeneratedRegex(@"^(?<hide>hide)\s+(?:the\s+)?(?<what>[\w' -]+?)\s+from\s+(?:the\s+|all\s+)?(?<who>[\w ,-]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HideFrom();

    [GeneratedRegex(@"^(?:let\s+)?(?<only>only\s+)?(?:the\s+)?(?<who>[\w ,-]+?)\s+(?:(?<not>can ?not|may not|must not|should not|must never|do not|shall not)|can|may|should|to|shall|must)?\s*(?:be able to\s+)?(?<verb>see|view|read|edit|change|update|set|modify)\s+(?:the\s+)?(?<what>[\w' -]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
