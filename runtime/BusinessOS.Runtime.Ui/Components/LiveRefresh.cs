using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>
/// Calls a page back a moment after records of its entity, or records its rollups look at, changed, once for a burst of changes, so that what it shows
/// is what is stored.
/// </summary>
public sealed class LiveRefresh : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly IDisposable _subscription;
    private readonly ITimer _timer;
    private int _waiting;

    public LiveRefresh(ChangeSignal signal, TimeProvider time, EntityDefinition entity, Func<Task> refresh)
    {
        _timer = time.CreateTimer(
            _ =>
            {
                Interlocked.Exchange(ref _waiting, 0);
                _ = refresh();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        _subscription = signal.Subscribe(change =>
        {
            if (IsSeen(entity, change.Entity) && Interlocked.Exchange(ref _waiting, 1) == 0)
            {
                _timer.Change(Pause, Timeout.InfiniteTimeSpan);
            }
        });
    }

    /// <summary>Records that are added up are as good as the entity's own.</summary>
    private static bool IsSeen(EntityDefinition entity, EntityDefinition changed) =>
        changed == entity || entity.Fields.Any(f => f.Rollup?.Source == changed.Type);

    public void Dispose()
    {
        _subscription.Dispose();
        _timer.Dispose();
    }
}
