using System.Text.Json;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Adds to a change the rows that tell of it, to be saved in its transaction.</summary>
internal static class ChangeLog
{
    public const string Created = "created";
    public const string Updated = "updated";
    public const string Deleted = "deleted";

    private const string Visitor = "visitor";

    public static void Add(
        TenantDbContext context, Change change, CurrentActor current, DateTimeOffset now, string title, RecordStep? step, string? action)
    {
        var audited = change.Before.Select(b => new AuditedChange(
            b.Key.Id, b.Key.Name, change.IsNew ? null : StoredValue.Write(b.Value), StoredValue.Write(change.ValueOf(b.Key))))
            .Concat(LineLog.Of(change));
        var kind = change.IsNew ? RecordEventKind.Created
            : step is ActionDefinition && !change.IsOne ? RecordEventKind.Acted
            : RecordEventKind.Updated;
        var status = change.Set.Entity.Status;
        var statusBefore = status is null || change.IsNew
            ? null
            : change.Before.TryGetValue(status, out var before) ? before : status.Get(change.Record);
        Audit(context, change.Set, change.Record.Id, current, now, title, action ?? step?.Text.Original ?? (change.IsNew ? Created : Updated), audited);
        context.Add(Event(change.Set, change.Record, current, now, kind, [.. change.Before.Keys.Concat(change.Lines.Where(l => l.IsOne).Select(l => l.Field)).Select(f => f.Name)], row =>
        {
            row.Transition = (step as TransitionDefinition)?.Name;
            row.Action = (step as ActionDefinition)?.Name;
            row.FromState = StoredValue.Write(statusBefore);
            row.ToState = StoredValue.Write(status?.Get(change.Record));
        }));
    }

    public static void AddDeletion(
        TenantDbContext context, RecordSets sets, RecordSet set, Record record, CurrentActor current, DateTimeOffset now, string title, string action)
    {
        var stored = set.Entity.Fields.Where(f => f.IsKept).ToArray();
        var audited = stored.Where(f => f.Get(record) is not null)
            .Select(f => new AuditedChange(f.Id, f.Name, StoredValue.Write(f.Get(record)), null))
            .Concat(LineLog.Of(set, record, sets));
        Audit(context, set, record.Id, current, now, title, action, audited);
        context.Add(Event(set, record, current, now, RecordEventKind.Deleted, [], row =>
        {
            row.FromState = StoredValue.Write(set.Entity.Status?.Get(record));
            row.Snapshot = row.DispatchedAt is not null ? null : JsonSerializer.Serialize(stored.ToDictionary(f => f.Name, f => StoredValue.Write(f.Get(record))));
        }));
    }

    /// <summary>Tells of something that happened to a record without changing it.</summary>
    public static void AddNote(TenantDbContext context, RecordSet set, Record record, CurrentActor current, DateTimeOffset now, string what) =>
        Audit(context, set, record.Id, current, now, set.Entity.KeptTitleOf(record), what, []);

    private static void Audit(
        TenantDbContext context,
        RecordSet set,
        Guid id,
        CurrentActor current,
        DateTimeOffset now,
        string title,
        string action,
        IEnumerable<AuditedChange> changes) =>
        context.Add(new AuditEntry
        {
            At = now,
            ActorId = current.Actor.Id,
            Actor = NameOf(current.Actor),
            Entity = set.Entity.FullName,
            EntityKey = set.Key,
            RecordId = id,
            Title = title,
            Action = action,
            Changes = JsonSerializer.Serialize(changes),
        });

    private static RecordEvent Event(
        RecordSet set, Record record, CurrentActor current, DateTimeOffset now, RecordEventKind kind, string[] changed, Action<RecordEvent> complete)
    {
        var row = new RecordEvent
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Entity = set.Entity.FullName,
            EntityKey = set.Key,
            RecordId = record.Id,
            Kind = kind,
            ChangedFields = JsonSerializer.Serialize(changed),
            RowVersion = record.RowVersion,
            ActorId = current.Actor.Id,
            Actor = NameOf(current.Actor),
            Depth = current.Depth,
            DispatchedAt = current.IsQuiet ? now : null,
        };
        complete(row);
        return row;
    }

    /// <summary>The address for people, the name for the system, and the same word for all who are not known.</summary>
    public static string NameOf(Actor actor) => actor.Email.Length > 0 ? actor.Email : actor.Name.Length > 0 ? actor.Name : Visitor;
}
