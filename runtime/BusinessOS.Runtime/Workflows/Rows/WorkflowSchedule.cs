namespace BusinessOS.Runtime.Workflows.Rows;

/// <summary>When a scheduled workflow is next due. Whoever moves it on has won the occasion.</summary>
public sealed class WorkflowSchedule
{
    /// <summary><c>app/Workflow</c>.</summary>
    public required string Workflow { get; set; }

    public required string Cron { get; set; }

    public DateTimeOffset NextAt { get; set; }

    public DateTimeOffset? LastAt { get; set; }
}
