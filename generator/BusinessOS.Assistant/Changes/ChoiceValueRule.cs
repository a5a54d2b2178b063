using System.Text.RegularExpressions;
using BusinessOS.Assistant.Building;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Add the option Urgent to priority", "priority can also be urgent".</summary>
internal sealed partial class ChoiceValueRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var match = Pattern().Match(wish);
        if (!match.Success || context.Names.FieldAnywhere(match.Groups["field"].Value, context.Current) is not { Field.Type: FieldTypes.Choice } found)
        {
            return false;
        }

        var labels = found.Field.Choices.Select(c => c.Label ?? c.Name).Concat(Evidence.ItemSplitter.Split(match.Groups["value"].Value).Select(v => v.Trim('"', '\'')));
        var choices = FieldMaker.Choices(labels);
        var kept = found.Field.Choices.Concat(choices.Skip(found.Field.Choices.Count));
        context.Add(new ChangeField(found.Entity.Name, found.Field with { Choices = [.. kept] }));
        context.Entity = found.Entity.Name;
        return true;
    }

    [GeneratedRegex(@"^(?:add\s+(?:an?\s+|the\s+|new\s+)*(?:(?:option|choice|value)s?\s+)?(?<value>[\w ""',-]+?)\s+(?:to|as an option (?:to|for|of))\s+(?:the\s+)?(?<field>[\w' -]+?)(?:\s+(?:field|choices|options|list))?|(?:the\s+)?(?<field>[\w' -]+?)\s+(?:can|may|could|should)\s+also\s+be\s+(?<value>[\w ""',-]+))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
