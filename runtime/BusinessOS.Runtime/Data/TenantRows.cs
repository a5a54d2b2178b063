using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Data;

/// <summary>Reads and writes rows of the runtime's own tables. Those of records are the gate's alone.</summary>
internal sealed class TenantRows(TenantDatabase database)
{
    public async Task<T> ReadAsync<T>(Func<TenantDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await read(db);
    }

    /// <summary>
    /// One transaction, or a part of the one that is open around this call: what <paramref name="write"/> changes and saves is
    /// stored when it returns, or not at all.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<TenantDbContext, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await WriteUnit.RunAsync(database, db, () => write(db), isGood: _ => true, stored: _ => { }, cancellationToken);
    }
}
