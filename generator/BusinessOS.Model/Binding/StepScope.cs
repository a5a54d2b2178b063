namespace BusinessOS.Model.Binding;

/// <summary>A workflow's step as written.</summary>
internal sealed class StepScope(WorkflowScope workflow, StepSpec spec, int index) : IScope
{
    public WorkflowScope Workflow { get; } = workflow;

    public StepSpec Spec { get; } = spec;

    public string Node { get; } = NodePath.Step(workflow.App.Spec.Id, workflow.Name, index);

    /// <summary>As people count, from 1.</summary>
    public int Number { get; } = index + 1;

    /// <summary>What messages call it.</summary>
    public string Name => $"step {Number} of the workflow '{Workflow.Name}'";

    public SourceMap Map => Workflow.Map;

    public StepKind? Kind => Vocabulary.StepKinds.TryGetValue(Spec.Kind, out var kind) ? kind : null;

    /// <summary>The entity whose fields <see cref="StepSpec.Values"/> sets: the started record's, or the new one's.</summary>
    public EntityScope? ValuesEntity => Kind switch
    {
        StepKind.Set => Workflow.Entity,
        StepKind.Create => Spec.Entity is { } name ? EntityLookup.Find(Workflow.App, name) : null,
        _ => null,
    };

    public string ValueNode(string field) => $"{Node}/values/{field}";
}
