using System.Collections.Concurrent;
using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Api.Keys;

/// <summary>Makes, finds, lists and revokes API keys. Who may do so is for the caller to know.</summary>
public sealed class ApiKeys
{
    /// <summary>When a key was last used is for people to read: to the minute is enough, and spares a write at each request.</summary>
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromMinutes(1);

    /// <summary>How long a key is known without asking again: what another process revokes ends by then.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private const int MostKnown = 1_000;

    private readonly ConcurrentDictionary<string, (ApiKey Key, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);
    private readonly TenantRows _rows;
    private readonly TimeProvider _time;

    internal ApiKeys(TenantRows rows, TimeProvider time) => (_rows, _time) = (rows, time);

    /// <summary>A new key. Its text is in the answer and nowhere else.</summary>
    public async Task<(ApiKey Key, string Text)> IssueAsync(Guid person, string name, CancellationToken cancellationToken)
    {
        var text = KeyText.New();
        var now = _time.GetUtcNow();
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(now),
            PersonId = person,
            Name = name,
            Prefix = KeyText.PrefixOf(text),
            Hash = KeyText.HashOf(text),
            CreatedAt = now,
        };
        await _rows.WriteAsync(
            async db =>
            {
                db.Add(key);
                return await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return (key, text);
    }

    /// <summary>The key that works, noting that it was used; null when there is none or it was revoked.</summary>
    public async Task<ApiKey?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (!KeyText.LooksLikeOne(text))
        {
            return null;
        }

        var hash = KeyText.HashOf(text);
        var now = _time.GetUtcNow();
        if (_known.TryGetValue(hash, out var known) && known.Until > now)
        {
            return known.Key;
        }

        if (await ReadAsync(hash, cancellationToken) is not { } key)
        {
            return null;
        }

        await NoteUseAsync(key, now, cancellationToken);
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[hash] = (key, now + Fresh);
        return key;
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(Guid person, CancellationToken cancellationToken) => await _rows.ReadAsync(
        db => db.Set<ApiKey>().AsNoTracking().Where(k => k.PersonId == person)
            .OrderByDescending(k => k.CreatedAt).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>Whether a key of the person with this prefix worked until now.</summary>
    public async Task<bool> RevokeAsync(Guid person, string prefix, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var revoked = await _rows.WriteAsync(
            db => db.Set<ApiKey>().Where(k => k.PersonId == person && k.Prefix == prefix && k.RevokedAt == null)
                .ExecuteUpdateAsync(k => k.SetProperty(r => r.RevokedAt, now), cancellationToken),
            cancellationToken);
        _known.Clear();
        return revoked > 0;
    }

    private Task<ApiKey?> ReadAsync(string hash, CancellationToken cancellationToken) => _rows.ReadAsync(
        db => db.Set<ApiKey>().AsNoTracking().FirstOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, cancellationToken),
        cancellationToken);

    private async Task NoteUseAsync(ApiKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (key.LastUsedAt is null || now - key.LastUsedAt > UseIsNoted)
        {
            await _rows.WriteAsync(
                db => db.Set<ApiKey>().Where(k => k.Id == key.Id)
                    .ExecuteUpdateAsync(k => k.SetProperty(r => r.LastUsedAt, now), cancellationToken),
                cancellationToken);
        }
    }
}
