using System.Globalization;

namespace BusinessOS.Model.Triggers;

/// <summary>
/// Checks the five fields of a cron expression as crontab(5) has them: <c>*</c>, numbers, ranges, lists, steps. Names of
/// days and months are left out: <c>on</c> has words of its own for them.
/// </summary>
internal static class CronExpression
{
    private static readonly (string Name, int Lowest, int Highest)[] Fields =
        [("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 7)];

    public static CronOutcome Parse(string[] words)
    {
        if (words.Length != Fields.Length)
        {
            return CronOutcome.Wrong($"it has {words.Length} fields");
        }

        for (var i = 0; i < words.Length; i++)
        {
            var (name, lowest, highest) = Fields[i];
            if (!words[i].Split(',').All(part => IsPart(part, lowest, highest)))
            {
                return CronOutcome.Wrong($"'{words[i]}' is no {name}");
            }
        }

        return CronOutcome.Of(string.Join(' ', words));
    }

    private static bool IsPart(string part, int lowest, int highest)
    {
        var stepped = part.Split('/');
        if (stepped.Length > 2 || (stepped.Length == 2 && !IsNumber(stepped[1], 1, highest, out _)))
        {
            return false;
        }

        if (stepped[0] == "*")
        {
            return true;
        }

        var ends = stepped[0].Split('-');
        return ends.Length switch
        {
            1 => IsNumber(ends[0], lowest, highest, out _),
            2 => IsNumber(ends[0], lowest, highest, out var from) && IsNumber(ends[1], lowest, highest, out var to) && from <= to,
            _ => false,
        };
    }

    private static bool IsNumber(string text, int lowest, int highest, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= lowest && number <= highest;
}
