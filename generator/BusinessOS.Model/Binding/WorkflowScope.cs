using BusinessOS.Model.Triggers;

namespace BusinessOS.Model.Binding;

/// <summary>A workflow as written, the app it belongs to, and what starts it.</summary>
internal sealed class WorkflowScope : IScope
{
    public WorkflowScope(AppScope app, WorkflowSpec spec)
    {
        App = app;
        Spec = spec;
        Node = NodePath.Workflow(app.Spec.Id, spec.Name);
        Trigger = TriggerParser.Parse(spec.On);
        Steps = [.. spec.Steps.Select((step, index) => new StepScope(this, step, index))];
    }

    public AppScope App { get; }

    public WorkflowSpec Spec { get; }

    public string Node { get; }

    public SourceMap Map => App.Map;

    public string Name => Spec.Name;

    /// <summary>What its <c>on</c> says; null when that cannot be read.</summary>
    public TriggerSyntax? Trigger { get; }

    public IReadOnlyList<StepScope> Steps { get; }

    /// <summary>The entity whose record is in scope, if its trigger names one that is there.</summary>
    public EntityScope? Entity => Trigger?.Entity is { } name ? EntityLookup.Find(App, name) : null;
}
