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

    /// <summary>One transaction: what <paramref name="write"/> changes and saves is stored when it returns, or not at all.</summary>
    public async Task<T> WriteAsync<T>(Func<TenantDbContext, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        using var turn = await database.Dialect.EnterWriteAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await write(db);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
