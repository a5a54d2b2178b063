using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

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

    /// <summary>What stands for everybody who asks from there: an address, or of the newer kind the net it is in, as one host has very many of those.</summary>
    public static string OriginOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    /// <summary>Counts one more time from an address.</summary>
    /// <param name="what">What is done; each is counted apart.</param>
    /// <param name="origin">As <see cref="OriginOf"/> gives it; null where that is not known: all of those are one.</param>
    /// <returns>Whether it is not too often.</returns>
    public bool Take(string what, string? origin)
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

        return _windows.AddOrUpdate($"{what} {origin}", _ => new Window(now + Within, 1), (_, was) => was.Until < now ? new Window(now + Within, 1) : was with { Times = was.Times + 1 }).Times <= Most;
    }

    private sealed record Window(DateTimeOffset Until, int Times);
}
