using System.Collections.Concurrent;

namespace BusinessOS.Runtime.Identity.Guests;

/// <summary>
/// How much people who did not sign in may send. It is counted in this process, from each address apart: enough for
/// somebody at a keyboard, too little to fill a database.
/// </summary>
public sealed class VisitorLimits(TimeProvider time)
{
    /// <summary>Times from one address within <see cref="Within"/>.</summary>
    public const int Most = 20;

    private const int MostKept = 50_000;

    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);

    /// <summary>Counts one more time from an address.</summary>
    /// <param name="origin">Null where that is not known: all of those are one.</param>
    /// <returns>Whether it is not too often.</returns>
    public bool Take(string? origin)
    {
        var now = time.GetUtcNow();
        if (_windows.Count >= MostKept)
        {
            foreach (var (address, old) in _windows)
            {
                if (old.Until < now)
                {
                    _windows.TryRemove(address, out _);
                }
            }
        }

        return _windows.AddOrUpdate(origin ?? "", _ => new Window(now + Within, 1), (_, was) => was.Until < now ? new Window(now + Within, 1) : was with { Times = was.Times + 1 }).Times <= Most;
    }

    private sealed record Window(DateTimeOffset Until, int Times);
}
