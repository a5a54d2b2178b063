using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>A workflow that waits for "canceled" needs that state: what conditions name is noted as done to the record.</summary>
internal static class LifecycleHints
{
    private static readonly HashSet<string> Starts = new(StringComparer.Ordinal) { "submit", "pay", "sign" };

    public static void Build(Draft draft)
    {
        foreach (var automation in draft.Findings.Automations.Where(a => a.Event is not null && Meanings.Lifecycle.ContainsKey(a.Event) && !Starts.Contains(a.Event)))
        {
            if (automation.Sources.Select(draft.Find).FirstOrDefault(e => e is { IsPerson: false }) is { } entity
                && !(ConditionWriter.TellsDate(automation.When) && entity.Fields.Any(f => f.Spec.Type is FieldTypes.Date or FieldTypes.DateTime)))
            {
                draft.Findings.Deeds.Add(new DeedFinding(null, automation.Event!, entity.Key, false, false, automation.Sentence));
            }
        }
    }
}
