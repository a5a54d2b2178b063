using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Every equipment belongs to a supplier", "link loans to contacts": a field that points at another record.</summary>
internal sealed partial class LinkRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var match = Pattern().Match(wish);
        if (!match.Success || context.Names.Entity(match.Groups["from"].Value) is not { } from)
        {
            return false;
        }

        context.Entity = from.Name;
        if (TargetOf(match.Groups["to"].Value, context) is not { } target)
        {
            UnknownPart.Report(match.Groups["to"].Value, context);
            return true;
        }

        var name = target.Split('.')[^1];
        if (from.Fields.Any(f => f.Name == name))
        {
            context.Assume($"{SpecName.ToLabel(from.Name)} has a field {SpecName.ToLabel(name)} already. Should it change?", "It stays as it is.");
            return true;
        }

        context.Add(new AddField(from.Name, new FieldSpec { Name = name, Type = FieldTypes.Reference, Target = target }));
        return true;
    }

    /// <summary>A table of the app, or one of a pack it can use.</summary>
    private static string? TargetOf(string words, ChangeContext context)
    {
        if (context.Names.Entity(words) is { } own)
        {
            return own.Name;
        }

        foreach (var pack in context.Known.Where(p => p.Id != context.App.Id))
        {
            if (pack.Entities.FirstOrDefault(e => SpecNames.Key(e.Label ?? SpecName.ToLabel(e.Name)) == SpecNames.Key(words)) is { } theirs)
            {
                if (!context.App.UsedApps.Contains(pack.Id))
                {
                    context.Add(new SetApp(Uses: [.. context.App.Uses, pack.Id]));
                }

                return $"{pack.Id}.{theirs.Name}";
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:(?:the|every|each|an?|all)\s+)?(?<from>[\w -]+?)\s+(?:belongs? to|(?:is|are) (?:linked|connected|assigned) to|refers? to|points? (?:to|at))\s+(?:(?:an?|one|the|exactly one)\s+)?(?<to>[\w -]+)$|^(?:link|connect|relate|attach)\s+(?:(?:the|every|each|an?|all)\s+)?(?<from>[\w -]+?)\s+(?:to|with)\s+(?:(?:an?|one|the|our)\s+)?(?<to>[\w -]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
