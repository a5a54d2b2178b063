using System.Text.RegularExpressions;
using BusinessOS.Spec;

namespace BusinessOS.Studio.Components;

/// <summary>Names and types of a spec in the words of its readers.</summary>
internal static partial class Words
{
    /// <summary><c>DueOn</c> → "Due on".</summary>
    public static string Of(string name)
    {
        var words = Hump().Replace(name, " $1").Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant();
    }

    /// <summary>What a field holds: "one of Low, Normal, High", "a link to Equipment".</summary>
    public static string TypeOf(FieldSpec field)
    {
        var type = field.Type switch
        {
            FieldTypes.Choice => string.Join(", ", field.Choices.Select(c => c.Label ?? Of(c.Name))),
            FieldTypes.Reference => $"link to {Of((field.Target ?? "").Split('.')[^1])}",
            FieldTypes.LongText => "long text",
            FieldTypes.DateTime => "date and time",
            FieldTypes.Boolean => "yes or no",
            FieldTypes.AutoNumber => "numbered by itself",
            FieldTypes.Formula => "calculated",
            FieldTypes.Integer => "whole number",
            FieldTypes.Decimal => "number",
            _ => field.Type,
        };
        return field.Required ? $"{type}, required" : type;
    }

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Hump();
}
