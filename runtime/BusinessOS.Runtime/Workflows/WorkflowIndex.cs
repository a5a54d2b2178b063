using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Workflows.Rows;
using Cronos;

namespace BusinessOS.Runtime.Workflows;

/// <summary>The workflows of a catalogue by what starts them.</summary>
internal sealed class WorkflowIndex
{
    private readonly Dictionary<string, WorkflowDefinition> _byKey;
    private readonly ILookup<string, WorkflowDefinition> _byEntity;

    public WorkflowIndex(AppCatalog catalog)
    {
        var all = catalog.Apps.SelectMany(a => a.Workflows).ToList();
        _byKey = all.ToDictionary(WorkflowKey.Of, StringComparer.Ordinal);
        _byEntity = all.Where(w => w.Entity is not null && w.Trigger != WorkflowTrigger.Schedule)
            .ToLookup(w => EntityKeyOf(catalog, w), StringComparer.Ordinal);
        Scheduled = all.Where(w => w.Trigger == WorkflowTrigger.Schedule)
            .ToDictionary(WorkflowKey.Of, w => CronExpression.Parse(w.Cron ?? ""), StringComparer.Ordinal);
    }

    /// <summary>The schedules by <see cref="WorkflowKey.Of(WorkflowDefinition)"/>.</summary>
    public IReadOnlyDictionary<string, CronExpression> Scheduled { get; }

    public WorkflowDefinition? Find(string key) => _byKey.GetValueOrDefault(key);

    public WorkflowDefinition? Find(WorkflowRun run) => Find($"{run.App}/{run.Workflow}");

    /// <summary>The workflows that an event starts.</summary>
    public IEnumerable<WorkflowDefinition> StartedBy(RecordEvent happened) =>
        _byEntity[happened.EntityKey].Where(w => Fits(w, happened));

    private static bool Fits(WorkflowDefinition workflow, RecordEvent happened) => workflow.Trigger switch
    {
        WorkflowTrigger.Created => happened.Kind == RecordEventKind.Created,
        WorkflowTrigger.Updated => happened.Kind == RecordEventKind.Updated,
        WorkflowTrigger.Deleted => happened.Kind == RecordEventKind.Deleted,
        WorkflowTrigger.Becomes => happened.ToState == workflow.State?.ToString() && happened.FromState != happened.ToState,
        WorkflowTrigger.Action => happened.Action is not null && happened.Action == workflow.Action,
        _ => false,
    };

    private static string EntityKeyOf(AppCatalog catalog, WorkflowDefinition workflow)
    {
        var entity = catalog.Of(workflow.Entity ?? throw new InvalidOperationException($"{workflow.Name} has no entity."));
        return $"{entity.App}/{entity.Id}";
    }
}
