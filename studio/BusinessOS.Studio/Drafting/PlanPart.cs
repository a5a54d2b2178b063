namespace BusinessOS.Studio.Drafting;

/// <summary>A part of a plan that its reader can strike out.</summary>
/// <param name="Name">The part's name; for a field <c>Entity.Field</c>.</param>
public sealed record PlanPart(PlanPartKind Kind, string Name)
{
    public static PlanPart Entity(string name) => new(PlanPartKind.Entity, name);

    public static PlanPart Field(string entity, string field) => new(PlanPartKind.Field, $"{entity}.{field}");

    public static PlanPart Role(string name) => new(PlanPartKind.Role, name);

    public static PlanPart Workflow(string name) => new(PlanPartKind.Workflow, name);
}
