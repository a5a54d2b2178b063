namespace BusinessOS.Runtime.Definitions;

/// <summary>What starts a workflow.</summary>
public enum WorkflowTrigger
{
    Created,
    Updated,
    Deleted,
    Becomes,
    Action,
    Schedule,
}
