using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Make serial unique", "the phone is required", "email is optional", "priority defaults to normal".</summary>
internal sealed partial class FlagRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var match = Pattern().Match(wish);
        if (match.Success && context.Names.FieldAnywhere(match.Groups["field"].Value, context.Current) is { } found)
        {
            var flag = match.Groups["flag"].Value.ToLowerInvariant();
            var field = flag switch
            {
                "unique" => found.Field with { Unique = true },
                "optional" => found.Field with { Required = false },
                _ => found.Field with { Required = true },
            };
            if (Negated().IsMatch(match.Groups["verb"].Value))
            {
                field = flag == "unique" ? field with { Unique = false } : field with { Required = false };
            }

            context.Add(new ChangeField(found.Entity.Name, field));
            context.Entity = found.Entity.Name;
            return true;
        }

        return TryDefault(wish, context);
    }

    private static bool TryDefault(string wish, ChangeContext context)
    {
        var match = Default().Match(wish);
        if (!match.Success || context.Names.FieldAnywhere(match.Groups["field"].Value, context.Current) is not { } found)
        {
            return false;
        }

        var written = match.Groups["value"].Value.Trim('"', '\'', ' ');
        var value = found.Field.Type switch
        {
            FieldTypes.Choice => found.Field.Choices.FirstOrDefault(c => string.Equals(c.Label ?? c.Name, written, StringComparison.OrdinalIgnoreCase) || string.Equals(c.Name, written, StringComparison.OrdinalIgnoreCase))?.Name,
            FieldTypes.Date when written.Equals("today", StringComparison.OrdinalIgnoreCase) => "Today",
            FieldTypes.DateTime when written.Equals("now", StringComparison.OrdinalIgnoreCase) => "Now",
            FieldTypes.Integer when written.All(char.IsAsciiDigit) => written,
            FieldTypes.Boolean => written.ToLowerInvariant() is "yes" or "true" or "on" ? "true" : "false",
            FieldTypes.Text or FieldTypes.LongText => $"\"{written.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal)}\"",
            _ => null,
        };
        if (value is null)
        {
            return false;
        }

        context.Add(new ChangeField(found.Entity.Name, found.Field with { Default = value }));
        return true;
    }

    [GeneratedRegex(@"\b(?:not|no longer|no-longer)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Negated();

    [GeneratedRegex(@"^(?:make\s+)?(?:the\s+|every\s+|each\s+)?(?<field>[\w' -]+?)(?<verb>\s+(?:is|are|be|must be|should be|has to be|must|becomes)(?:\s+(?:not|no-longer|no longer))?)?\s+(?<flag>unique|required|mandatory|compulsory|optional)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?:make\s+)?(?:(?:set\s+)?(?:the\s+)?default\s+(?:of\s+|for\s+)?(?:the\s+)?(?<field>[\w' -]+?)\s+(?:is|to|should be)\s+(?<value>[\w"" .-]+)|(?:the\s+)?(?<field>[\w' -]+?)\s+(?:defaults? to|is by default|should default to|should start as|starts as)\s+(?<value>[\w"" .-]+)|(?:the\s+)?(?<field>[\w' -]+?)\s+(?:is|should be|shall be)\s+(?<value>[\w"" .-]+?)\s+by default)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Default();
}
