using System.Text.RegularExpressions;
using BusinessOS.Assistant.Building;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Add a role auditor", "we also have dispatchers as users".</summary>
internal sealed partial class RoleRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var match = Pattern().Match(wish);
        if (!match.Success)
        {
            return false;
        }

        foreach (var item in Evidence.ItemSplitter.Split(match.Groups["name"].Value))
        {
            Ensure(item, context);
        }

        return true;
    }

    /// <summary>The role the words name, added if the app does not have it.</summary>
    public static string? Ensure(string words, ChangeContext context)
    {
        if (context.Names.Role(words) is { } role)
        {
            return role.Name;
        }

        var singular = SpecNames.Key(words);
        if (Names.Pascal(singular) is not { } name)
        {
            return null;
        }

        var label = Names.Label(singular.Split(' '));
        context.Add(new AddRole(new RoleSpec { Name = name, Label = label == SpecName.ToLabel(name) ? null : label }));
        return name;
    }

    public static bool IsPerson(string words) => Meanings.Person.Contains(SpecNames.Key(words).Split(' ')[^1]);

    [GeneratedRegex(@"^add\s+(?:an?\s+|the\s+|new\s+|another\s+)*(?:user\s+)?roles?\s+(?:called\s+|named\s+|for\s+)?(?<name>[\w ,""'-]+)$|^add\s+(?:an?\s+|the\s+|new\s+)*(?<name>[\w ""'-]+?)\s+(?:user\s+)?role$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
