using System.Collections.Concurrent;
using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>
/// Gives auto-numbers: never twice, in order, with a gap where a change failed after it had its number. Those who ask at
/// the same time are served by one statement, so many creations do not wait for one another.
/// </summary>
internal sealed class NumberAllocator(TenantDatabase database) : IDisposable
{
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);

    public Task<long> NextAsync(string counter, CancellationToken cancellationToken) =>
        WriteUnit.Current is not null && database.Dialect.HasOneWriter
            ? OneAsync(counter, cancellationToken)
            : _lines.GetOrAdd(counter, name => new Line(name, database)).NextAsync(cancellationToken);

    /// <summary>Lets a counter go on behind a number that was given elsewhere. Before anybody takes numbers of it.</summary>
    public async Task RaiseAsync(string counter, long number, CancellationToken cancellationToken)
    {
        using var turn = await database.Dialect.EnterWriteAsync(cancellationToken);
        await using var context = await database.CreateApartAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"insert into bos_counter (name, value) values ({counter}, {number}) on conflict (name) do update set value = case when bos_counter.value < {number} then {number} else bos_counter.value end",
            cancellationToken);
    }

    /// <summary>Takes one number in the transaction that holds the only turn to write, and gives it back if that is not stored.</summary>
    private async Task<long> OneAsync(string counter, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await TakeAsync(context, counter, 1, cancellationToken);
    }

    /// <returns>The last of the numbers taken.</returns>
    private static async Task<long> TakeAsync(TenantDbContext context, string name, int count, CancellationToken cancellationToken)
    {
        var last = await context.Database.SqlQuery<long>(
            $"insert into bos_counter (name, value) values ({name}, {count}) on conflict (name) do update set value = bos_counter.value + {count} returning value as \"Value\"")
            .ToListAsync(cancellationToken);
        return last[0];
    }

    public void Dispose()
    {
        foreach (var line in _lines.Values)
        {
            line.Dispose();
        }
    }

    private sealed class Line(string name, TenantDatabase database) : IDisposable
    {
        private readonly SemaphoreSlim _turn = new(1, 1);
        private readonly Queue<long> _given = new();
        private int _waiting;

        public async Task<long> NextAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _waiting);
            try
            {
                await _turn.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Interlocked.Decrement(ref _waiting);
                throw;
            }

            try
            {
                if (_given.Count == 0)
                {
                    await TakeAsync(Math.Max(1, Volatile.Read(ref _waiting)), cancellationToken);
                }

                return _given.Dequeue();
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
                _turn.Release();
            }
        }

        public void Dispose() => _turn.Dispose();

        private async Task TakeAsync(int count, CancellationToken cancellationToken)
        {
            using var turn = await database.Dialect.EnterWriteAsync(cancellationToken);
            await using var context = await database.CreateApartAsync(cancellationToken);
            var last = await NumberAllocator.TakeAsync(context, name, count, cancellationToken);
            for (var number = last - count + 1; number <= last; number++)
            {
                _given.Enqueue(number);
            }
        }
    }
}
