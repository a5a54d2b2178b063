using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Workflows.Mail;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Runtime.Workflows.Runs;
using BusinessOS.Runtime.Workflows.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BusinessOS.Runtime.Workflows.Outbox;

/// <summary>
/// Sends what waits in the outbox. A message is taken with a lease, sent outside of any transaction, and marked. A process
/// that dies in between leaves the lease to run out; the next try carries the same id, by which the receiver knows it.
/// </summary>
internal sealed partial class OutboxSender(
    TenantRows rows,
    MailSender mails,
    WebhookClient webhooks,
    WebhookSecrets secrets,
    TimeProvider time,
    ILogger<OutboxSender> logger)
{
    private const int AtOnce = 8;

    /// <summary>After this a try to send is over, whatever the other side does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Longer than any try to send takes.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly Guid _me = Guid.NewGuid();

    /// <summary>How many messages were tried.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var messages = await TakeAsync(cancellationToken);
        await Task.WhenAll(messages.Select(m => SendAsync(m, cancellationToken)));
        return messages.Count;
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        Delivery? delivery;
        try
        {
            delivery = message.Kind == OutboxKind.Mail
                ? await mails.SendAsync(message, either.Token)
                : await webhooks.SendAsync(message, await secrets.OfWebhooksAsync(either.Token), either.Token);
        }
        catch (OperationCanceledException)
        {
            delivery = cancellationToken.IsCancellationRequested ? null : new Delivery.Failed("The other side took too long.");
        }

        // Even a process that stops remembers what it sent, and gives back what it did not send.
        await RememberAsync(message, delivery, CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task<IReadOnlyList<OutboxMessage>> TakeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var isDue = await rows.ReadAsync(
            db => db.Set<OutboxMessage>().AnyAsync(
                m => m.State == OutboxState.Waiting && m.DueAt <= now && (m.LeaseUntil == null || m.LeaseUntil < now), cancellationToken),
            cancellationToken);
        return isDue ? await rows.WriteAsync(db => TakeAsync(db, now, cancellationToken), cancellationToken) : [];
    }

    private async Task<IReadOnlyList<OutboxMessage>> TakeAsync(TenantDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = await RowClaims.MessagesAsync(db, now, AtOnce, cancellationToken);
        var messages = await db.Set<OutboxMessage>().Where(m => ids.Contains(m.Id))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        foreach (var message in messages)
        {
            (message.LeaseOwner, message.LeaseUntil) = (_me, now + Lease);
        }

        await db.SaveChangesAsync(cancellationToken);
        return messages;
    }

    /// <param name="delivery">Null when this process stopped before it knew.</param>
    private Task<int> RememberAsync(OutboxMessage taken, Delivery? delivery, CancellationToken cancellationToken) => rows.WriteAsync(
        async db =>
        {
            var message = await db.Set<OutboxMessage>()
                .FirstOrDefaultAsync(m => m.Id == taken.Id && m.LeaseOwner == _me, cancellationToken);
            if (message is null)
            {
                return 0; // the lease ran out, and another process has it
            }

            (message.LeaseOwner, message.LeaseUntil) = (null, null);
            if (delivery is not null)
            {
                message.Attempts++;
                Judge(message, delivery);
            }

            return await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    private void Judge(OutboxMessage message, Delivery delivery)
    {
        switch (delivery)
        {
            case Delivery.Sent:
                End(message, OutboxState.Sent, null);
                break;
            case Delivery.Kept:
                End(message, OutboxState.Kept, null);
                break;
            case Delivery.Failed failed when Backoff.Message(message.Attempts) is { } wait:
                message.Note = failed.Reason;
                message.DueAt = time.GetUtcNow() + wait;
                break;
            case Delivery.Failed failed:
                End(message, OutboxState.Dead, failed.Reason);
                break;
            case Delivery.Refused refused:
                End(message, OutboxState.Dead, refused.Reason);
                break;
            default:
                throw new InvalidOperationException($"{delivery.GetType()} is no outcome.");
        }
    }

    private void End(OutboxMessage message, OutboxState state, string? note)
    {
        (message.State, message.Note) = (state, note);
        if (state == OutboxState.Sent && message.Workflow.Length == 0)
        {
            (message.Subject, message.Body) = (null, ""); // codes are nobody's to read but the receiver's
        }

        message.EndedAt = time.GetUtcNow();
        if (state == OutboxState.Dead)
        {
            LogDead(message.Kind, message.Id, message.App, message.Workflow, note ?? "");
        }
    }

    [LoggerMessage(6210, LogLevel.Warning, "{Kind} {Message} of workflow {App}.{Workflow} was given up: {Reason}")]
    private partial void LogDead(OutboxKind kind, Guid message, string app, string workflow, string reason);
}
