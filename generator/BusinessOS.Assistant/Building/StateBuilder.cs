using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>Gives records the states the text lists, or those its deciding verbs lead to, and the steps between them.</summary>
internal static class StateBuilder
{
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        "Rejected", "Denied", "Declined", "Canceled", "Cancelled", "Withdrawn", "Lost", "Voided", "Expired", "Retracted", "NoShow", "Failed", "SentBack", "Refused", "Archived", "Closed", "Won", "Done", "Completed", "Returned", "Paid", "Refunded",
    };

    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal)
    {
        "Rejected", "Denied", "Declined", "Canceled", "Cancelled", "Withdrawn", "Lost", "Voided", "Expired", "Retracted", "NoShow", "Failed", "SentBack", "Refused",
    };

    public static void Build(Draft draft)
    {
        foreach (var entity in draft.Entities.ToArray())
        {
            var listed = Listed(draft, entity);
            if (listed is not null)
            {
                AddStates(entity, FieldMaker.Choices(listed.States));
            }
            else
            {
                FromDeeds(draft, entity);
            }

            if (entity.States.Count == 0 && NamesState(draft, entity) is { } sentence)
            {
                AddStates(entity, FieldMaker.Choices(TypeDecider.Values(["status"])));
                draft.Assume($"Which states does {Names.One(entity.Label)} go through?", string.Join(", ", entity.States.Select(s => s.Label ?? s.Name)), sentence);
            }

            if (entity.States.Count > 0)
            {
                AddTransitions(draft, entity);
                AddReturn(draft, entity);
            }
        }
    }

    private static StateFinding? Listed(Draft draft, DraftEntity entity)
    {
        var asValue = draft.Findings.Values.Where(v => draft.Decision.Resolve(v.Owner) == entity.Key && EntityBuilder.IsState(v.Value) && v.Value.Choices.Count > 1)
            .Select(v => new StateFinding(entity.Key, v.Value.Choices, true, v.Sentence));
        return asValue.Concat(draft.Findings.States.Where(s => s.Listed && (s.Owner.Length == 0 ? Fitting(draft, s) : draft.Find(s.Owner)) == entity)).OrderByDescending(s => s.States.Count).FirstOrDefault();
    }

    // States of "the process" belong to the record that is done to what their verbs say, else to the one the app is about.
    private static DraftEntity? Fitting(Draft draft, StateFinding states)
    {
        var verbs = states.States.Select(VerbFor).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return draft.Entities
            .Select(e => (Entity: e, Deeds: draft.Findings.Deeds.Count(d => d.Target is not null && verbs.Contains(d.Verb) && draft.Find(d.Target) == e)))
            .Where(e => e.Deeds > 0).OrderByDescending(e => e.Deeds).Select(e => e.Entity).FirstOrDefault()
            ?? (draft.Findings.Main is { } main ? draft.Find(main) : null) ?? (draft.Entities.Count > 0 ? draft.Entities[0] : null);
    }

    private static string? VerbFor(string state) =>
        Lexicon.English.TryVerb(state.Split(' ')[^1].ToLowerInvariant(), out var lemma, out var form) && form == VerbForm.Past ? lemma : null;

    private static int? NamesState(Draft draft, DraftEntity entity) =>
        draft.Findings.Values.Where(v => draft.Decision.Resolve(v.Owner) == entity.Key && EntityBuilder.IsState(v.Value)).Select(v => (int?)v.Sentence).FirstOrDefault();

    private static void AddStates(DraftEntity entity, EquatableArray<ChoiceSpec> choices)
    {
        if (choices.Count > 1)
        {
            entity.States.AddRange(choices.Select(c => new StateSpec(c.Name, c.Label)));
        }
    }

    // "approve or deny requests": Requested, Approved, Denied.
    private static void FromDeeds(Draft draft, DraftEntity entity)
    {
        var deeds = draft.Findings.Deeds.Where(d => !d.Negated && Meanings.Lifecycle.ContainsKey(d.Verb) && d.Target is not null && draft.Find(d.Target) == entity).ToArray();
        var loose = draft.Findings.Deeds.Where(d => !d.Negated && d.Target is null && Meanings.Decision.Contains(d.Verb) && draft.Findings.Main is { } main && draft.Find(main) == entity);
        var states = deeds.Concat(loose).Select(d => Meanings.Lifecycle.GetValueOrDefault(d.Verb)).OfType<string>().Distinct().ToList();
        var decisive = deeds.Concat(loose).Any(d => Meanings.Decision.Contains(d.Verb));
        var awaited = draft.Findings.Automations.Any(a => a.Event is not null && Meanings.Lifecycle.ContainsKey(a.Event) && a.Sources.Any(s => draft.Find(s) == entity));
        if (states.Count == 0 || (!decisive && !awaited && states.Count < 2))
        {
            return;
        }

        var first = draft.Findings.States.Where(s => !s.Listed && draft.Find(s.Owner) == entity).Select(s => Names.Pascal(s.States[0])).FirstOrDefault(s => s is not null);
        states.RemoveAll(s => s == first);
        if (first is not null || states.Count == 0 || states[0] is not "Submitted")
        {
            states.Insert(0, first ?? (decisive ? "Requested" : "New"));
        }

        AddStates(entity, FieldMaker.Choices(states.OrderBy(s => Refusals.Contains(s) ? 1 : 0)));
        draft.Assume($"Which states does {Names.One(entity.Label)} go through?", string.Join(", ", entity.States.Select(s => s.Label ?? SpecName.ToLabel(s.Name))), deeds.Length > 0 ? deeds[0].Sentence : null);
    }

    private static void AddTransitions(Draft draft, DraftEntity entity)
    {
        for (var i = 1; i < entity.States.Count; i++)
        {
            var state = entity.States[i].Name;
            var from = From(entity, i);
            var name = Names.Free(VerbOf(state), n => entity.Transitions.Exists(t => t.Name == n));
            if (from.Length > 0)
            {
                entity.Transitions.Add(new TransitionSpec { Name = name, From = [.. from], To = state, By = [.. By(draft, entity, state)] });
            }
        }
    }

    // What was sent back is handed in again.
    private static void AddReturn(Draft draft, DraftEntity entity)
    {
        if (entity.States.Exists(s => s.Name == "SentBack") && entity.States[0].Name != "SentBack" && !entity.Transitions.Exists(t => t.From.Contains("SentBack")))
        {
            var by = draft.Findings.Deeds.Where(d => d is { Negated: false, Actor: not null, Verb: "submit" or "resubmit" }).Select(d => draft.FindRole(d.Actor!)?.Name).OfType<string>().Distinct();
            var to = entity.States.Find(s => s.Name == "Submitted")?.Name ?? entity.States[0].Name;
            entity.Transitions.Add(new TransitionSpec { Name = Names.Free("Resubmit", n => entity.Transitions.Exists(t => t.Name == n)), From = ["SentBack"], To = to, By = [.. by] });
        }
    }

    // A refusal can come at any open state; the other outcome of a decision from where the first one came; the rest follow in order.
    private static string[] From(DraftEntity entity, int index)
    {
        var open = entity.States.Take(index).Select(s => s.Name).Where(s => !Ends.Contains(s)).ToArray();
        if (open.Length == 0)
        {
            return [entity.States[index - 1].Name];
        }

        return Refusals.Contains(entity.States[index].Name) ? open : [open[^1]];
    }

    private static IEnumerable<string> By(Draft draft, DraftEntity entity, string state)
    {
        var verbs = Meanings.Lifecycle.Where(l => l.Value == state).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        var deeds = draft.Findings.Deeds.Where(d => !d.Negated && d.Actor is not null && verbs.Contains(d.Verb) && (d.Target is null || draft.Find(d.Target) is null || draft.Find(d.Target) == entity));
        return deeds.Select(d => draft.FindRole(d.Actor!)?.Name).OfType<string>().Distinct();
    }

    /// <summary>The verb that leads to a state: Approved → Approve, Out → MarkOut.</summary>
    public static string VerbOf(string state)
    {
        var known = Meanings.Lifecycle.Where(l => l.Value == state).Select(l => l.Key).Order(StringComparer.Ordinal).FirstOrDefault();
        if (known is not null)
        {
            return Names.Pascal(known) ?? state;
        }

        var label = SpecName.ToLabel(state);
        if (label is "In progress" or "Active" or "Started" or "Ongoing")
        {
            return "Start";
        }

        if (label is "Done" or "Complete")
        {
            return "Finish";
        }

        return !label.Contains(' ', StringComparison.Ordinal) && Lexicon.English.TryVerb(label.ToLowerInvariant(), out var lemma, out var form) && form == VerbForm.Past && Lexicon.English.Knows(lemma)
            ? Names.Pascal(lemma) ?? state
            : $"Mark{state}";
    }
}
