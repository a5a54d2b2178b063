using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Retention;

/// <summary>
/// Gives a daily job to one process at a time, once a day. A row in the database says when: a process that is killed
/// over it leaves it to be taken again.
/// </summary>
internal sealed class DailyTurn(TenantRows rows, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(2);

    /// <summary>Does the work if it is due, and says whether it was.</summary>
    public async Task<bool> TakeAsync(string name, Func<Task> work, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!await rows.WriteAsync(db => ClaimAsync(db, name, now, cancellationToken), cancellationToken))
        {
            return false;
        }

        await work();
        var next = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1).Add(Hour);
        await rows.WriteAsync(
            db => db.Set<DailyJob>().Where(j => j.Name == name)
                .ExecuteUpdateAsync(j => j.SetProperty(r => r.NextAt, next).SetProperty(r => r.LastAt, now), cancellationToken),
            cancellationToken);
        return true;
    }

    private static async Task<bool> ClaimAsync(TenantDbContext db, string name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = now + Lease;
        if (await db.Set<DailyJob>().AnyAsync(j => j.Name == name, cancellationToken))
        {
            return await db.Set<DailyJob>().Where(j => j.Name == name && j.NextAt <= now)
                .ExecuteUpdateAsync(j => j.SetProperty(r => r.NextAt, until), cancellationToken) > 0;
        }

        db.Add(new DailyJob { Name = name, NextAt = until });
        try
        {
            return await db.SaveChangesAsync(cancellationToken) > 0;
        }
        catch (DbUpdateException)
        {
            return false; // another process that starts at the same time has it
        }
    }
}
