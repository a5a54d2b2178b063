namespace BusinessOS.Studio.Drafting;

public enum PlanPartKind
{
    Entity,
    Field,
    Role,
    Workflow,
}
