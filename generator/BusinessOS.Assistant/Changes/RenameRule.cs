using System.Text.RegularExpressions;
using BusinessOS.Assistant.Building;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Rename borrower to member", "call loans rentals".</summary>
internal sealed partial class RenameRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var match = Pattern().Match(wish);
        if (!match.Success)
        {
            return false;
        }

        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value.Trim('"', '\'', ' '));
        if (Names.Pascal(Singular(to)) is not { } name)
        {
            return false;
        }

        if (context.Names.Entity(from) is { } entity && SpecNames.Key(from).Split(' ').Length <= SpecNames.Key(SpecName.ToLabel(entity.Name)).Split(' ').Length)
        {
            context.Add(new RenameEntity(entity.Name, name));
            context.Add(new ChangeEntity(name, Label: Names.Label([Singular(to).ToLowerInvariant()]), Plural: Names.Plural(Names.Label([Singular(to).ToLowerInvariant()]))));
            context.Entity = name;
            return true;
        }

        if (context.Names.FieldAnywhere(from, context.Current) is { } found)
        {
            context.Add(new RenameField(found.Entity.Name, found.Field.Name, Names.Pascal(to) ?? name));
            context.Entity = found.Entity.Name;
            return true;
        }

        if (context.Names.Role(from) is { } role)
        {
            context.Add(new ChangeRole(role with { Label = Names.Label([to]) }));
            return true;
        }

        if (context.Names.State(from, context.Current) is { } state)
        {
            context.Add(new SetStates(state.Entity.Name, [.. state.Entity.States.Select(s => s.Name == state.State.Name ? s with { Label = Names.Label([to]) } : s)]));
            return true;
        }

        UnknownPart.Report(from, context);
        return true;
    }

    private static string Singular(string words)
    {
        var cut = words.LastIndexOf(' ') + 1;
        return words[..cut] + Morphology.Singular(words[cut..].ToLowerInvariant());
    }

    [GeneratedRegex(@"^(?:(?:rename|change the name of|relabel)\s+(?:the\s+)?(?<from>.+?)\s+(?:to|into|as)\s+(?<to>.+)|call\s+(?:the\s+)?(?<from>\w+(?: \w+)?)\s+(?<to>""?[\w -]+""?)(?:\s+instead)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
