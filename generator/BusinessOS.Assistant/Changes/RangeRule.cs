using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Changes;

/// <summary>"The deposit must be between 0 and 500", "the quantity is at least 1", "the limit cannot be more than 1,000".</summary>
internal sealed partial class RangeRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var match = Pattern().Match(wish);
        if (!match.Success || context.Names.FieldAnywhere(match.Groups["field"].Value, context.Current) is not { } found || !IsNumber(found.Field.Type))
        {
            return false;
        }

        var (low, high) = (NumberOf(match.Groups["low"].Value), NumberOf(match.Groups["high"].Value));
        if (match.Groups["positive"].Success)
        {
            low = "0";
        }

        context.Add(new ChangeField(found.Entity.Name, found.Field with { Min = low ?? found.Field.Min, Max = high ?? found.Field.Max }));
        context.Entity = found.Entity.Name;
        return true;
    }

    private static bool IsNumber(string type) => type is FieldTypes.Integer or FieldTypes.Decimal or FieldTypes.Money or FieldTypes.Percent;

    private static string? NumberOf(string written) =>
        decimal.TryParse(written.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^(?:make sure\s+)?(?:the\s+|every\s+)?(?<field>[\w' -]+?)\s+(?:(?:must|should|has to|may|can)\s+(?:only\s+)?be|is|lies)\s+(?:between\s+(?<low>-?[\d.,]+)\s+and\s+(?<high>-?[\d.,]+)|from\s+(?<low>-?[\d.,]+)\s+to\s+(?<high>-?[\d.,]+)|(?:at least|not less than|no less than|a minimum of)\s+(?<low>-?[\d.,]+)|(?:at most|up to|not more than|no more than|a maximum of)\s+(?<high>-?[\d.,]+)|(?<positive>positive|not negative))$|^(?:the\s+)?(?<field>[\w' -]+?)\s+(?:can ?not|may not|must not|should not|should never|must never)\s+(?:be\s+)?(?:(?:more|higher|greater|larger) than|exceed|over|above)\s+(?<high>-?[\d.,]+)$|^(?:the\s+)?(?<field>[\w' -]+?)\s+(?:can ?not|may not|must not|should not|must never)\s+be\s+(?:(?:less|lower|smaller) than|below|under)\s+(?<low>-?[\d.,]+)$|^(?:the\s+)?(?<field>[\w' -]+?)\s+(?:can ?not|may not|must not|should not|must never)\s+be\s+(?<positive>negative)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
