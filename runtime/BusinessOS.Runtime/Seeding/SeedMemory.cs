using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Seeding;

/// <summary>Which records have come before, by entity and key.</summary>
internal sealed class SeedMemory(TenantRows rows)
{
    private readonly Dictionary<string, Dictionary<string, Guid>> _known = new(StringComparer.Ordinal);

    public async Task<Dictionary<string, Guid>> OfAsync(EntityDefinition entity, CancellationToken cancellationToken)
    {
        var key = EntityModel.KeyOf(entity);
        if (!_known.TryGetValue(key, out var known))
        {
            _known[key] = known = await rows.ReadAsync(
                db => db.Set<SeedRow>().AsNoTracking().Where(s => s.EntityKey == key).ToDictionaryAsync(s => s.Key, s => s.RecordId, StringComparer.Ordinal, cancellationToken), cancellationToken);
        }

        return known;
    }

    /// <summary>The records that wait for others, of this start or of one that was broken off.</summary>
    public Task<List<SeedRow>> WaitingAsync(CancellationToken cancellationToken) =>
        rows.ReadAsync(db => db.Set<SeedRow>().AsNoTracking().Where(s => s.Later != null).OrderBy(s => s.EntityKey).ThenBy(s => s.Key).ToListAsync(cancellationToken), cancellationToken);

    public Task<int> SetWholeAsync(SeedRow row, CancellationToken cancellationToken) =>
        rows.WriteAsync(
            db => db.Set<SeedRow>().Where(s => s.EntityKey == row.EntityKey && s.Key == row.Key).ExecuteUpdateAsync(s => s.SetProperty(r => r.Later, (string?)null), cancellationToken),
            cancellationToken);

    /// <summary>Whether all of a content is in already.</summary>
    public Task<bool> IsInAsync(string content, CancellationToken cancellationToken) =>
        rows.ReadAsync(db => db.Set<SeedRow>().AnyAsync(s => s.EntityKey == SeedRow.Whole && s.Key == content, cancellationToken), cancellationToken);

    public Task<int> SetInAsync(string content, CancellationToken cancellationToken) =>
        rows.WriteAsync(
            async db =>
            {
                db.Add(new SeedRow { EntityKey = SeedRow.Whole, Key = content });
                return await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
}
