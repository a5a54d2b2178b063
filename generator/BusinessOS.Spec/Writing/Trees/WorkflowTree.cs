using static BusinessOS.Spec.Writing.Trees.TreeParts;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>The body of a workflow.</summary>
internal static class WorkflowTree
{
    public static MapTree Of(WorkflowSpec workflow) => MapTree.Of(MapLayout.Keys,
        ("label", Text(workflow.Label)),
        ("on", Text(workflow.On)),
        ("when", Text(workflow.When)),
        ("do", new ListTree(workflow.Steps.Select(s => (Tree)Step(s)).ToEquatableArray(), Inline: false)));

    private static MapTree Step(StepSpec step) => step.Kind switch
    {
        "set" => MapTree.Of(MapLayout.Keys, ("set", (Tree?)Values(step.Values) ?? new NothingTree())),
        "create" => MapTree.Of(MapLayout.Keys, ("create", Text(step.Entity) ?? new NothingTree()), ("with", Values(step.Values))),
        "run" => MapTree.Of(MapLayout.Keys, ("run", Text(step.Activity) ?? new NothingTree()), ("with", Values(step.Values))),
        "mail" => MapTree.Of(MapLayout.Keys, ("mail", Mail(step))),
        _ => MapTree.Of(MapLayout.Keys, (step.Kind, Text(step.Url) ?? new NothingTree())),
    };

    private static MapTree Mail(StepSpec step) => MapTree.Of(MapLayout.InlineKeys,
        ("to", Text(step.To)), ("subject", Text(step.Subject)), ("body", Text(step.Body)));
}
