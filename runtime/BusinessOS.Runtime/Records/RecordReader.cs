using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records;

/// <summary>The gate's reading side: records as far as an actor may see them.</summary>
internal sealed class RecordReader(
    TenantDatabase database, RecordSets sets, RecordFilter filter, ViewMaker views, ITeamBook teams)
{
    private const int StreamedAtOnce = 500;
    private const int MostTaken = 1_000;

    public async Task<RecordPage> ListAsync(
        RecordSet set, RecordQuery query, Actor actor, CancellationToken cancellationToken)
    {
        var policy = set.Policy.For(actor, Operations.Read);
        if (!policy.Any)
        {
            return new RecordPage([], query.WithTotal ? 0 : null, false, null);
        }

        query = query.Sort.Count == 0 ? query with { Sort = set.Entity.Order } : query;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var matching = set.Query(context, policy, filter.Condition(set, query, actor));
        var total = query.WithTotal
            ? await set.CountAsync(matching, RecordQuery.CountLimit + 1, cancellationToken)
            : (int?)null;

        var keys = filter.Keys(set, query, actor);
        var take = Math.Clamp(query.Take, 0, MostTaken);
        var ordered = set.Part(InOrder(set, After(set, matching, query, keys), keys), query.Skip, take + 1);
        var records = await set.ReadAsync(ordered, cancellationToken);
        var items = records.Take(take).Select(r => views.View(set, r, actor)).ToArray();
        var next = records.Count > take && items.Length > 0
            ? new Cursor([.. keys.Select(k => k.ValueOf(items[^1]))], items[^1].Id).Write(keys)
            : null;
        var capped = total > RecordQuery.CountLimit;
        return new RecordPage(items, capped ? RecordQuery.CountLimit : total, capped, next);
    }

    public async IAsyncEnumerable<RecordView> StreamAsync(
        RecordSet set, RecordQuery query, Actor actor, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = query with { Take = StreamedAtOnce, Skip = 0, WithTotal = false };
        while (true)
        {
            var page = await ListWithinAsync(set, next, actor, time, cancellationToken);
            foreach (var view in page.Items)
            {
                yield return view;
            }

            if (page.Next is null)
            {
                yield break;
            }

            next = next with { After = page.Next };
        }
    }

    /// <summary>A context to read in, in the transaction that is open around this call if one is.</summary>
    public Task<TenantDbContext> ContextAsync(CancellationToken cancellationToken) => database.CreateDbContextAsync(cancellationToken);

    public async Task<RecordView?> FindAsync(RecordSet set, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await LoadWholeAsync(context, set, id, actor, cancellationToken) is { } record ? views.View(set, record, actor) : null;
    }

    /// <summary>Records with those they refer to, oldest first, as far as the actor may read them: for code, which knows their classes.</summary>
    public async Task<IReadOnlyList<Record>> RecordsAsync(
        RecordSet set, LambdaExpression? where, int take, Actor actor, CancellationToken cancellationToken)
    {
        var policy = set.Policy.For(actor, Operations.Read);
        if (!policy.Any)
        {
            return [];
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var ordered = set.Order(set.Query(context, policy, where), IdOf(set), descending: false, first: true);
        var records = await set.ReadAsync(set.Part(ordered, 0, take), cancellationToken);
        foreach (var record in records)
        {
            views.Reduce(set, record, actor);
        }

        return records;
    }

    public async Task<int> CountAsync(RecordSet set, LambdaExpression? where, Actor actor, CancellationToken cancellationToken)
    {
        var policy = set.Policy.For(actor, Operations.Read);
        if (!policy.Any)
        {
            return 0;
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await set.CountAsync(set.Query(context, policy, where), int.MaxValue, cancellationToken);
    }

    /// <summary>The record as <see cref="LoadAsync"/> finds it, with its lines in their order.</summary>
    public async Task<Record?> LoadWholeAsync(
        TenantDbContext context, RecordSet set, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        if (await LoadAsync(context, set, id, actor, cancellationToken) is not { } record)
        {
            return null;
        }

        await LoadLinesAsync(context, set, record, cancellationToken);
        return record;
    }

    /// <summary>Reads a record's lines, all of them.</summary>
    public async Task LoadLinesAsync(TenantDbContext context, RecordSet set, Record record, CancellationToken cancellationToken)
    {
        foreach (var field in set.Lines)
        {
            var lines = sets.Target(field);
            var home = lines.References.First(r => r.Name == field.Via);
            var here = lines.PointsAt(home, record.Id, database.Dialect);
            var found = await lines.ReadAsync(lines.Query(context, RowPolicy.All, here), cancellationToken);
            foreach (var line in found)
            {
                lines.SetNavigation(line, home.Name, record);
            }

            field.Set?.Invoke(record, found.OrderBy(l => lines.Entity.Line?.PositionOf(l)).ThenBy(l => l.Id).ToList());
        }
    }

    /// <summary>The record with everything its rules look at, if the actor may read it. Untracked, nothing taken out.</summary>
    public static async Task<Record?> LoadAsync(
        TenantDbContext context, RecordSet set, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var policy = set.Policy.For(actor, Operations.Read);
        return policy.Any
            ? (await set.ReadAsync(set.Query(context, policy, set.IdIs(id)), cancellationToken)).SingleOrDefault()
            : null;
    }

    public async Task<IReadOnlyList<RecordLabel>> LookupAsync(
        RecordSet set, string text, int take, Actor actor, CancellationToken cancellationToken)
    {
        var policy = set.Policy.For(actor, Operations.Read);
        if (!policy.Any)
        {
            return [];
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var found = set.Query(context, policy, filter.Finds(set, text, actor));
        var keys = filter.Keys(set, new RecordQuery { Sort = set.Entity.Order }, actor);
        var ordered = keys.Count > 0
            ? InOrder(set, found, keys)
            : set.TitleQueryFor(actor) is { } title
            ? set.Order(set.Order(found, Expression.Lambda(database.Dialect.TextOrder(title.Body), title.Parameters), false, true), IdOf(set), true, false)
            : set.Order(found, IdOf(set), descending: true, first: true);
        var records = await set.ReadAsync(set.Part(ordered, 0, Math.Clamp(take, 1, 100)), cancellationToken);
        return [.. records.Select(r => views.Label(set, r, actor))];
    }

    /// <summary>The readable ones of these records by name.</summary>
    public async Task<Dictionary<Guid, string>> TitlesAsync(
        RecordSet set, IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken)
    {
        var policy = set.Policy.For(actor, Operations.Read);
        if (!policy.Any || ids.Count == 0)
        {
            return [];
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var records = await set.ReadAsync(set.Query(context, policy, set.IdAmong(ids)), cancellationToken);
        return records.ToDictionary(r => r.Id, r => views.Label(set, r, actor).Title);
    }

    /// <summary>Titles of some records that fit a condition and that the actor may read.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(
        RecordSet set, LambdaExpression where, int take, Actor actor, CancellationToken cancellationToken)
    {
        var policy = set.Policy.For(actor, Operations.Read);
        if (!policy.Any)
        {
            return [];
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var records = set.Order(set.Query(context, policy, where), IdOf(set), descending: true, first: true);
        return [.. (await set.ReadAsync(set.Part(records, 0, take), cancellationToken)).Select(r => views.Label(set, r, actor).Title)];
    }

    public async Task<decimal> MeasureAsync(
        RecordSet set, Measure measure, FieldDefinition? field, RecordQuery query, Actor actor, CancellationToken cancellationToken)
    {
        var policy = set.Policy.For(actor, Operations.Read);
        if (!policy.Any)
        {
            return 0;
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var records = set.Query(context, policy, filter.Condition(set, query, actor));
        if (measure == Measure.Count || field is null)
        {
            return await set.CountAsync(records, int.MaxValue, cancellationToken);
        }

        return await set.QueryOf(field, actor).MeasureAsync(Readable(set, records, field, actor), measure, cancellationToken);
    }

    public async Task<IReadOnlyList<Group>> GroupAsync(
        RecordSet set, FieldDefinition by, Measure measure, FieldDefinition? field, RecordQuery query, Actor actor, CancellationToken cancellationToken)
    {
        var policy = set.Policy.For(actor, Operations.Read);
        if (!policy.Any)
        {
            return [];
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var records = Readable(set, set.Query(context, policy, filter.Condition(set, query, actor)), by, actor);
        if (field is not null)
        {
            records = Readable(set, records, field, actor);
        }

        var measured = field is null ? null : set.QueryOf(field, actor);
        var rows = await set.QueryOf(by, actor).GroupAsync(records, measure, measured, database.Dialect, cancellationToken);
        var titles = by.Kind == FieldKind.Reference
            ? await TitlesAsync(sets.Target(by), [.. rows.Select(r => r.Key).OfType<Guid>()], actor, cancellationToken)
            : by.Kind == FieldKind.User
            ? await PeopleAsync(context, [.. rows.Select(r => r.Key).OfType<Guid>()], cancellationToken)
            : [];
        return by.Kind == FieldKind.Team
            ? [.. rows.Select(r => new Group(r.Key, r.Key is string key ? teams.NameOf(key) : "Empty", r.Value))]
            : GroupLabels.Of(by, rows, titles);
    }

    /// <summary>What people are called; everybody here may know that of each other.</summary>
    public static Task<Dictionary<Guid, string>> PeopleAsync(TenantDbContext context, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        context.Set<AppPerson>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);

    private async Task<RecordPage> ListWithinAsync(
        RecordSet set, RecordQuery query, Actor actor, TimeProvider time, CancellationToken cancellationToken)
    {
        using (Ambient.Enter(actor, time))
        {
            return await ListAsync(set, query, actor, cancellationToken);
        }
    }

    private static IQueryable<Record> Readable(RecordSet set, IQueryable<Record> records, FieldDefinition field, Actor actor) =>
        RecordFilter.MayRead(set, field, actor) is { } rule ? set.Where(records, rule) : records;

    private IQueryable<Record> After(RecordSet set, IQueryable<Record> records, RecordQuery query, IReadOnlyList<SortKey> keys) =>
        query.After is { Length: > 0 } text
            ? set.Where(records, Keyset.After(set, keys, Cursor.Read(text, keys), database.Dialect.EmptyFirst))
            : records;

    /// <summary>Newest last among equals would move pages under the reader's feet, so equals go newest first.</summary>
    private static IQueryable<Record> InOrder(RecordSet set, IQueryable<Record> records, IReadOnlyList<SortKey> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            records = set.Order(records, keys[i].Key, keys[i].Descending, first: i == 0);
        }

        return set.Order(records, IdOf(set), descending: true, first: keys.Count == 0);
    }

    private static LambdaExpression IdOf(RecordSet set)
    {
        var record = Expression.Parameter(set.Entity.Type, "record");
        return Expression.Lambda(Expression.Property(record, nameof(Record.Id)), record);
    }
}
