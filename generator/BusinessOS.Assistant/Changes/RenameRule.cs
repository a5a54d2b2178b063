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

        var kind = match.Groups["kind"].Value.ToLowerInvariant();
        if (from.ToLowerInvariant() is "app" or "application" or "this app" or "it" && kind.Length == 0)
        {
            context.Add(new SetApp(Name: Capital(to)));
            return true;
        }

        if (kind is "status" or "state" && TryState(from, to, context))
        {
            return true;
        }

        if (match.Groups["label"].Success && context.Names.FieldAnywhere(from, context.Current) is { } shown)
        {
            context.Add(new ChangeField(shown.Entity.Name, shown.Field with { Label = Capital(to) }));
            context.Entity = shown.Entity.Name;
            return true;
        }

        if (kind is not ("field" or "column" or "role") && context.Names.Entity(from) is { } entity && SpecNames.Key(from).Split(' ').Length <= SpecNames.Key(SpecName.ToLabel(entity.Name)).Split(' ').Length)
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

        if (!TryState(from, to, context))
        {
            UnknownPart.Report(from, context);
        }

        return true;
    }

    private static bool TryState(string from, string to, ChangeContext context)
    {
        if (context.Names.State(from, context.Current) is not { } state)
        {
            return false;
        }

        context.Add(new SetStates(state.Entity.Name, [.. state.Entity.States.Select(s => s.Name == state.State.Name ? s with { Label = Capital(to) } : s)]));
        return true;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Singular(string words)
    {
        var cut = words.LastIndexOf(' ') + 1;
        return words[..cut] + Morphology.Singular(words[cut..].ToLowerInvariant());
    }

    [GeneratedRegex(@"^(?:(?:rename|change the name of|relabel|change the (?<label>label) of)\s+(?:the\s+)?(?:(?<kind>field|column|table|entity|status|state|role)\s+)?(?<from>.+?)\s+(?:to|into|as)\s+(?<to>.+)|call\s+(?:the\s+)?(?<from>\w+(?: \w+)?)\s+(?<to>""?[\w -]+""?)(?:\s+instead)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
