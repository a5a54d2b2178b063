using System.Text.RegularExpressions;
using BusinessOS.Assistant.Building;
using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Evidence.Readers;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Add a priority to loans", "loans need a return date", "every member has a phone and an email".</summary>
internal sealed partial class FieldRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var choices = WithChoices().Match(wish);
        if (choices.Success)
        {
            wish = WithChoices().Replace(wish, " ($1)");
        }

        var match = AddTo().Match(wish);
        if (match.Success && context.Names.Entity(match.Groups["entity"].Value) is { } named)
        {
            return Add(named, match.Groups["what"].Value, context);
        }

        if (match.Success && context.Names.FieldAnywhere(match.Groups["entity"].Value, context.Current) is null && !RoleRule.IsPerson(match.Groups["what"].Value))
        {
            UnknownPart.Report(match.Groups["entity"].Value, context);
            return true;
        }

        match = Needs().Match(wish);
        if (match.Success && context.Names.Entity(match.Groups["entity"].Value) is { } needy)
        {
            return Add(needy, match.Groups["what"].Value, context);
        }

        match = AddOnly().Match(wish);
        return match.Success && context.Implied is { } implied && !match.Groups["what"].Value.Contains(" with ", StringComparison.Ordinal) && Add(implied, match.Groups["what"].Value, context);
    }

    private static bool Add(EntitySpec entity, string what, ChangeContext context)
    {
        var added = false;
        foreach (var item in ItemSplitter.Split(what))
        {
            var value = ValuePhraseReader.Read(item);
            if (value is null || value.Words.Count > 5)
            {
                continue;
            }

            added |= Add(context.App.Entities.First(e => e.Name == entity.Name), value, context);
        }

        context.Entity = entity.Name;
        return added;
    }

    private static bool Add(EntitySpec entity, ValuePhrase value, ChangeContext context)
    {
        if (EntityBuilder.IsState(value) && entity.States.Count == 0)
        {
            var states = FieldMaker.Choices(value.Choices.Count > 1 ? value.Choices : TypeDecider.Values(["status"]));
            context.Add(new SetStates(entity.Name, [.. states.Select(c => new StateSpec(c.Name, c.Label))]));
            return true;
        }

        var field = value.Choices.Count == 0 && value.Type is null && context.Names.Entity(value.Key) is { } target && SpecNames.Key(SpecName.ToLabel(target.Name)) == SpecNames.Key(value.Key) && !ItemSorter.IsValue(value)
            ? new FieldSpec { Name = target.Name, Type = FieldTypes.Reference, Target = target.Name }
            : FieldMaker.Make(value, SpecNames.Key(SpecName.ToLabel(entity.Name)));
        if (field is null)
        {
            return false;
        }

        if (entity.Fields.Any(f => string.Equals(f.Name, field.Name, StringComparison.OrdinalIgnoreCase)))
        {
            context.Assume($"{SpecName.ToLabel(entity.Name)} has a field {field.Label ?? SpecName.ToLabel(field.Name)} already. Should it change?", "It stays as it is.");
            return true;
        }

        var name = Names.IsReservedField(field.Name) || field.Name == entity.Name || (field.Name == "Status" && entity.States.Count > 0) ? entity.Name + field.Name : field.Name;
        context.Add(new AddField(entity.Name, field with { Name = name }));
        if (field.Type == FieldTypes.Choice && value.Choices.Count == 0)
        {
            context.Assume($"Which values can {field.Label ?? SpecName.ToLabel(field.Name)} have?", string.Join(", ", field.Choices.Select(c => c.Label ?? c.Name)));
        }

        return true;
    }

    [GeneratedRegex(@"\s+(?:with (?:the )?(?:values|options|choices)|which (?:is|can be)|that (?:is|can be)|being|either|\u2013|:)\s+([\w ,/-]+(?:,| or | and |/)[\w ,/-]+)(?=$|\s+to\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithChoices();

    [GeneratedRegex(@"^(?:add|put|include|introduce)\s+(?:the\s+|new\s+|another\s+)?(?:(?:fields?|columns?)\s+(?:for\s+(?:the\s+)?|called\s+|named\s+)?)?(?<what>.+?)\s+(?:field\s+|column\s+)?(?:to|on|in|for)\s+(?:the\s+|every\s+|each\s+|all\s+|our\s+|an?\s+)?(?<entity>[\w -]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddTo();

    [GeneratedRegex(@"^(?:the\s+|every\s+|each\s+|an?\s+|all\s+)?(?<entity>[\w -]+?)\s+(?:also\s+)?(?:needs?(?: to have)?|should (?:also )?have|must (?:also )?have|has|have|gets?|requires?|wants?)\s+(?<what>(?:an?\s+|the\s+|another\s+|also\s+).+|[\w ]+\b(?:date|number|name|email|phone|price|amount)s?\b.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Needs();

    [GeneratedRegex(@"^add\s+(?:an?\s+|the\s+|another\s+)(?:(?:field|column)\s+(?:for\s+|called\s+|named\s+)?)?(?<what>[\w ,()/-]+?)(?:\s+(?:field|column))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddOnly();
}
