using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Model.Binding;

/// <summary>Reads how long something is kept: <c>90d</c>, <c>6m</c>, <c>2y after ReturnedOn</c>.</summary>
internal static partial class RetentionText
{
    public static Retention? Read(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success || int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) is var count && count == 0)
        {
            return null;
        }

        var unit = match.Groups["unit"].Value switch
        {
            "d" => RetentionUnit.Days,
            "m" => RetentionUnit.Months,
            _ => RetentionUnit.Years,
        };
        return new(count, unit, match.Groups["after"].Success ? match.Groups["after"].Value : null);
    }

    [GeneratedRegex(@"^(?<count>[0-9]{1,4})(?<unit>[dmy])(?:\s+after\s+(?<after>\w+))?$")]
    private static partial Regex Form();
}
