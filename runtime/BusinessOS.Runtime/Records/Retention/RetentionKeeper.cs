using System.Linq.Expressions;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Records.Retention;

/// <summary>Once a day, clears the values and deletes the records whose time is over.</summary>
internal sealed class RetentionKeeper(
    TenantDatabase database, RecordSets sets, DailyTurn turn, RetentionWriter writer, TimeProvider time)
{
    private const string Job = "retention";
    private const int AtOnce = 200;

    /// <summary>Does the day's work if it is due, and says what was cleared and deleted.</summary>
    public async Task<RetentionReport> RunDueAsync(CancellationToken cancellationToken)
    {
        var report = RetentionReport.Nothing;
        if (sets.All.Any(s => IsLimited(s.Entity)))
        {
            await turn.TakeAsync(Job, async () => report = await RunAsync(cancellationToken), cancellationToken);
        }

        return report;
    }

    private static bool IsLimited(EntityDefinition entity) => entity.Keep is not null || entity.Fields.Any(f => f.Keep is not null);

    private async Task<RetentionReport> RunAsync(CancellationToken cancellationToken)
    {
        using var scope = Ambient.Enter(RetentionWriter.Actor, time);
        var report = RetentionReport.Nothing;
        foreach (var set in sets.All)
        {
            if (set.Entity.Keep is { } keep)
            {
                report += await EachAsync(set, keep, null, id => writer.DeleteAsync(set, id, keep, cancellationToken), cancellationToken);
            }

            foreach (var field in set.Entity.Fields)
            {
                if (field.Keep is { } kept)
                {
                    report += await EachAsync(set, kept, field, id => writer.ClearAsync(set, id, field, kept, cancellationToken), cancellationToken);
                }
            }
        }

        return report;
    }

    /// <summary>What cannot be done, as for a record that others hold, is left where it is and tried again the next day.</summary>
    private async Task<RetentionReport> EachAsync(
        RecordSet set, RetentionDefinition keep, FieldDefinition? field, Func<Guid, Task<bool>> expire, CancellationToken cancellationToken)
    {
        var (done, left) = (0, new List<Guid>());
        while (true)
        {
            var ids = await DueAsync(set, keep, field, left, cancellationToken);
            if (ids.Count == 0)
            {
                return field is null ? new RetentionReport(done, 0, left.Count) : new RetentionReport(0, done, left.Count);
            }

            foreach (var id in ids)
            {
                if (await expire(id))
                {
                    done++;
                }
                else
                {
                    left.Add(id);
                }
            }
        }
    }

    private async Task<IReadOnlyList<Guid>> DueAsync(
        RecordSet set, RetentionDefinition keep, FieldDefinition? field, List<Guid> left, CancellationToken cancellationToken)
    {
        var record = Expression.Parameter(set.Entity.Type, "record");
        var from = keep.After is { } name ? set.Entity.Field(name) : KeptFields.All.First(f => f.Name == nameof(Record.CreatedAt));
        var end = keep.EndFor(Ambient.Today);
        object limit = from?.Kind == FieldKind.Date ? end : WallTime.ReadOrLater(end.ToDateTime(TimeOnly.MinValue), time.LocalTimeZone);
        var due = set.QueryOf(from ?? throw new InvalidOperationException($"{set.Entity.FullName} has no {keep.After}."))
            .Compare(record, FilterOperator.Less, [limit], database.Dialect);
        if (field is not null)
        {
            due = Expression.AndAlso(due, set.QueryOf(field).Compare(record, FilterOperator.IsNotEmpty, [], database.Dialect));
        }

        if (left.Count > 0)
        {
            due = Expression.AndAlso(due, Expression.Not(ParameterReplacement.In(set.IdAmong(left), record)));
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var records = await set.ReadAsync(set.Part(set.Query(context, RowPolicy.All, Expression.Lambda(due, record)), 0, AtOnce), cancellationToken);
        return [.. records.Select(r => r.Id)];
    }
}
