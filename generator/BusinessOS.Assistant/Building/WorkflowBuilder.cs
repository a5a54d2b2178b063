using System.Text.RegularExpressions;
using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>Makes a workflow of each thing that is to happen by itself: what starts it, under which condition, and its step.</summary>
internal static partial class WorkflowBuilder
{
    private const int LongestLabel = 160;

    private static readonly HashSet<string> Creating = new(StringComparer.Ordinal)
    {
        "submit", "create", "add", "post", "place", "register", "book", "receive", "open", "leave", "give", "file", "log", "record", "enter", "upload", "report", "sign up", "enroll", "buy", "order", "purchase", "arrive", "make", "come in", "join", "reserve", "request", "apply", "capture", "generate", "publish",
    };

    public static void Build(Draft draft)
    {
        foreach (var automation in draft.Findings.Automations)
        {
            Add(draft, automation);
        }
    }

    /// <summary>The entity whose records start an automation.</summary>
    public static DraftEntity? Source(Draft draft, AutomationFinding automation)
    {
        var direct = automation.Sources.Select(draft.Find).FirstOrDefault(e => e is not null && !(e.IsPerson && automation.Sources.Count > 1));
        if (direct is not null && automation.Event is not null && Meanings.Nominal.TryGetValue(automation.Event, out var deed) && automation.Event is not ("ship" or "deliver" or "pay" or "refund" or "review")
            && draft.Entities.FirstOrDefault(e => e.Name == deed) is { } record)
        {
            return record;
        }

        if (direct is not null)
        {
            return direct;
        }

        if (automation.Event is not null && Meanings.Nominal.TryGetValue(automation.Event, out var name) && draft.Entities.FirstOrDefault(e => e.Name == name || e.Name.EndsWith(name, StringComparison.Ordinal)) is { } made)
        {
            return made;
        }

        if (ConditionWriter.TellsDate(automation.When) && ConditionWriter.Dated(automation.When, draft.Entities) is { } dated)
        {
            return dated;
        }

        return automation.Sources.Select(draft.FindLoosely).FirstOrDefault(e => e is not null)
            ?? automation.Targets.Select(draft.Find).FirstOrDefault(e => e is not null)
            ?? (automation.Receiver is { } receiver ? draft.Find(receiver) : null)
            ?? (draft.Findings.Main is { } main ? draft.Find(main) : null)
            ?? draft.Entities.FirstOrDefault(e => !e.IsPerson)
            ?? (draft.Entities.Count > 0 ? draft.Entities[0] : null);
    }

    private static void Add(Draft draft, AutomationFinding automation)
    {
        var source = Source(draft, automation);
        var (on, when, sure) = automation.Schedule is { } schedule ? (schedule, null, true) : source is null ? ("every day at 08:00", null, false) : Trigger(automation, source);
        var record = automation.Schedule is null ? source : null;
        var action = Capital(automation.Action);
        if (action.Length == 0)
        {
            return;
        }

        var label = Label(automation, source, action);
        if (!sure)
        {
            draft.Assume($"When exactly is '{automation.When}'?", $"On '{on}'; narrow it down with a condition.", automation.Sentence);
        }

        // What changes records needs a condition that is understood; a mail about it does no harm.
        var step = StepMaker.Make(draft, sure ? automation : automation with { Deed = null }, record, action);
        var name = Names.Free(NameOf(action), n => draft.Workflows.Exists(w => string.Equals(w.Spec.Name, n, StringComparison.OrdinalIgnoreCase)));
        draft.Workflows.Add(new DraftWorkflow(new WorkflowSpec { Name = name, Label = label, On = on, When = when, Steps = [step] }, automation.Sentence));
    }

    private static (string On, string? When, bool Sure) Trigger(AutomationFinding automation, DraftEntity source)
    {
        var condition = ConditionWriter.Write(automation, source);
        if (ConditionWriter.OfAge(automation, source) is { } aged)
        {
            return ($"every day at 08:00 for {source.Name}", aged, true);
        }

        if (automation.Event is { } verb && !Creating.Contains(verb) && StateOf(verb, source) is { } state)
        {
            return ($"{source.Name} becomes {state}", condition is not null && condition.StartsWith("Status", StringComparison.Ordinal) ? null : condition, true);
        }

        if (condition is null && ConditionWriter.TellsDate(automation.When) && ConditionWriter.OfDate(automation.When, source) is { } dated)
        {
            return ($"every day at 08:00 for {source.Name}", dated, true);
        }

        if (condition is not null && condition.StartsWith("Status == ", StringComparison.Ordinal))
        {
            return ($"{source.Name} becomes {condition[(condition.LastIndexOf('.') + 1)..]}", null, true);
        }

        var created = automation.Event is null or "have" ? !Changed().IsMatch(automation.When) : Creating.Contains(automation.Event);
        var amount = condition is not null && automation.Qualities.Count == 0 && !Creating.Contains(automation.Event ?? "");
        var sure = condition is not null || Creating.Contains(automation.Event ?? "") || Changed().IsMatch(automation.When) || automation.When.Length == 0 || (automation.Event is null && automation.Qualities.Count == 0);
        return ($"{source.Name} {(!created || amount ? "updated" : "created")}", condition, sure);
    }

    /// <summary>The state a deed leads to: the usual one, or one that is called like the deed ("cancel": Cancelled).</summary>
    private static string? StateOf(string verb, DraftEntity source) =>
        source.States.Exists(s => s.Name == Meanings.Lifecycle.GetValueOrDefault(verb))
            ? Meanings.Lifecycle[verb]
            : source.States.Find(s => s.Name.StartsWith(verb.TrimEnd('e'), StringComparison.OrdinalIgnoreCase) && s.Name.EndsWith("ed", StringComparison.Ordinal) && s.Name.Length <= verb.Length + 3)?.Name;

    private static string Label(AutomationFinding automation, DraftEntity? source, string action)
    {
        var when = automation.When.Length > 0 ? automation.When : source is null ? "every day" : $"a {source.Label.ToLowerInvariant()} is created";
        if (automation.Event is { } verb && automation.Sources.Count == 0 && source?.References.FirstOrDefault(r => r.Spec.Target != source.Name) is { } booked && when.EndsWith(verb + "s", StringComparison.Ordinal))
        {
            when += $" a {SpecName.ToLabel(booked.Spec.Target ?? "").ToLowerInvariant()}";
        }

        when = Marked().IsMatch(when) || automation.Schedule is not null ? when : automation.Event is null ? $"{(Changed().IsMatch(when) ? "on" : "for")} {Small(when)}" : $"when {Small(when)}";
        var label = $"{Capital(when)}: {char.ToLowerInvariant(action[0])}{action[1..]}";
        return label.Length <= LongestLabel ? label : label[..LongestLabel].TrimEnd() + "\u2026";
    }

    private static string Small(string text) => text.Length > 1 && char.IsUpper(text[0]) && (char.IsLower(text[1]) || text[1] == ' ') ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string NameOf(string action)
    {
        var words = action.Split(' ').Where(w => w.ToLowerInvariant() is not ("a" or "an" or "the" or "to" or "of" or "with" or "their" or "our" or "its" or "and" or "in" or "for" or "automatically" or "gets" or "get" or "is" or "are")).Take(5);
        var name = Names.Pascal(words) ?? "Automation";
        return char.IsDigit(name[0]) ? "Automation" + name : name;
    }

    private static string Capital(string text)
    {
        text = Gaps().Replace(text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), " ").Trim();
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    [GeneratedRegex(@"^(?:when|whenever|if|once|after|before|every|each|on|upon|as soon as|while|until|shortly|right|the (?:day|evening|morning|week|month)|(?:\w+ )?(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?) (?:before|after|prior))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"\b(?:changes?|changed|updates?|updated|moves?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Changed();
}
