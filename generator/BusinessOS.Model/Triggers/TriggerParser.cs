namespace BusinessOS.Model.Triggers;

/// <summary>
/// Reads a workflow's <c>on</c>:
/// <code>
/// event    = entity ("created" | "updated" | "deleted" | "becomes" state | "action" name)
/// schedule = ("every" period | "cron" minute hour day month weekday) ["for" entity]
/// </code>
/// The fixed words may be written with capitals; names may not.
/// </summary>
internal static class TriggerParser
{
    /// <summary>The trigger, or null when the text is none.</summary>
    public static TriggerSyntax? Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
        {
            return null;
        }

        return words[0].ToUpperInvariant() switch
        {
            "EVERY" => Schedule(words, SchedulePhrase.Parse),
            "CRON" => Schedule(words, CronExpression.Parse),
            _ => Event(words),
        };
    }

    private static TriggerSyntax? Event(string[] words) => words[1].ToUpperInvariant() switch
    {
        "CREATED" when words.Length == 2 => new(TriggerKind.Created, words[0]),
        "UPDATED" or "CHANGED" when words.Length == 2 => new(TriggerKind.Updated, words[0]),
        "DELETED" when words.Length == 2 => new(TriggerKind.Deleted, words[0]),
        "BECOMES" when words.Length > 2 => new(TriggerKind.Becomes, words[0], StateName(words[2..])),
        "ACTION" when words.Length == 3 => new(TriggerKind.Action, words[0], Action: words[2]),
        _ => null,
    };

    /// <summary>A state may be called by its label, as in transitions.</summary>
    private static string StateName(string[] words)
    {
        var label = string.Join(' ', words);
        return SpecName.IsName(label) ? label : SpecName.FromLabel(label) ?? label;
    }

    private static TriggerSyntax? Schedule(string[] words, Func<string[], CronOutcome?> parse)
    {
        string? entity = null;
        if (words.Length > 3 && words[^2].Equals("for", StringComparison.OrdinalIgnoreCase))
        {
            entity = words[^1];
            words = words[..^2];
        }

        return parse(words[1..]) is { } outcome
            ? new(TriggerKind.Schedule, entity, Cron: outcome.Cron, Problem: outcome.Problem)
            : null;
    }
}
