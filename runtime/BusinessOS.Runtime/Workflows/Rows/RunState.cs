namespace BusinessOS.Runtime.Workflows.Rows;

/// <summary>Where a run stands. Stored by name.</summary>
public enum RunState
{
    /// <summary>It goes on when its time has come.</summary>
    Waiting,

    /// <summary>All steps are done.</summary>
    Done,

    /// <summary>The condition did not hold, or the record was gone: nothing was done.</summary>
    Skipped,

    /// <summary>A step cannot be done; <see cref="WorkflowRun.Note"/> says why.</summary>
    Failed,

    /// <summary>Workflows set each other off without end; this one was not begun.</summary>
    Stopped,
}
