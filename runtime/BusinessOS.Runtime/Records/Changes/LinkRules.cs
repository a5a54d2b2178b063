using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>
/// What may be done to fields that refer to any number of records. Of those a record refers to, its writer may see only
/// some: the others stay, whatever is given, and cannot be named.
/// </summary>
internal sealed class LinkRules(RecordSets sets)
{
    /// <summary>The given values, with what the actor cannot see beside what they chose.</summary>
    public FieldValues Whole(Change change, FieldValues values, Actor actor)
    {
        if (change.Set.Links.Count == 0)
        {
            return values;
        }

        var whole = new FieldValues();
        foreach (var (name, given) in values)
        {
            whole[name] = change.Set.Links.FirstOrDefault(f => f == change.Set.Entity.Field(name)) is { } field && given is null or List<Guid>
                ? Whole(change, field, given as List<Guid> ?? [], actor)
                : given;
        }

        return whole;
    }

    /// <summary>Each record that is new in a field must be one the actor may see; it is loaded, for the rules look at it.</summary>
    public async Task ConnectAsync(TenantDbContext context, Change change, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var field in change.Set.Links.Where(f => change.IsNew || change.Before.ContainsKey(f)))
        {
            var target = sets.Target(field);
            Record[] records = [.. field.Records?.Invoke(change.Record) ?? []];
            var wanted = records.Where(r => r.RowVersion == 0).Select(r => r.Id).ToArray();
            if (wanted.Length == 0)
            {
                continue;
            }

            var policy = target.Policy.For(actor, Operations.Read);
            var found = policy.Any ? await target.ReadAsync(target.Query(context, policy, target.IdAmong(wanted)), cancellationToken) : [];
            if (found.Count < wanted.Length && !change.HasProblem(field))
            {
                change.Refuse(field, NoSuch(target));
            }

            field.SetRecords?.Invoke(change.Record, records.Where(r => r.RowVersion > 0).Concat(found));
        }
    }

    private List<Guid> Whole(Change change, FieldDefinition field, List<Guid> given, Actor actor)
    {
        var target = sets.Target(field);
        var unseen = (field.Records?.Invoke(change.Record) ?? [])
            .Where(r => r.RowVersion > 0 && !target.Policy.Allows(actor, Operations.Read, r))
            .Select(r => r.Id)
            .ToHashSet();
        if (given.Exists(unseen.Contains))
        {
            change.Refuse(field, NoSuch(target)); // or it could be found out by guessing
        }

        return [.. given.Union(unseen)];
    }

    private static string NoSuch(RecordSet target) => Say($"There is no such {Inside(target.Entity.Label)}, or you may not see it.");
}
