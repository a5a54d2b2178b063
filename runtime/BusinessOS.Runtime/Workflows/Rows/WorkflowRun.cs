namespace BusinessOS.Runtime.Workflows.Rows;

/// <summary>One run of a workflow for one record: it keeps its place, so that any process can go on with it.</summary>
public sealed class WorkflowRun
{
    public Guid Id { get; set; }

    /// <summary>Unique: workflow, occasion and record. The same occasion never makes a second run.</summary>
    public required string Key { get; set; }

    public required string App { get; set; }

    public required string Workflow { get; set; }

    /// <summary>The fingerprint of the definition it began with; a run never mixes the steps of two.</summary>
    public required string Shape { get; set; }

    /// <summary>What started it: the event's id, or the scheduled time.</summary>
    public required string Occasion { get; set; }

    /// <summary>Null for a scheduled workflow: the run that looks for the records, or the one that has none.</summary>
    public Guid? RecordId { get; set; }

    /// <summary>The values of a record that is gone, as the event kept them.</summary>
    public string? Snapshot { get; set; }

    public RunState State { get; set; }

    /// <summary>The index of the next step.</summary>
    public int Step { get; set; }

    /// <summary>For the run that looks for records: how far it got.</summary>
    public string? Cursor { get; set; }

    /// <summary>Failed tries of the step that is next.</summary>
    public int Attempts { get; set; }

    /// <summary>Workflow runs between this and what a person did.</summary>
    public int Depth { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Which process works on it, and until when that is believed. Part of every change's condition.</summary>
    public Guid? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Why it failed, was skipped or left something out, in words for the administrator.</summary>
    public string? Note { get; set; }

    public WorkflowRun Copy() => (WorkflowRun)MemberwiseClone();
}
