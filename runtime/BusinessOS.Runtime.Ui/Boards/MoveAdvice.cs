using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Boards;

/// <summary>Whether a card may go to a column, by which step, and if not, why not in words.</summary>
/// <param name="Transition">The step to take; null when there is none.</param>
/// <param name="Reason">Why it may not; empty when it may.</param>
public sealed record MoveAdvice(TransitionDefinition? Transition, string Reason)
{
    public static MoveAdvice Of(RecordView card, object to)
    {
        var entity = card.Entity;
        if (entity.Status is not { } status || Equals(card[status], to))
        {
            return new(null, "");
        }

        if (card.Transitions.FirstOrDefault(t => t.To.Equals(to)) is { } allowed)
        {
            return new(allowed, "");
        }

        var from = card[status];
        var label = (object? state) => status.OptionOf(state)?.Label ?? "";
        var steps = entity.Transitions.Where(t => t.From.Contains(from)).ToList();
        if (steps.FirstOrDefault(t => t.To.Equals(to)) is { } step)
        {
            return new(null, Refused(step, entity, label(from)));
        }

        var next = steps.Select(t => label(t.To)).Distinct().ToList();
        var noun = Words.Inside(entity.Label);
        return new(null, next.Count == 0
            ? Say($"{label(from)} is the end: this {noun} does not move on from here.")
            : Say($"From {label(from)} this {noun} can go to {Words.List(next, "or")}, not to {label(to)}."));
    }

    private static string Refused(TransitionDefinition step, EntityDefinition entity, string from)
    {
        var refused = Say($"You cannot do “{step.Label}” from {from} now.");
        var roles = Words.List([.. step.Roles], "or");
        var noun = Words.Inside(entity.Label);
        var reason = (step.Roles.Count, step.When) switch
        {
            (0, null) => "",
            (0, _) => Say($"It is possible only when the {noun} is ready for it."),
            (_, null) => Say($"It takes the role {roles}."),
            _ => Say($"It takes the role {roles} and is possible only when the {noun} is ready for it."),
        };
        return reason.Length == 0 ? refused : $"{refused} {reason}";
    }
}
