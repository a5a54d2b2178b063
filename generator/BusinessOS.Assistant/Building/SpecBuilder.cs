using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Weighing;

namespace BusinessOS.Assistant.Building;

/// <summary>Builds the app from what was found and decided, part by part.</summary>
internal static class SpecBuilder
{
    public static Draft Build(Findings findings, Decision decision)
    {
        var draft = new Draft(findings, decision);
        EntityBuilder.Build(draft);
        DeedEntityBuilder.Build(draft);
        RelationBuilder.Build(draft);
        RoleBuilder.Build(draft);
        LifecycleHints.Build(draft);
        StateBuilder.Build(draft);
        DefaultFields.Build(draft);
        GrantBuilder.Build(draft);
        FieldRights.Build(draft);
        WorkflowBuilder.Build(draft);
        draft.Assumptions.AddRange(findings.Doubts.Select(d => new Assumption(d.Question, d.Taken, d.Sentence)));
        return draft;
    }
}
