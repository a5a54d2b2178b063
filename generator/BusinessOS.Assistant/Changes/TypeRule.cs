using System.Text.RegularExpressions;
using BusinessOS.Assistant.Building;
using BusinessOS.Assistant.Evidence;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Make the number a date", "change priority to low, medium, high", "the phone should be a number".</summary>
internal sealed partial class TypeRule : IChangeRule
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = FieldTypes.Text,
        ["long text"] = FieldTypes.LongText,
        ["number"] = FieldTypes.Decimal,
        ["whole number"] = FieldTypes.Integer,
        ["integer"] = FieldTypes.Integer,
        ["decimal"] = FieldTypes.Decimal,
        ["date"] = FieldTypes.Date,
        ["date and time"] = FieldTypes.DateTime,
        ["time"] = FieldTypes.Time,
        ["time of day"] = FieldTypes.Time,
        ["duration"] = FieldTypes.Duration,
        ["amount"] = FieldTypes.Money,
        ["money"] = FieldTypes.Money,
        ["percentage"] = FieldTypes.Percent,
        ["percent"] = FieldTypes.Percent,
        ["yes or no"] = FieldTypes.Boolean,
        ["yes/no"] = FieldTypes.Boolean,
        ["checkbox"] = FieldTypes.Boolean,
        ["email"] = FieldTypes.Email,
        ["phone"] = FieldTypes.Phone,
        ["phone number"] = FieldTypes.Phone,
        ["location"] = FieldTypes.Location,
        ["geo point"] = FieldTypes.Location,
        ["address"] = FieldTypes.Address,
        ["encrypted"] = FieldTypes.Encrypted,
        ["encrypted text"] = FieldTypes.Encrypted,
        ["secret"] = FieldTypes.Encrypted,
        ["postal address"] = FieldTypes.Address,
        ["url"] = FieldTypes.Url,
        ["web address"] = FieldTypes.Url,
        ["formatted text"] = FieldTypes.RichText,
        ["rich text"] = FieldTypes.RichText,
        ["markdown"] = FieldTypes.Markdown,
        ["json"] = FieldTypes.Json,
        ["colour"] = FieldTypes.Colour,
        ["color"] = FieldTypes.Colour,
        ["team"] = FieldTypes.Team,
        ["picture"] = FieldTypes.Image,
        ["image"] = FieldTypes.Image,
        ["signature"] = FieldTypes.Signature,
        ["file"] = FieldTypes.File,
        ["auto number"] = FieldTypes.AutoNumber,
        ["automatic number"] = FieldTypes.AutoNumber,
    };

    public bool Try(string wish, ChangeContext context)
    {
        var match = Pattern().Match(wish);
        if (!match.Success || context.Names.FieldAnywhere(match.Groups["field"].Value, context.Current) is not { } found)
        {
            return false;
        }

        var to = match.Groups["to"].Value.Trim();
        var values = ItemSplitter.Split(to);
        if (Types.TryGetValue(to.Replace('-', ' '), out var type))
        {
            context.Add(new ChangeField(found.Entity.Name, Plain(found.Field) with { Type = type, MaskWhen = type == FieldTypes.Boolean ? null : found.Field.MaskWhen }));
        }
        else if (values.Count > 1 && found.Field.Type is FieldTypes.Choice or FieldTypes.Text)
        {
            var choices = FieldMaker.Choices(values.Select(v => v.Trim('"', '\'')));
            var stays = choices.Any(c => c.Name == found.Field.Default);
            context.Add(new ChangeField(found.Entity.Name, Plain(found.Field) with { Type = FieldTypes.Choice, MaskWhen = null, Choices = choices, Default = stays ? found.Field.Default : null }));
        }
        else
        {
            return false;
        }

        context.Entity = found.Entity.Name;
        return true;
    }

    /// <summary>What only the type before could say is gone with it.</summary>
    private static FieldSpec Plain(FieldSpec field) => new()
    {
        Name = field.Name,
        Type = field.Type,
        Label = field.Label,
        Required = field.Required,
        ReadWhen = field.ReadWhen,
        WriteWhen = field.WriteWhen,
        RequiredWhen = field.RequiredWhen,
        VisibleWhen = field.VisibleWhen,
        MaskWhen = field.MaskWhen,
    };

    [GeneratedRegex(@"^(?:(?:change|turn|set|convert)\s+(?:the\s+)?(?:(?:type|values|options|choices)\s+(?:of|for)\s+)?(?:the\s+)?(?<field>[\w' -]+?)\s+(?:to|into)|make\s+(?:the\s+)?(?<field>[\w' -]+?)|(?:the\s+)?(?<field>[\w' -]+?)\s+(?:should be|must be|is one of|can be|should be one of))\s+(?:(?:be|either|one of|a choice of)\s+)*(?:an?\s+)?(?<to>[\w ,/-]+?)(?:\s+field)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
