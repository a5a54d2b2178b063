namespace BusinessOS.Runtime.Ui.Formatting;

/// <summary>
/// Gives each state its colour. The word decides where it is a common one; otherwise the place in the lifecycle does:
/// where records start, where they end, and what lies between.
/// </summary>
public static class StateTone
{
    private static readonly Tone[] Between = [Tone.Blue, Tone.Violet, Tone.Amber, Tone.Teal];

    private static readonly (Tone Tone, string[] Words)[] Known =
    [
        (Tone.Red, ["rejected", "refused", "declined", "denied", "failed", "lost", "overdue", "cancelled", "canceled", "blocked", "broken", "expired", "missed", "no-show"]),
        (Tone.Green, ["done", "approved", "accepted", "paid", "won", "completed", "complete", "finished", "resolved", "returned", "closed", "active", "available", "confirmed", "delivered", "fulfilled", "reimbursed", "passed", "published", "signed", "solved"]),
        (Tone.Amber, ["pending", "waiting", "review", "hold", "paused", "negotiation", "escalated", "urgent", "submitted"]),
        (Tone.Neutral, ["draft", "new", "open", "planned", "backlog", "todo", "inactive", "archived", "retired"]),
    ];

    /// <param name="value">A value of the entity's status field.</param>
    public static Tone Of(EntityDefinition entity, object? value)
    {
        if (value is null || entity.Status?.OptionOf(value) is not { } option)
        {
            return Tone.Neutral;
        }

        return ChipTone.Of(option) ?? ByWord(option.Label) ?? ByPlace(entity, option);
    }

    /// <summary>The class that carries the colour in the style sheet.</summary>
    public static string ClassOf(Tone tone) => "tone-" + tone.ToString().ToLowerInvariant();

    private static Tone? ByWord(string label)
    {
        var words = label.ToLowerInvariant().Split(' ');
        foreach (var (tone, known) in Known)
        {
            if (words.Any(known.Contains))
            {
                // "Not approved" is not what "approved" says.
                return words[0] is "not" or "un" ? Tone.Amber : tone;
            }
        }

        return null;
    }

    private static Tone ByPlace(EntityDefinition entity, Option option)
    {
        var options = entity.Status?.Options ?? [];
        var place = options.TakeWhile(o => o != option).Count();
        if (place == 0)
        {
            return Tone.Neutral;
        }

        var ends = entity.Transitions.Count > 0 && !entity.Transitions.Any(t => t.From.Contains(option.Value));
        return ends ? Tone.Green : Between[(place - 1) % Between.Length];
    }
}
