using BusinessOS.Runtime.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessOS.Runtime.Data;

/// <summary>
/// Several changes that are stored together or not at all. It flows with the asynchronous call that opened it: contexts
/// made meanwhile use its transaction, whoever makes them.
/// </summary>
internal sealed class WriteUnit
{
    private static readonly AsyncLocal<WriteUnit?> Flowing = new();

    private readonly TenantDbContext _root;
    private readonly IDbContextTransaction _transaction;
    private readonly List<ChangeNotice> _notices = [];
    private readonly List<Action> _afterwards = [];

    private WriteUnit(TenantDbContext root, IDbContextTransaction transaction) => (_root, _transaction) = (root, transaction);

    public static WriteUnit? Current => Flowing.Value;

    /// <summary>Set when part of it was refused: then none of it is stored.</summary>
    public bool IsDoomed { get; private set; }

    public void Doom() => IsDoomed = true;

    /// <summary>Keeps the news of a change until it is true.</summary>
    public void Tell(ChangeNotice notice) => _notices.Add(notice);

    /// <summary>Does something once the changes are final.</summary>
    public void Afterwards(Action act) => _afterwards.Add(act);

    /// <summary>Puts a context into the transaction.</summary>
    public async Task<TenantDbContext> JoinAsync(TenantDbContext context, CancellationToken cancellationToken)
    {
        context.Database.SetDbConnection(_root.Database.GetDbConnection());
        await context.Database.UseTransactionAsync(_transaction.GetDbTransaction(), cancellationToken);
        return context;
    }

    /// <summary>
    /// Does <paramref name="work"/> in one transaction, which is the one that is open already if there is one. It is stored
    /// when the work says so and nothing in it was refused.
    /// </summary>
    /// <param name="context">The first to work in it.</param>
    /// <param name="isGood">Whether a result is worth storing.</param>
    /// <param name="stored">Is told of each change once it is final.</param>
    public static async Task<T> RunAsync<T>(
        TenantDatabase database, TenantDbContext context, Func<Task<T>> work, Func<T, bool> isGood, Action<ChangeNotice> stored, CancellationToken cancellationToken)
    {
        if (Current is not null)
        {
            return await work();
        }

        WriteUnit unit;
        T result;
        using (await database.EnterWriteAsync(cancellationToken))
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            unit = new WriteUnit(context, transaction);
            Flowing.Value = unit;
            try
            {
                result = await work();
            }
            finally
            {
                Flowing.Value = null;
            }

            if (!isGood(result) || unit.IsDoomed)
            {
                return result;
            }

            await transaction.CommitAsync(cancellationToken);
        }

        unit._afterwards.ForEach(act => act());
        unit._notices.ForEach(stored);
        return result;
    }
}
