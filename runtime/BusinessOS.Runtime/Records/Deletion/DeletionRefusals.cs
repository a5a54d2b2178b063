using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Deletion;

/// <summary>Why what would go or change with a deleted record may not, in words.</summary>
internal static class DeletionRefusals
{
    public static ChangeResult? Of(
        DeletionFindings found, IReadOnlyList<PlannedRecord> cleared, Actor actor, bool evenLocked, int most)
    {
        if (found.Deleted.Count + cleared.Count > most)
        {
            return new ChangeResult.Conflict(Say($"{TitleOf(found)} cannot be deleted: more than {most} records would go or change with it. Delete some of those first."));
        }

        ChangeResult? locked = evenLocked ? null : Locked(found, cleared);
        return locked ?? Forbidden(found, cleared, actor);
    }

    public static string TitleOf(DeletionFindings found) => found.Deleted[0].Set.Entity.TitleOf(found.Deleted[0].Record);

    private static ChangeResult.Conflict? Locked(DeletionFindings found, IEnumerable<PlannedRecord> cleared)
    {
        if (found.Deleted.Concat(cleared).FirstOrDefault(p => p.Set.Entity.IsLocked(p.Record)) is not { } locked)
        {
            return null;
        }

        var reason = Locks.ReasonOf(locked.Set.Entity, locked.Record);
        return new(locked == found.Deleted[0] ? reason : Say($"{TitleOf(found)} cannot be deleted. What refers to it stands in the way: {reason}"));
    }

    private static ChangeResult.Forbidden? Forbidden(DeletionFindings found, IEnumerable<PlannedRecord> cleared, Actor actor)
    {
        if (found.Deleted.Skip(1).FirstOrDefault(p => !p.Set.Policy.Allows(actor, Operations.Delete, p.Record)) is { } kept)
        {
            return new(Say($"{TitleOf(found)} cannot be deleted: {Plural(kept)} would go with it that you may not delete."));
        }

        return cleared.FirstOrDefault(p => !MayClear(p, actor)) is { } closed
            ? new(Say($"{TitleOf(found)} cannot be deleted: {Plural(closed)} refer to it that you may not change."))
            : null;
    }

    private static bool MayClear(PlannedRecord planned, Actor actor) =>
        planned.Set.Policy.Allows(actor, Operations.Update, planned.Record)
        && planned.Fields.All(f => planned.Set.GuardOf(f)?.MayWrite(actor, planned.Record) is not false);

    private static string Plural(PlannedRecord planned) => Inside(planned.Set.Entity.Plural);
}
