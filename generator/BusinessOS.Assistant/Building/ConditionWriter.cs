using System.Globalization;
using System.Text.RegularExpressions;
using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>Writes a condition of the text as a C# condition over an entity's fields, where its words name them.</summary>
internal static partial class ConditionWriter
{
    /// <summary>"falls below its minimum", "3 stars or less", "critical", "overdue": the condition, or null when it cannot be told.</summary>
    public static string? Write(AutomationFinding automation, DraftEntity entity) =>
        OfQualities(automation.Qualities, entity) ?? OfAmount(automation.When, entity);

    /// <summary>For what happens around a date: the condition that holds on the day it should happen.</summary>
    public static string? OfDate(string when, DraftEntity entity)
    {
        var dates = entity.Fields.Where(f => f.Spec.Type is FieldTypes.Date or FieldTypes.DateTime).ToArray();
        var field = dates.Where(f => Overlap(f.Spec.Name, when) > 0).OrderByDescending(f => Overlap(f.Spec.Name, when)).FirstOrDefault()
            ?? dates.FirstOrDefault(f => EndName().IsMatch(f.Spec.Name)) ?? (dates.Length == 1 ? dates[0] : null);
        if (field is null)
        {
            return null;
        }

        var name = field.Spec.Name;
        var now = field.Spec.Type == FieldTypes.Date ? "Today" : "Now";
        if (Late().IsMatch(when))
        {
            return $"{name} < {now}{NotEnded(entity)}";
        }

        var days = Days().Match(when) is { Success: true } match ? DaysOf(match) : 1;
        if (Birthday().IsMatch(when))
        {
            return $"{name} != null && {name}.Value.Month == Today.Month && {name}.Value.Day == Today.Day";
        }

        return field.Spec.Type == FieldTypes.Date
            ? $"{name} == Today.AddDays({(After().IsMatch(when) ? -days : days).ToString(CultureInfo.InvariantCulture)})"
            : After().IsMatch(when)
                ? $"{name} < Now.AddDays(-{days}) && {name} >= Now.AddDays(-{days + 1})"
                : $"{name} >= Now.AddDays({days - 1}) && {name} < Now.AddDays({days})";
    }

    /// <summary>For what has lasted: "resolved more than 7 days ago", "wait longer than 3 days". True for one day only, so that it happens once.</summary>
    public static string? OfAge(AutomationFinding automation, DraftEntity entity)
    {
        if (!Lasting().IsMatch(automation.When) || Days().Match(automation.When) is not { Success: true } match)
        {
            return null;
        }

        var days = DaysOf(match);
        var words = automation.When.ToLowerInvariant();
        var state = entity.States.Find(s => words.Contains((s.Label ?? SpecName.ToLabel(s.Name)).ToLowerInvariant(), StringComparison.Ordinal));
        var status = state is not null ? $"Status == {entity.Name}Status.{state.Name} && " : entity.States.Count > 0 ? $"Status == {entity.Name}Status.{entity.States[0].Name} && " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{status}ChangedAt < Now.AddDays(-{days}) && ChangedAt >= Now.AddDays(-{days + 1})");
    }

    /// <summary>The entity whose date the words name.</summary>
    public static DraftEntity? Dated(string when, IEnumerable<DraftEntity> entities) => entities
        .Select(e => (Entity: e, Fit: e.Fields.Where(f => f.Spec.Type is FieldTypes.Date or FieldTypes.DateTime).Select(f => Overlap(f.Spec.Name, when)).DefaultIfEmpty(0).Max()))
        .Where(e => e.Fit > 0).OrderByDescending(e => e.Fit).Select(e => e.Entity).FirstOrDefault();

    /// <summary>Whether the words tell a moment before, at or after a date.</summary>
    public static bool TellsDate(string when) => Late().IsMatch(when) || Soon().IsMatch(when) || Days().IsMatch(when);

    private static string? OfQualities(IReadOnlyList<string> qualities, DraftEntity entity)
    {
        foreach (var quality in qualities)
        {
            foreach (var field in entity.Fields.Where(f => f.Spec.Type == FieldTypes.Choice))
            {
                if (field.Spec.Choices.FirstOrDefault(c => string.Equals(c.Name, quality, StringComparison.OrdinalIgnoreCase)) is { } choice)
                {
                    return $"{field.Spec.Name} == {entity.Name}{field.Spec.Name}.{choice.Name}";
                }
            }

            if (entity.States.Find(s => string.Equals(s.Name, quality, StringComparison.OrdinalIgnoreCase)) is { } state)
            {
                return $"Status == {entity.Name}Status.{state.Name}";
            }
        }

        return null;
    }

    private static string? OfAmount(string when, DraftEntity entity)
    {
        var sign = Below().IsMatch(when) ? "<" : Above().IsMatch(when) ? ">" : null;
        if (sign is null)
        {
            return null;
        }

        var numbers = entity.Fields.Where(f => f.Spec.Type is FieldTypes.Integer or FieldTypes.Decimal or FieldTypes.Money or FieldTypes.Percent).ToArray();
        var named = numbers.Where(f => Overlap(f.Spec.Name, when) > 0).OrderByDescending(f => Overlap(f.Spec.Name, when)).ToArray();
        if (Number().Match(when) is { Success: true } number)
        {
            var orEqual = OrEqual().IsMatch(when) ? "=" : "";
            var rated = Stars().IsMatch(when) ? numbers.Where(f => f.Spec.Max is "5" or "10").ToArray() : named.Take(1).ToArray();
            var value = number.Value.Replace(",", "", StringComparison.Ordinal) + (value2(rated) ? "m" : "");
            return rated.Length == 0 ? null : string.Join(" || ", rated.Select(f => $"{f.Spec.Name} {sign}{orEqual} {value}"));
        }

        var limit = named.FirstOrDefault(f => LimitName().IsMatch(f.Spec.Name)) ?? numbers.FirstOrDefault(f => LimitName().IsMatch(f.Spec.Name));
        var level = named.FirstOrDefault(f => f != limit) ?? numbers.FirstOrDefault(f => f != limit && LevelName().IsMatch(f.Spec.Name));
        return limit is null || level is null || limit.Spec.Type == FieldTypes.Money != (level.Spec.Type == FieldTypes.Money) ? null : $"{level.Spec.Name} {sign} {limit.Spec.Name}";

        static bool value2(DraftField[] fields) => fields.Any(f => f.Spec.Type is not FieldTypes.Integer);
    }

    private static string NotEnded(DraftEntity entity)
    {
        var done = entity.States.Where(s => s.Name is "Returned" or "Done" or "Closed" or "Completed" or "Paid" or "Canceled" or "Delivered").Select(s => $" && Status != {entity.Name}Status.{s.Name}").FirstOrDefault();
        return done ?? entity.Fields.Where(f => f.Spec.Type == FieldTypes.Date && f.Spec.Name.StartsWith("Return", StringComparison.Ordinal)).Select(f => $" && {f.Spec.Name} == null").FirstOrDefault() ?? "";
    }

    private static int DaysOf(Match match)
    {
        var count = int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 400 ? number : CountOf(match.Groups[1].Value.ToLowerInvariant());
        return match.Groups[2].Value.ToLowerInvariant() switch
        {
            "hour" => Math.Max(1, count / 24),
            "week" => Math.Min(count, 52) * 7,
            "month" => Math.Min(count, 12) * 30,
            _ => count,
        };
    }

    private static int CountOf(string word) =>
        Array.IndexOf(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"], word) is var at and >= 0 ? at + 1 : word switch { "thirty" => 30, "sixty" => 60, "ninety" => 90, _ => 1 };

    private static int Overlap(string name, string text)
    {
        var words = SpecName.ToLabel(name).ToLowerInvariant().Split(' ').Where(w => w.Length > 2);
        var stems = text.ToLowerInvariant().Split([' ', ',', '-', '.', '\''], StringSplitOptions.RemoveEmptyEntries).Select(Morphology.Singular).ToHashSet(StringComparer.Ordinal);
        return words.Count(w => stems.Contains(w) || (w == "minimum" && stems.Contains("min")) || (w is "due" && stems.Contains("overdue")) || (w is "birth" && stems.Contains("birthday")) || (w is "expires" or "expiry" && stems.Any(s => s.StartsWith("expir", StringComparison.Ordinal))) || (w is "end" && stems.Contains("ends")));
    }

    [GeneratedRegex(@"\b(?:overdue|late|past due|has passed|not returned|missed)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Late();

    [GeneratedRegex(@"\b(?:longer than|more than|for over|older than|ago|for more than|at least|inactive for|open for|since)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"\b(?:birthday|anniversary)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Birthday();

    [GeneratedRegex(@"\b(?:birthday|anniversary|before|coming up|upcoming|due|approach\w*|soon|ahead|expir\w*|about to|comes? up|prior to)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Soon();

    [GeneratedRegex(@"\bafter\b|\bago\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety)\s+(?:working |business |full |calendar )?(day|hour|week|month)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Days();

    [GeneratedRegex(@"\b(?:below|under|beneath|less|lower|fewer|drops?|falls?|low|out of)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Below();

    [GeneratedRegex(@"\b(?:above|over|exceed\w*|more than|greater|higher|at least|reach\w*|larger)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Above();

    [GeneratedRegex(@"\bor (?:less|lower|fewer|more|higher|below|above|under)\b|\bat least\b|\bat most\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OrEqual();

    [GeneratedRegex(@"(?<![\w.])\d+(?:,\d{3})*(?:\.\d+)?(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:stars?|ratings?|rated|scores?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stars();

    [GeneratedRegex(@"Due|End|Until|Expir|Deadline|ValidTo", RegexOptions.CultureInvariant)]
    private static partial Regex EndName();

    [GeneratedRegex(@"Threshold|Minimum|Maximum|Limit|Reorder|Budget|Capacity|Quota", RegexOptions.CultureInvariant)]
    private static partial Regex LimitName();

    [GeneratedRegex(@"Stock|Quantity|Level|Amount|Balance|Spent|Total|Count|Available|OnHand", RegexOptions.CultureInvariant)]
    private static partial Regex LevelName();
}
