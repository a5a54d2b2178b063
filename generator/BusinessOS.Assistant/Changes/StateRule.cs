using System.Text.RegularExpressions;
using BusinessOS.Assistant.Building;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Add a state Lost after Out", "loans can also be lost".</summary>
internal sealed partial class StateRule : IChangeRule
{
    /// <summary>Ends that come instead of the others: they can be reached from wherever something is still to be done.</summary>
    private static readonly HashSet<string> GivingUp =
        ["cancelled", "canceled", "rejected", "declined", "refused", "withdrawn", "lost", "expired", "abandoned", "denied", "missed", "no show", "no-show", "void", "stopped", "dropped"];

    public bool Try(string wish, ChangeContext context)
    {
        var match = Added().Match(wish);
        if (!match.Success)
        {
            match = CanBe().Match(wish);
        }

        if (!match.Success)
        {
            return false;
        }

        var near = match.Groups["near"].Value;
        var entity = (match.Groups["entity"].Value is { Length: > 0 } named ? context.Names.Entity(named) : null)
            ?? (near.Length > 0 ? context.Names.State(near, context.Current)?.Entity : null)
            ?? context.Implied ?? context.App.Entities.FirstOrDefault(e => e.States.Count > 0);
        if (entity is null)
        {
            return false;
        }

        foreach (var label in Evidence.ItemSplitter.Split(match.Groups["state"].Value))
        {
            Add(context.App.Entities.First(e => e.Name == entity.Name), label.Trim('"', '\''), near, match.Groups["where"].Value, context);
        }

        context.Entity = entity.Name;
        return true;
    }

    private static void Add(EntitySpec entity, string label, string near, string where, ChangeContext context)
    {
        if (Names.Pascal(label) is not { } name || entity.States.Any(s => s.Name == name))
        {
            return;
        }

        var states = entity.States.ToList();
        var at = near.Length == 0 ? -1 : states.FindIndex(s => SpecNames.Key(s.Label ?? SpecName.ToLabel(s.Name)) == SpecNames.Key(near));
        var index = at < 0 ? states.Count : where.Equals("before", StringComparison.OrdinalIgnoreCase) ? at : at + 1;
        var display = Names.Label([label.ToLowerInvariant()]);
        states.Insert(index, new StateSpec(name, display == SpecName.ToLabel(name) ? null : display));
        if (states.Count == 1)
        {
            states.Insert(0, new StateSpec("New"));
            index = 1;
        }

        context.Add(new SetStates(entity.Name, [.. states]));
        StateSpec[] from = near.Length == 0 && GivingUp.Contains(label.ToLowerInvariant())
            ? [.. states.Where(s => entity.Transitions.Any(t => t.From.Contains(s.Name)))]
            : index > 0 ? [states[index - 1]] : [];
        if (from.Length > 0 && (entity.Transitions.Count > 0 || entity.States.Count == 0))
        {
            var transition = Names.Free(StateBuilder.VerbOf(name), n => entity.Transitions.Any(t => t.Name == n));
            context.Add(new SetTransition(entity.Name, new TransitionSpec { Name = transition, From = [.. from.Select(s => s.Name)], To = name }));
            context.Assume(
                $"Who may set {display}, and when?",
                $"Whoever may change the {(entity.Label ?? SpecName.ToLabel(entity.Name)).ToLowerInvariant()}, from {string.Join(", ", from.Select(s => s.Label ?? SpecName.ToLabel(s.Name)))}.");
        }
    }

    [GeneratedRegex(@"^add\s+(?:an?\s+|the\s+|new\s+)*(?:state|status)(?:es|s)?\s+(?<state>[\w ""'-]+?)(?:\s+(?<where>after|before)\s+(?<near>[\w ""'-]+?))?(?:\s+(?:to|for|of)\s+(?:the\s+|every\s+)?(?<entity>[\w -]+))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Added();

    [GeneratedRegex(@"^(?:an?\s+|every\s+|each\s+)?(?<entity>[\w -]+?)\s+(?:can|may|could|should)\s+also\s+be\s+(?<state>[\w ""'-]+?)(?:\s+(?<where>after|before)\s+(?:being\s+)?(?<near>[\w ""'-]+?))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CanBe();
}
