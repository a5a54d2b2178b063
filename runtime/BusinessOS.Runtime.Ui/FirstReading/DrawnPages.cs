using System.Security.Cryptography;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Ui.FirstReading;

/// <summary>
/// Keeps what a page read while the server drew it, for the moment until its circuit is up and asks for it. A stored
/// change empties it all: what is handed on is never older than what the database would say.
/// </summary>
public sealed class DrawnPages : IDisposable
{
    /// <summary>Pages kept at most: robots and closed tabs never ask for theirs.</summary>
    public const int Most = 500;

    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, DrawnPage> _pages = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly IDisposable _subscription;
    private readonly ITimer _timer;
    private long _version;

    public DrawnPages(ChangeSignal signal, TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(_ => DropOld(), null, KeptFor, KeptFor);
        _subscription = signal.Subscribe(_ =>
        {
            lock (_gate)
            {
                _version++;
                _pages.Clear();
            }
        });
    }

    /// <summary>Counts the changes stored so far: what was read before one of them is not kept after it.</summary>
    public long Version
    {
        get
        {
            lock (_gate)
            {
                return _version;
            }
        }
    }

    /// <summary>How many pages are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _pages.Count;
            }
        }
    }

    /// <summary>Keeps what somebody's page read, under a name nobody can guess; beyond <see cref="Most"/> the oldest goes.</summary>
    /// <param name="version">What <see cref="Version"/> was before the first of it was read.</param>
    /// <returns>The name; null when nothing was read, or something was changed meanwhile, and nothing is kept.</returns>
    public string? Keep(Guid reader, long version, IReadOnlyDictionary<string, object?> reads)
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        lock (_gate)
        {
            if (reads.Count == 0 || version != _version)
            {
                return null;
            }

            if (_pages.Count == Most)
            {
                _pages.RemoveAt(0);
            }

            _pages.Add(token, new DrawnPage(reader, _time.GetUtcNow() + KeptFor, reads));
            return token;
        }
    }

    /// <summary>What was kept under the name, once, for the person it was read for; nothing otherwise.</summary>
    public IReadOnlyDictionary<string, object?> Take(string token, Guid reader)
    {
        lock (_gate)
        {
            return _pages.Remove(token, out var page) && page.Reader == reader && page.Until >= _time.GetUtcNow()
                ? page.Reads
                : new Dictionary<string, object?>();
        }
    }

    public void Dispose()
    {
        _subscription.Dispose();
        _timer.Dispose();
    }

    // The oldest stand first.
    private void DropOld()
    {
        lock (_gate)
        {
            while (_pages.Count > 0 && _pages.GetAt(0).Value.Until < _time.GetUtcNow())
            {
                _pages.RemoveAt(0);
            }
        }
    }

    private sealed record DrawnPage(Guid Reader, DateTimeOffset Until, IReadOnlyDictionary<string, object?> Reads);
}
