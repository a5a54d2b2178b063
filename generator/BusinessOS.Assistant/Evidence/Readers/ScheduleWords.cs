using System.Globalization;
using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Finds words that tell a schedule and writes it as a workflow does: "each Friday at 6 pm" → "every Friday at 18:00".</summary>
internal static partial class ScheduleWords
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The schedule a text tells, and the words that tell it; null when it tells none.</summary>
    public static (string On, string Words)? Find(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        if (match.Groups["day"].Success && int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 28 and var dayOfMonth)
        {
            return ($"every month on {dayOfMonth.ToString(CultureInfo.InvariantCulture)} at 08:00", match.Value);
        }

        var word = match.Groups["unit"].Success ? match.Groups["unit"].Value.ToLowerInvariant() : match.Value.ToLowerInvariant();
        var time = Time().Match(text) is { Success: true } at ? Clock(at) : "08:00";
        var on = Array.Find(Days, d => word.StartsWith(d, StringComparison.Ordinal)) is { } day
            ? $"every {char.ToUpperInvariant(day[0])}{day[1..]} at {time}"
            : OfUnit(word, time);
        return (on, match.Value);
    }

    private static string OfUnit(string word, string time)
    {
        if (Meanings.Schedule.TryGetValue(word, out var ready))
        {
            return ready.Replace("08:00", time, StringComparison.Ordinal);
        }

        var month = Array.FindIndex(Months, m => word == m);
        return month >= 0 ? $"cron 0 8 1 {(month + 1).ToString(CultureInfo.InvariantCulture)} *" : word switch
        {
            "hour" or "hours" or "minute" or "minutes" => "every hour",
            "week" or "weeks" or "fortnight" => $"every Monday at {time}",
            "month" or "months" => $"every month on 1 at {time}",
            "quarter" or "quarterly" => "cron 0 8 1 1,4,7,10 *",
            "year" or "yearly" or "annually" => "cron 0 8 1 1 *",
            "night" or "evening" => "every day at 20:00",
            _ => $"every day at {time}",
        };
    }

    private static string Clock(Match at)
    {
        var hour = int.Parse(at.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = at.Groups["minute"].Success ? int.Parse(at.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        hour = at.Groups["half"].Value.StartsWith("p", StringComparison.OrdinalIgnoreCase) && hour < 12 ? hour + 12 : hour;
        return hour < 24 && minute < 60 ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}") : "08:00";
    }

    [GeneratedRegex(@"\b(?:(?:at the )?(?:end|start|beginning) of (?:the|each|every|a) (?<unit>day|week|month|quarter|year)|(?:every|each) (?:other |single |\d+ )?(?:working |business )?(?<unit>days?|nights?|mornings?|evenings?|weeks?|months?|quarters?|years?|hours?|minutes?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)|on (?<unit>mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)|on the (?<day>\d{1,2})(?:st|nd|rd|th)(?: of (?:the|each|every) month)?|once an? (?<unit>day|week|month|year)|(?:daily|weekly|monthly|nightly|hourly|quarterly|yearly|annually))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\bat (?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s?(?<half>am|pm|a\.m\.|p\.m\.|o'clock)?(?!\s*(?:%|days|hours|items))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
