using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>
/// A run in this process's hands. Each move is stored only if the run still stands where this process left it: whoever
/// stores first has won, and everything stored beside the loser's move is rolled back.
/// </summary>
internal sealed class LeasedRun(WorkflowRun row, TimeProvider time)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>As it is in the database.</summary>
    public WorkflowRun Row { get; private set; } = row;

    /// <summary>Whether this process may go on with it.</summary>
    public bool IsMine { get; private set; } = true;

    /// <summary>What the run would like to tell the administrator with its next move.</summary>
    public string? Note { get; set; }

    /// <summary>Puts the move to the next step into a context, to be saved with what the step does.</summary>
    /// <param name="steps">How many steps the workflow has.</param>
    public Move StepDone(TenantDbContext db, int steps) => Attach(db, row =>
    {
        row.Step++;
        row.Attempts = 0;
        row.LeaseUntil = time.GetUtcNow() + Lease;
        if (row.Step >= steps)
        {
            End(row, RunState.Done, row.Note);
        }
    });

    public Move Ended(TenantDbContext db, RunState state, string? note) => Attach(db, row => End(row, state, note));

    /// <summary>For the run that looks for records.</summary>
    public Move PageDone(TenantDbContext db, string? next) => Attach(db, row =>
    {
        row.Cursor = next;
        row.LeaseUntil = time.GetUtcNow() + Lease;
        if (next is null)
        {
            End(row, RunState.Done, row.Note);
        }
    });

    /// <summary>A step did not work: the run waits, or ends.</summary>
    public Move StepFailed(TenantDbContext db, string reason, bool mayWorkLater) => Attach(db, row =>
    {
        row.Attempts++;
        row.Note = $"Step {row.Step + 1}: {reason}";
        if (mayWorkLater && Backoff.Step(row.Attempts) is { } wait)
        {
            row.DueAt = time.GetUtcNow() + wait;
            (row.LeaseOwner, row.LeaseUntil) = (null, null);
        }
        else
        {
            End(row, RunState.Failed, row.Note);
        }
    });

    /// <summary>Gives the run back as it is.</summary>
    public Move Released(TenantDbContext db) => Attach(db, row => (row.LeaseOwner, row.LeaseUntil) = (null, null));

    /// <summary>Another process stored a move first.</summary>
    public void IsLost() => IsMine = false;

    private Move Attach(TenantDbContext db, Action<WorkflowRun> change)
    {
        var moved = Row.Copy();
        db.Attach(moved);
        moved.Note = Note ?? moved.Note;
        change(moved);
        db.ChangeTracker.DetectChanges();
        return new Move(this, moved);
    }

    private void End(WorkflowRun row, RunState state, string? note)
    {
        (row.State, row.Note, row.EndedAt) = (state, note, time.GetUtcNow());
        (row.LeaseOwner, row.LeaseUntil) = (null, null);
        row.Snapshot = state == RunState.Done ? null : row.Snapshot; // one that failed may be tried again
    }

    /// <summary>A move on its way to the database.</summary>
    internal sealed class Move(LeasedRun run, WorkflowRun moved)
    {
        /// <summary>To be called once it is stored.</summary>
        public void IsStored()
        {
            run.Row = moved;
            run.Note = null;
            run.IsMine = moved is { State: RunState.Waiting, LeaseOwner: not null };
        }
    }
}
