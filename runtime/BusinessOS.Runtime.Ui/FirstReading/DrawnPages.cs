using System.Collections.Concurrent;
using System.Security.Cryptography;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Ui.FirstReading;

/// <summary>
/// Keeps what a page read while the server drew it, for the moment until its circuit is up and asks for it. A stored
/// change empties it all: what is handed on is never older than what the database would say.
/// </summary>
public sealed class DrawnPages : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DrawnPage> _pages = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly IDisposable _subscription;
    private long _version;

    public DrawnPages(ChangeSignal signal, TimeProvider time)
    {
        _time = time;
        _subscription = signal.Subscribe(_ =>
        {
            Interlocked.Increment(ref _version);
            _pages.Clear();
        });
    }

    /// <summary>Counts the changes stored so far: what was read before one of them is not kept after it.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Keeps what somebody's page read, under a name nobody can guess.</summary>
    /// <param name="version">What <see cref="Version"/> was before the first of it was read.</param>
    /// <returns>The name; null when something was changed meanwhile and nothing is kept.</returns>
    public string? Keep(Guid reader, long version, IReadOnlyDictionary<string, object?> reads)
    {
        var now = _time.GetUtcNow();
        foreach (var (name, page) in _pages)
        {
            if (page.Until < now)
            {
                _pages.TryRemove(name, out _);
            }
        }

        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _pages[token] = new DrawnPage(reader, now + KeptFor, reads);
        if (version == Version)
        {
            return token;
        }

        _pages.TryRemove(token, out _);
        return null;
    }

    /// <summary>What was kept under the name, once, for the person it was read for; nothing otherwise.</summary>
    public IReadOnlyDictionary<string, object?> Take(string token, Guid reader) =>
        _pages.TryRemove(token, out var page) && page.Reader == reader && page.Until >= _time.GetUtcNow()
            ? page.Reads
            : new Dictionary<string, object?>();

    public void Dispose() => _subscription.Dispose();

    private sealed record DrawnPage(Guid Reader, DateTimeOffset Until, IReadOnlyDictionary<string, object?> Reads);
}
