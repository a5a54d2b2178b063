using BusinessOS.Runtime.Workflows.Rows;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>Begins runs.</summary>
internal static class NewRun
{
    public static WorkflowRun Of(WorkflowDefinition workflow, string occasion, Guid? record, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Key = WorkflowKey.Of(workflow, occasion, record),
        App = workflow.App,
        Workflow = workflow.Name,
        Shape = WorkflowKey.Shape(workflow),
        Occasion = occasion,
        RecordId = record,
        State = RunState.Waiting,
        DueAt = now,
        CreatedAt = now,
    };
}
