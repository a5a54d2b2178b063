using System.Text.Json;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Records.Changes;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Retention;

/// <summary>Takes values that are kept no longer out of what was written down about a record: that something was done stays.</summary>
internal sealed class AuditScrub(TenantRows rows, RuntimeOptions options)
{
    /// <param name="title">What the record is called now, without the value.</param>
    public Task<int> ClearAsync(RecordSet set, Guid id, FieldDefinition field, string title, CancellationToken cancellationToken) => rows.WriteAsync(
        async db =>
        {
            foreach (var entry in await Entries(db, set, id).ToListAsync(cancellationToken))
            {
                var changes = JsonSerializer.Deserialize<List<AuditedChange>>(entry.Changes) ?? [];
                entry.Changes = JsonSerializer.Serialize(changes.Select(c => c.Field == field.Id ? c with { Before = null, After = null } : c));
                entry.Title = title;
            }

            await db.SaveChangesAsync(cancellationToken);
            var kept = db.Set<FileRow>().Where(f => f.EntityKey == set.Key && f.RecordId == id && f.FieldKey == field.Id);
            var gone = await kept.Select(f => f.Id).ToArrayAsync(cancellationToken);
            WriteUnit.Current?.Afterwards(() => FileContents.Delete(options.FilesFolder, gone));
            return await kept.ExecuteDeleteAsync(cancellationToken);
        },
        cancellationToken);

    public Task<int> DeleteAsync(RecordSet set, Guid id, CancellationToken cancellationToken) => rows.WriteAsync(
        db => Entries(db, set, id).ExecuteUpdateAsync(
            a => a.SetProperty(r => r.Changes, "[]").SetProperty(r => r.Title, set.Entity.Label), cancellationToken),
        cancellationToken);

    private static IQueryable<AuditEntry> Entries(TenantDbContext db, RecordSet set, Guid id) =>
        db.Set<AuditEntry>().Where(a => a.EntityKey == set.Key && a.RecordId == id);
}
