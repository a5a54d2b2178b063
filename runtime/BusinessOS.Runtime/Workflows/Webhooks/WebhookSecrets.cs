using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Workflows.Webhooks;

/// <summary>The tenant's secret that signs webhooks: made at the first need, kept in the tenant's own database.</summary>
internal sealed class WebhookSecrets(TenantRows rows, TimeProvider time)
{
    private const string Name = "webhooks";

    private string? _known;

    /// <summary>For the administrator to give to receivers: <c>whsec_…</c>.</summary>
    public async Task<string> OfWebhooksAsync(CancellationToken cancellationToken) =>
        _known ??= await FindAsync(cancellationToken) ?? await MakeAsync(cancellationToken);

    private Task<string?> FindAsync(CancellationToken cancellationToken) => rows.ReadAsync(
        db => db.Set<TenantSecret>().Where(s => s.Name == Name).Select(s => s.Value).FirstOrDefaultAsync(cancellationToken),
        cancellationToken);

    private async Task<string> MakeAsync(CancellationToken cancellationToken)
    {
        var made = WebhookSignature.NewSecret();
        try
        {
            return await rows.WriteAsync(
                async db =>
                {
                    db.Add(new TenantSecret { Name = Name, Value = made, CreatedAt = time.GetUtcNow() });
                    await db.SaveChangesAsync(cancellationToken);
                    return made;
                },
                cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another process made it in the same moment: there is one.
            return await FindAsync(cancellationToken) ?? throw new InvalidOperationException("The webhook secret can neither be made nor found.");
        }
    }
}
