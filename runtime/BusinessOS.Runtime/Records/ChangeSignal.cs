using System.Collections.Immutable;

namespace BusinessOS.Runtime.Records;

/// <summary>Tells this process at once that a change was stored. A hint to look: what counts are the event rows.</summary>
public sealed class ChangeSignal
{
    private ImmutableArray<Action<ChangeNotice>> _listeners = [];

    /// <summary>Calls <paramref name="listener"/> after each stored change until the result is disposed. It must not block.</summary>
    public IDisposable Subscribe(Action<ChangeNotice> listener)
    {
        ImmutableInterlocked.Update(ref _listeners, static (all, one) => all.Add(one), listener);
        return new Subscription(this, listener);
    }

    internal void Send(ChangeNotice notice)
    {
        foreach (var listener in _listeners)
        {
            listener(notice);
        }
    }

    private sealed class Subscription(ChangeSignal signal, Action<ChangeNotice> listener) : IDisposable
    {
        public void Dispose() =>
            ImmutableInterlocked.Update(ref signal._listeners, static (all, one) => all.Remove(one), listener);
    }
}
