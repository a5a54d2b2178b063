using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>Makes the step of a workflow: a new record, a new state, or a mail to whoever should know or act.</summary>
internal static class StepMaker
{
    private const int LongestSubject = 150;

    private static readonly HashSet<string> Making = new(StringComparer.Ordinal) { "create", "make", "generate", "add", "issue", "log", "open", "record", "raise", "place" };

    /// <param name="source">The record in scope; null for a schedule.</param>
    public static StepSpec Make(Draft draft, AutomationFinding automation, DraftEntity? source, string action)
    {
        if (automation.Deed is { } deed && source is not null)
        {
            if (Making.Contains(deed) && automation.Targets.Select(draft.Find).FirstOrDefault(e => e is not null && e != source) is { } target && Create(target, source) is { } create)
            {
                return create;
            }

            if (Meanings.Lifecycle.TryGetValue(deed, out var state) && source.States.Exists(s => s.Name == state) && automation.Targets.Select(draft.Find).Contains(source))
            {
                return new StepSpec { Kind = "set", Values = [new AssignmentSpec("Status", $"{source.Name}Status.{state}")] };
            }
        }

        foreach (var service in automation.Services)
        {
            draft.Assume($"{service} is not connected. What should happen instead?", "A mail tells the people who would have to act.", automation.Sentence);
        }

        var message = MessageText.Of(automation, source, action);
        var subject = message.Length <= LongestSubject ? message : message[..LongestSubject].TrimEnd() + "\u2026";
        return new StepSpec { Kind = "mail", To = Receiver(draft, automation, source), Subject = subject, Body = Body(source, message) };
    }

    private static StepSpec? Create(DraftEntity target, DraftEntity source)
    {
        var values = new List<AssignmentSpec>();
        foreach (var field in target.Fields.Select(f => f.Spec))
        {
            var value = field switch
            {
                { Type: FieldTypes.Reference } when field.Target == source.Name => "Id",
                { Type: FieldTypes.Reference } when source.References.FirstOrDefault(r => r.Spec.Target == field.Target) is { } same => $"{same.Spec.Name}Id",
                { Required: false } => null,
                { Type: FieldTypes.Text or FieldTypes.LongText } => $"\"{SpecName.ToLabel(source.Name)}\"",
                { Type: FieldTypes.Date } => "Today",
                { Type: FieldTypes.DateTime } => "Now",
                { Type: FieldTypes.Boolean } => "false",
                { Type: FieldTypes.Integer } => field.Min ?? "0",
                _ => "",
            };
            if (value is "")
            {
                return null;
            }

            if (value is not null)
            {
                values.Add(new AssignmentSpec(field.Name, value));
            }
        }

        return new StepSpec { Kind = "create", Entity = target.Name, Values = [.. values] };
    }

    private static string Receiver(Draft draft, AutomationFinding automation, DraftEntity? source)
    {
        var told = automation.Receiver is { } name ? draft.Find(name) : null;
        if (source is not null && automation.Receiver is not ("i" or "me" or "we" or "us" or "you"))
        {
            if (told is not null && (told == source ? EmailOf(source) : PathTo(source, told)) is { } path)
            {
                return $"{{{path}}}";
            }

            // "the borrower" may be a reference of the record by that name.
            if (automation.Receiver is { } named && source.References.FirstOrDefault(r => string.Equals(r.Spec.Name, Names.Pascal(named), StringComparison.OrdinalIgnoreCase)) is { } reference && draft.EmailOf(reference.Spec.Target ?? "") is { } address)
            {
                return $"{{{reference.Spec.Name}.{address}}}";
            }

            var role = automation.Receiver is null ? null : draft.FindRole(automation.Receiver);
            if (role is not null && told is null && EmailOf(source) is null)
            {
                return $"role {role.Name}";
            }

            if ((automation.Receiver is null or "they" or "them" or "him" or "her" || (role is not null && told is null && !Meanings.Administrator.Contains(role.Key) && automation.Receiver is "customer" or "client" or "guest" or "participant" or "visitor" or "patient"))
                && (EmailOf(source) ?? source.References.Select(r => draft.Entities.FirstOrDefault(e => e.Name == r.Spec.Target) is { IsPerson: true } person && EmailOf(person) is { } email ? $"{r.Spec.Name}.{email}" : null).FirstOrDefault(p => p is not null)) is { } near)
            {
                return $"{{{near}}}";
            }
        }

        var known = automation.Receiver is { } receiver ? draft.FindRole(receiver) : null;
        var head = known ?? RoleBuilder.Head(draft);
        if (known is null && automation.Receiver is { Length: > 2 } unknown and not ("they" or "them" or "him" or "her" or "you" or "everybody" or "everyone" or "all" or "person" or "people"))
        {
            draft.Assume($"No e-mail address of the {unknown} is kept. Who should be told?", $"Everybody who is {head.Name}.", automation.Sentence);
        }

        return $"role {head.Name}";
    }

    private static string? PathTo(DraftEntity source, DraftEntity told) =>
        EmailOf(told) is { } email && source.References.FirstOrDefault(r => r.Spec.Target == told.Name) is { } reference ? $"{reference.Spec.Name}.{email}" : null;

    private static string? EmailOf(DraftEntity entity) => entity.Fields.FirstOrDefault(f => f.Spec.Type == FieldTypes.Email)?.Spec.Name;

    private static string Body(DraftEntity? source, string message)
    {
        var lines = source?.Fields.Where(f => f.Spec.Type is not (FieldTypes.File or FieldTypes.Image or FieldTypes.Signature or FieldTypes.Encrypted or FieldTypes.Reference or FieldTypes.LongText)).Take(6).Select(f => $"{f.Spec.Label ?? SpecName.ToLabel(f.Spec.Name)}: {{{f.Spec.Name}}}") ?? [];
        return string.Join('\n', [message + ".", .. lines]);
    }
}
