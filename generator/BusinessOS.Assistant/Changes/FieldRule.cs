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
        // "Add a table for suppliers with name and phone" is about a kind of record, whatever it is kept for.
        if (Table().IsMatch(wish))
        {
            return false;
        }

        var choices = WithChoices().Match(wish);
        if (choices.Success)
        {
            wish = ChoicesLast().Replace(WithChoices().Replace(wish, " ($1)"), "$1 $3 $2");
        }

        var match = AddTo().Match(wish);
        if (match.Success && context.Names.Entity(match.Groups["entity"].Value) is { } named)
        {
            return Add(named, match.Groups["what"].Value, match.Groups["tick"].Success, context);
        }

        if (match.Success && context.Names.FieldAnywhere(match.Groups["entity"].Value, context.Current) is null && !RoleRule.IsPerson(match.Groups["what"].Value))
        {
            UnknownPart.Report(match.Groups["entity"].Value, context);
            return true;
        }

        match = Needs().Match(wish);
        if (match.Success && context.Names.Entity(match.Groups["entity"].Value) is { } needy)
        {
            return Add(needy, match.Groups["what"].Value, false, context);
        }

        match = AddOnly().Match(wish);
        if (!match.Success || match.Groups["what"].Value.Contains(" with ", StringComparison.Ordinal))
        {
            return false;
        }

        if (context.Implied is { } implied && (match.Groups["field"].Success || match.Groups["tick"].Success || Article().IsMatch(wish)))
        {
            return Add(implied, match.Groups["what"].Value, match.Groups["tick"].Success, context);
        }

        if (!match.Groups["field"].Success)
        {
            return false;
        }

        context.Problems.Add(AssistantDiagnostics.WhichEntity.At(SourceSpan.None, match.Groups["what"].Value, string.Join(", ", context.App.Entities.Select(e => e.Plural ?? e.Label ?? e.Name))));
        return true;
    }

    private static bool Add(EntitySpec entity, string what, bool isTick, ChangeContext context)
    {
        var added = false;
        foreach (var item in ItemSplitter.Split(what))
        {
            var value = ValuePhraseReader.Read(item);
            if (value is null || value.Words.Count > 5)
            {
                continue;
            }

            added |= Add(context.App.Entities.First(e => e.Name == entity.Name), isTick ? value with { Type = FieldTypes.Boolean } : value, context);
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

    // What is added may be called a field; that word is not its name.
    private const string Lead = @"^(?:add|put|include|introduce|create)\s+(?:(?:an?|the|another|one|extra|more|also|new|optional)\s+)*(?:(?:(?<field>fields?|columns?|attributes?|propert(?:y|ies))|(?<tick>check-?box(?:es)?|tick-?box(?:es)?|yes/no field))\s+(?:(?:for|called|named)\s+(?:the\s+|an?\s+)?)?)?";

    [GeneratedRegex(@"^(?:add|create|introduce|make|we need)\s+(?:(?:an?|the|another|new)\s+)*(?:table|entity|list|register|record type|kind of record)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\w+\s+(?:an?|the|another)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(.+?)(\s+(?:to|on|in|for)\s+[\w -]+?)\s+(\([^)]*\))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ChoicesLast();

    [GeneratedRegex(Lead + @"(?<what>.+?)\s+(?:field\s+|column\s+)?(?:to|on|in|for)\s+(?:the\s+|every\s+|each\s+|all\s+|our\s+|an?\s+)?(?<entity>[\w -]+?)(?:\s+(?:table|records|entity))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddTo();

    [GeneratedRegex(@"^(?:the\s+|every\s+|each\s+|an?\s+|all\s+)?(?<entity>[\w -]+?)\s+(?:also\s+)?(?:needs?(?: to have)?|should (?:also )?have|must (?:also )?have|has|have|gets?|requires?|wants?)\s+(?<what>(?:an?\s+|the\s+|another\s+|also\s+).+|[\w ]+\b(?:date|number|name|email|phone|price|amount)s?\b.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Needs();

    [GeneratedRegex(Lead + @"(?<what>[\w ,()/-]+?)(?:\s+(?<field>field|column)s?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddOnly();
}
