namespace BusinessOS.Spec;

/// <summary>What kind of named part of an app a node is.</summary>
public enum SpecNodeKind
{
    Role,
    Entity,
    Field,
    Choice,
    State,
    Transition,
    Action,
    Validation,
    View,
    Page,
    Workflow,
}
