using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BusinessOS.Runtime.Ui.FirstReading;

/// <summary>
/// Lets a page that becomes live begin with what it read while the server drew it. Otherwise every page would be read
/// twice and fall back to its skeleton in between.
/// </summary>
/// <param name="state">What carries a word from the drawn page to the live one; null where pages are never drawn first.</param>
public sealed class FirstReads(DrawnPages pages, CurrentActor current, PersistentComponentState? state) : IDisposable
{
    private const string Name = "bos-first-reads";

    private readonly Dictionary<string, object?> _reads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);
    private readonly long _version = pages.Version;
    private PersistingComponentStateSubscription? _persisting;
    private bool _isLive;
    private bool _started;

    /// <summary>The value the drawn page read under this key, the first time a live page asks; else a new reading.</summary>
    /// <param name="key">Tells what is read from everything else on the page.</param>
    public async Task<T> ReadAsync<T>(string key, Func<Task<T>> read)
    {
        Start();
        if (_isLive)
        {
            return _reads.Remove(key, out var known) && known is T value ? value : await read();
        }

        var fresh = await read();
        if (!_reads.TryAdd(key, fresh))
        {
            _twice.Add(key);
        }

        return fresh;
    }

    /// <summary>The page is live: what it did not ask for until now is of no use any more.</summary>
    public void End()
    {
        Start();
        (_isLive, _started) = (true, true);
        _reads.Clear();
    }

    public void Dispose() => _persisting?.Dispose();

    private void Start()
    {
        if (_started || state is null)
        {
            return;
        }

        _started = true;
        if (state.TryTakeFromJson<string>(Name, out var token) && token is not null)
        {
            _isLive = true;
            foreach (var (key, value) in pages.Take(token, current.Actor.Id))
            {
                _reads[key] = value;
            }
        }
        else
        {
            _persisting = state.RegisterOnPersisting(KeepAsync, RenderMode.InteractiveServer);
        }
    }

    private Task KeepAsync()
    {
        foreach (var key in _twice)
        {
            _reads.Remove(key);
        }

        if (pages.Keep(current.Actor.Id, _version, _reads) is { } token)
        {
            state?.PersistAsJson(Name, token);
        }

        return Task.CompletedTask;
    }
}
