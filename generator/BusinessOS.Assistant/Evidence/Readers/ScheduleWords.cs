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

        var clock = Time().Match(text) is { Success: true } hour ? Clock(hour) : "08:00";
        if (match.Groups["nth"].Success)
        {
            // Cron joins day of month and weekday by "and" here: the first Monday falls on one of the days 1 to 7.
            var week = Nth(match.Groups["nth"].Value);
            var weekday = (Array.IndexOf(Days, match.Groups["weekday"].Value.ToLowerInvariant()) + 1) % 7;
            return (string.Create(CultureInfo.InvariantCulture, $"cron {Cron(clock)} {(week * 7) - 6}-{week * 7} * {weekday}"), match.Value);
        }

        if (match.Groups["yearly"].Success)
        {
            var date = int.Parse(match.Groups["ofmonth"].Value, CultureInfo.InvariantCulture);
            var inMonth = Array.IndexOf(Months, match.Groups["yearly"].Value.ToLowerInvariant()) + 1;
            return (string.Create(CultureInfo.InvariantCulture, $"cron {Cron(clock)} {Math.Clamp(date, 1, 28)} {inMonth} *"), match.Value);
        }

        if (match.Groups["firstday"].Success)
        {
            return ($"every month on 1 at {clock}", match.Value);
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

    // "07:30" → "30 7", as cron has it.
    private static string Cron(string clock) => $"{int.Parse(clock[3..], CultureInfo.InvariantCulture)} {int.Parse(clock[..2], CultureInfo.InvariantCulture)}";

    private static int Nth(string word) => word.ToLowerInvariant() switch { "second" or "2nd" => 2, "third" or "3rd" => 3, "fourth" or "4th" => 4, _ => 1 };

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

    [GeneratedRegex(@"\b(?:(?:on |every |each )?(?:the )?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th) (?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:of|in) (?:the|each|every|a) month|(?:on |every |each )(?:the )?(?<ofmonth>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<yearly>january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:of )?(?:each|every) year)?|(?:on |every |each )?(?:the )?(?<firstday>first|1st)(?: (?:working )?day)? of (?:the|each|every|a) month|(?:at the )?(?:end|start|beginning) of (?:the|each|every|a) (?<unit>day|week|month|quarter|year)|(?:every|each) (?:other |single |\d+ )?(?:working |business )?(?<unit>days?|nights?|mornings?|evenings?|weeks?|months?|quarters?|years?|hours?|minutes?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:morning|evening|afternoon|night|noon))?|on (?<unit>mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)|on the (?<day>\d{1,2})(?:st|nd|rd|th)(?: of (?:the|each|every) month)?|once an? (?<unit>day|week|month|year)|(?:daily|weekly|monthly|nightly|hourly|quarterly|yearly|annually))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\bat (?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s?(?<half>am|pm|a\.m\.|p\.m\.|o'clock)?(?!\s*(?:%|days|hours|items))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
