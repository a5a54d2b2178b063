using System.Text.Json;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Secrets;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>Encrypts what a text field held when it becomes an encrypted one, also in the history.</summary>
internal sealed class ColumnSealing(FieldKeys keys, FieldCipher cipher, AppCatalog catalog)
{
    /// <summary>Sees to it that there is a key; a trial makes do with one that is forgotten.</summary>
    /// <exception cref="StartFailedException">The key is missing: without it nothing would be left of the values.</exception>
    public async Task PrepareAsync(TenantDbContext context, bool isTrial, CancellationToken cancellationToken)
    {
        if (isTrial)
        {
            keys.Try();
            return;
        }

        await keys.StartAsync(context, cancellationToken);
        if (keys.Current is { } current && keys.Find(current) is null)
        {
            throw StartFailures.SchemaFailed(FieldKeys.Missing(current));
        }
    }

    /// <returns>Null where the value is no text.</returns>
    public string? Seal(string table, FieldDefinition? field, object id, object value) =>
        field is not null && value is string text && catalog.Entities.FirstOrDefault(e => e.Table == table) is { } entity
            ? cipher.Seal(entity, field, id is Guid key ? key : Guid.Parse((string)id), text).Sealed?.Envelope
            : null;

    /// <summary>Takes the texts out of what was written down about the field: that it changed stays.</summary>
    public static async Task ScrubAsync(TenantDbContext context, FieldDefinition field, CancellationToken cancellationToken)
    {
        var part = $"\"{field.Id}\"";
        foreach (var entry in await context.Set<AuditEntry>().Where(a => a.Changes.Contains(part)).ToListAsync(cancellationToken))
        {
            var changes = JsonSerializer.Deserialize<List<AuditedChange>>(entry.Changes) ?? [];
            entry.Changes = JsonSerializer.Serialize(changes.Select(c => c.Field != field.Id ? c : c with { Before = Hide(c.Before), After = Hide(c.After) }));
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private static string? Hide(string? text) => text is null ? null : MaskText.Dots;
}
