using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records.Deletion;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Puts what becomes of a record's references to any number of others beside the record, to be saved with it.</summary>
internal static class LinkStore
{
    public static void Add(TenantDbContext context, Change change)
    {
        foreach (var (field, after) in change.Linked)
        {
            var before = change.IsNew ? [] : Several.Values(change.Before[field]);
            var rows = LinkTable.Rows(context, change.Set.Entity, field);
            rows.AddRange(after.Except(before.Cast<Guid>()).Select(target => LinkTable.Row(change.Record.Id, target)));
            rows.RemoveRange(before.Cast<Guid>().Except(after).Select(target => LinkTable.Row(change.Record.Id, target)));
        }
    }

    /// <summary>Takes away what records that are to be deleted refer to, within the transaction that is open.</summary>
    public static async Task RemoveAsync(TenantDbContext context, IEnumerable<PlannedRecord> deleted, CancellationToken cancellationToken)
    {
        foreach (var group in deleted.Where(p => p.Set.Links.Count > 0).GroupBy(p => p.Set))
        {
            var owners = group.Select(p => p.Record.Id).ToArray();
            foreach (var field in group.Key.Links)
            {
                await LinkTable.Rows(context, group.Key.Entity, field)
                    .Where(row => owners.Contains(EF.Property<Guid>(row, LinkTable.Owner)))
                    .ExecuteDeleteAsync(cancellationToken);
            }
        }
    }
}
