using System.Linq.Expressions;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Deletion;

/// <summary>
/// Follows references back from a record that is to be deleted. Each record that would go or change is asked what the
/// actor may do with it, as if it were deleted or changed by itself. A record is met once, however many ways lead to it.
/// </summary>
internal sealed class DeletionPlanner(TenantDatabase database, RecordSets sets, RecordReader reader)
{
    /// <summary>More than this is not deleted at once.</summary>
    private const int MostRecords = 5_000;

    private const int Named = 3;
    private const int AtOnce = 500;

    /// <param name="evenLocked">Whether states that lock records count for nothing, as for what is kept no longer.</param>
    public async Task<DeletionPlan> PlanAsync(
        TenantDbContext context, RecordSet set, Record record, Actor actor, bool evenLocked, CancellationToken cancellationToken)
    {
        var found = new DeletionFindings(set, record);
        List<PlannedRecord> level = [found.Deleted[0]];
        while (level.Count > 0 && found.Deleted.Count <= MostRecords)
        {
            level = await FollowAsync(context, level, found, cancellationToken);
        }

        foreach (var (going, gone, _) in found.Deleted.Where(p => p.Set.Lines.Count > 0))
        {
            await reader.LoadLinesAsync(context, going, gone, cancellationToken);
        }

        PlannedRecord[] cleared = [.. found.Cleared.Values.Where(c => !found.Ids.Contains(c.Record.Id))];
        var reason = DeletionRefusals.Of(found, cleared, actor, evenLocked, MostRecords);
        return new DeletionPlan(found.Deleted, cleared, reason ?? await HeldAsync(context, found, actor, cancellationToken));
    }

    /// <summary>What refers to these records; what goes with them is the next level.</summary>
    private async Task<List<PlannedRecord>> FollowAsync(
        TenantDbContext context, List<PlannedRecord> level, DeletionFindings found, CancellationToken cancellationToken)
    {
        var next = new List<PlannedRecord>();
        foreach (var group in level.GroupBy(p => p.Set))
        {
            var ids = group.Select(p => p.Record.Id).ToArray();
            foreach (var (entity, field) in sets.Catalog.ReferencesTo(group.Key.Entity).Concat(sets.Catalog.LinksTo(group.Key.Entity)))
            {
                var other = sets[entity];
                if (field.OnDelete == DeleteRule.Restrict)
                {
                    found.Held.Add((other, field, ids));
                    continue;
                }

                foreach (var record in await PointingAsync(context, other, field, ids, cancellationToken))
                {
                    if (field.OnDelete == DeleteRule.Clear)
                    {
                        found.Clear(other, record, field);
                    }
                    else if (found.TryDelete(other, record) is { } planned)
                    {
                        next.Add(planned);
                    }
                }
            }
        }

        return next;
    }

    private async Task<List<Record>> PointingAsync(
        TenantDbContext context, RecordSet set, FieldDefinition field, Guid[] ids, CancellationToken cancellationToken)
    {
        var records = new List<Record>();
        foreach (var part in ids.Chunk(AtOnce))
        {
            var query = set.Part(set.Query(context, RowPolicy.All, PointsAt(set, field, part)), 0, MostRecords + 1);
            records.AddRange(await set.ReadAsync(query, cancellationToken));
        }

        return records;
    }

    /// <summary>What refers to something that would go, and neither goes nor lets go.</summary>
    private async Task<ChangeResult?> HeldAsync(TenantDbContext context, DeletionFindings found, Actor actor, CancellationToken cancellationToken)
    {
        var uses = new List<string>();
        foreach (var (set, field, ids) in found.Held)
        {
            Guid[] going = [.. found.Deleted.Where(p => p.Set == set).Select(p => p.Record.Id)];
            foreach (var part in ids.Chunk(AtOnce))
            {
                var holding = Staying(set, PointsAt(set, field, part), going);
                var count = await set.CountAsync(set.Query(context, RowPolicy.All, holding), RecordQuery.CountLimit, cancellationToken);
                if (count > 0)
                {
                    uses.Add(await DescribeAsync(set, holding, count, actor, cancellationToken));
                }
            }
        }

        return uses.Count == 0
            ? null
            : new ChangeResult.Conflict(found.Deleted.Count == 1
                ? Say($"{DeletionRefusals.TitleOf(found)} cannot be deleted: it is used by {string.Join(Say(" and by "), uses)}.")
                : Say($"{DeletionRefusals.TitleOf(found)} cannot be deleted: it, or what goes with it, is used by {string.Join(Say(" and by "), uses)}."));
    }

    private async Task<string> DescribeAsync(
        RecordSet set, LambdaExpression which, int count, Actor actor, CancellationToken cancellationToken)
    {
        var plural = (count == 1 ? set.Entity.Label : set.Entity.Plural).ToLowerInvariant();
        var titles = await reader.TitlesAsync(set, which, Named, actor, cancellationToken);
        var names = string.Join(", ", titles);
        return (titles.Count, count - titles.Count) switch
        {
            (0, _) => $"{count} {plural}",
            (_, 0) => $"{plural} {names}",
            (_, var more) => $"{plural} {names} and {more} more",
        };
    }

    private LambdaExpression PointsAt(RecordSet set, FieldDefinition field, IReadOnlyList<Guid> ids)
    {
        var record = Expression.Parameter(set.Entity.Type, "record");
        return Expression.Lambda(set.QueryOf(field).Compare(record, FilterOperator.In, [.. ids.Cast<object?>()], database.Dialect), record);
    }

    private static LambdaExpression Staying(RecordSet set, LambdaExpression which, Guid[] going)
    {
        if (going.Length == 0)
        {
            return which;
        }

        var goes = ParameterReplacement.In(set.IdAmong(going), which.Parameters[0]);
        return Expression.Lambda(Expression.AndAlso(which.Body, Expression.Not(goes)), which.Parameters);
    }
}
