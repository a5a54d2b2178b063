using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Workflows.Mail;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Runtime.Workflows.Runs;
using BusinessOS.Runtime.Workflows.Webhooks;

namespace BusinessOS.Runtime.Workflows.Outbox;

/// <summary>Writes the messages of a step, for the outbox.</summary>
internal sealed class MessageWriter(IPeople people, WebhookBody bodies, TimeProvider time)
{
    /// <summary>A mail to each receiver, so that none sees the others.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> MailsAsync(
        LeasedRun run, MailStep step, RunSubject subject, CancellationToken cancellationToken)
    {
        var receivers = await ReceiversAsync(run.Row.App, step, subject, cancellationToken);
        if (receivers.Count == 0)
        {
            run.Note = $"Step {run.Row.Step + 1} had nobody to write to"
                + (step.ToRole is null ? "." : $": no active person has the role {step.ToRole}.");
            return [];
        }

        return [.. receivers.Select(receiver => Mail(run.Row, step, subject, receiver))];
    }

    /// <summary>In the receiver's language where they chose one; else in the app's own.</summary>
    private OutboxMessage Mail(WorkflowRun run, MailStep step, RunSubject subject, (string Address, string? Language) receiver)
    {
        using var language = ReaderLanguage.Enter(receiver.Language);
        var words = step.WordsNow;
        var line = MailAddresses.OneLine(words.Subject.Of(subject.Record)?.ToString() ?? "");
        return Message(run, OutboxKind.Mail, receiver.Address, receiver.Address, line, words.Body.Of(subject.Record)?.ToString() ?? "");
    }

    public IReadOnlyList<OutboxMessage> Webhook(LeasedRun run, WebhookStep step, RunSubject subject)
    {
        if (step.Url.Of(subject.Record)?.ToString() is { } url && !string.IsNullOrWhiteSpace(url))
        {
            return [Message(run.Row, OutboxKind.Webhook, "webhook", url, null, bodies.Of(run.Row, subject))];
        }

        run.Note = $"Step {run.Row.Step + 1} had no address to post to.";
        return [];
    }

    /// <summary>What an activity sends: a mail to each receiver, or a post.</summary>
    public IReadOnlyList<OutboxMessage> Of(LeasedRun run, IReadOnlyList<ActivityMessage> messages) =>
    [
        .. messages.SelectMany((message, i) => message.Subject is { } subject
            ? MailAddresses.In(message.To).Select(to => Message(run.Row, OutboxKind.Mail, $"{i}/{to}", to, MailAddresses.OneLine(subject), message.Body))
            : [Message(run.Row, OutboxKind.Webhook, $"{i}/post", message.To, null, message.Body)]),
    ];

    private async Task<IReadOnlyList<(string Address, string? Language)>> ReceiversAsync(
        string app, MailStep step, RunSubject subject, CancellationToken cancellationToken)
    {
        var all = step.ToRole is null && step.Words.Count == 0 ? [] : await people.ListAsync(cancellationToken);
        var languages = all.GroupBy(p => p.Email, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Language, StringComparer.OrdinalIgnoreCase);
        var role = $"{app}.{step.ToRole}";
        var to = step.ToRole is null
            ? step.To?.Of(subject.Record)?.ToString()
            : string.Join(',', all.Where(p => p.IsActive && p.Roles.Contains(role)).Select(p => p.Email));
        return [.. MailAddresses.In(to).Select(address => (address, languages.GetValueOrDefault(address)))];
    }

    private OutboxMessage Message(WorkflowRun run, OutboxKind kind, string receiver, string target, string? subject, string body)
    {
        var now = time.GetUtcNow();
        return new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Key = WorkflowKey.Of(run, run.Step, receiver),
            Kind = kind,
            App = run.App,
            Workflow = run.Workflow,
            RunId = run.Id,
            Target = target,
            Subject = subject,
            Body = body,
            State = OutboxState.Waiting,
            DueAt = now,
            CreatedAt = now,
        };
    }
}
