using System.Linq.Expressions;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Records.Explaining;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Sharing;

/// <summary>Shares records for one scope's actor.</summary>
internal sealed class RecordShares(
    TenantDatabase database, RecordSets sets, TeamNames teams, ChangeSignal signal, CurrentActor current, TimeProvider time) : IRecordShares
{
    private const int MostFound = 10;

    public Task<ShareResult> ListAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken) =>
        WithinAsync(entity, id, (_, _, _) => Task.FromResult<ShareResult?>(null), cancellationToken);

    public Task<ShareResult> GiveAsync(
        EntityDefinition entity, Guid id, ShareTarget target, bool mayUpdate, DateOnly? until, CancellationToken cancellationToken) =>
        WithinAsync(entity, id, async (context, set, record) =>
        {
            if (mayUpdate && !set.Policy.Shareable(current.Actor, record).HasFlag(Operations.Update))
            {
                return Refused(set, Say("You may share this for reading only."));
            }

            if (until < Ambient.Today)
            {
                return Wrong("Until", Say("This day is over. Choose today or a later one."));
            }

            var (person, problem) = await PersonAsync(context, target, cancellationToken);
            if (problem is not null)
            {
                return problem;
            }

            var row = await context.Set<ShareRow>().SingleOrDefaultAsync(
                s => s.EntityKey == set.Key && s.RecordId == id && s.PersonId == person && s.Team == target.Team, cancellationToken);
            if (row is null)
            {
                context.Add(row = new ShareRow
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()), EntityKey = set.Key, RecordId = id, PersonId = person, Team = target.Team,
                    By = ChangeLog.NameOf(current.Actor), At = time.GetUtcNow(),
                });
            }

            (row.MayUpdate, row.Until) = (mayUpdate, until);
            var name = target.Person ?? await teams.FindAsync(context, target.Team ?? "", cancellationToken);
            var day = until is { } last ? $" until {last:d MMM yyyy}" : "";
            ChangeLog.AddNote(context, set, record, current, time.GetUtcNow(), $"shared with {name} to {(mayUpdate ? "read and update" : "read")}{day}");
            await SaveAsync(context, set, record, cancellationToken);
            return null;
        }, cancellationToken);

    public Task<ShareResult> TakeBackAsync(EntityDefinition entity, Guid id, Guid share, CancellationToken cancellationToken) =>
        WithinAsync(entity, id, async (context, set, record) =>
        {
            if (await context.Set<ShareRow>().SingleOrDefaultAsync(
                s => s.Id == share && s.EntityKey == set.Key && s.RecordId == id, cancellationToken) is { } row)
            {
                var name = (await ReadAsync(context, set, id, cancellationToken)).First(s => s.Id == share);
                context.Remove(row);
                ChangeLog.AddNote(context, set, record, current, time.GetUtcNow(), $"no longer shared with {name.Person ?? name.Name}");
                await SaveAsync(context, set, record, cancellationToken);
            }

            return null;
        }, cancellationToken);

    public async Task<IReadOnlyList<ShareTarget>> FindTargetsAsync(
        EntityDefinition entity, Guid id, string text, CancellationToken cancellationToken)
    {
        var found = new List<ShareTarget>();
        await WithinAsync(entity, id, async (context, _, _) =>
        {
            var words = text.Trim();
            found.AddRange((await teams.AllAsync(context, cancellationToken))
                .Where(t => t.Name.Contains(words, StringComparison.OrdinalIgnoreCase))
                .Select(t => new ShareTarget(null, t.Key, t.Name)));
            found.AddRange(await context.Set<Person>().AsNoTracking()
                .Where(p => p.IsActive && !p.IsGuest && p.Id != current.Actor.Id).Where(Called(words))
                .OrderBy(p => p.Name).Take(MostFound)
                .Select(p => new ShareTarget(p.Email, null, p.Name)).ToListAsync(cancellationToken));
            return null;
        }, cancellationToken);
        return [.. found.Take(MostFound)];
    }

    /// <summary>Does something for a record the actor may share, and says who has it then.</summary>
    private async Task<ShareResult> WithinAsync(
        EntityDefinition entity, Guid id, Func<TenantDbContext, RecordSet, Record, Task<ShareResult?>> act, CancellationToken cancellationToken)
    {
        using var scope = Ambient.Enter(current.Actor, time);
        var set = sets[entity];
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await RecordReader.LoadAsync(context, set, id, current.Actor, cancellationToken) is not { } record)
        {
            return new ShareResult(null, false, null, []);
        }

        if (set.Policy.Shareable(current.Actor, record) == Operations.None)
        {
            return Refused(set, Say($"You may not share this {Inside(entity.Label)}."));
        }

        return await act(context, set, record)
            ?? new ShareResult(await ReadAsync(context, set, id, cancellationToken), true, null, []);
    }

    private async Task<List<ShareView>> ReadAsync(TenantDbContext context, RecordSet set, Guid id, CancellationToken cancellationToken)
    {
        var rows = await context.Set<ShareRow>().AsNoTracking()
            .Where(s => s.EntityKey == set.Key && s.RecordId == id)
            .OrderBy(s => s.Id)
            .Select(s => new { Share = s, Person = context.Set<Person>().Where(p => p.Id == s.PersonId).Select(p => new { p.Name, p.Email }).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var known = (await teams.AllAsync(context, cancellationToken)).ToDictionary(t => t.Key, t => t.Name);
        return
        [
            .. rows.Where(r => r.Share.Until is null || r.Share.Until >= Ambient.Today).Select(r => new ShareView(
                r.Share.Id, r.Person?.Email, r.Share.Team, r.Person?.Name ?? known.GetValueOrDefault(r.Share.Team ?? "") ?? Say("Nobody any more"),
                r.Share.MayUpdate, r.Share.Until, r.Share.By, r.Share.At)),
        ];
    }

    private async Task<(Guid? Person, ShareResult? Problem)> PersonAsync(
        TenantDbContext context, ShareTarget target, CancellationToken cancellationToken)
    {
        if (target.Person is { } address)
        {
            var normalized = address.Trim().ToUpperInvariant();
            var id = await context.Set<Person>().Where(p => p.NormalizedEmail == normalized && p.IsActive).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken);
            return id is null ? (null, Wrong("Person", Say($"There is no active person with the address {address}."))) : (id, null);
        }

        return await teams.FindAsync(context, target.Team ?? "", cancellationToken) is null
            ? (null, Wrong("Team", Say("There is no such team.")))
            : (null, null);
    }

    /// <summary>Whose name or address holds a text.</summary>
    private Expression<Func<Person, bool>> Called(string text)
    {
        var person = Expression.Parameter(typeof(Person), "person");
        var pattern = Box<string>.Of(QueryCalls.Anywhere(text));
        return Expression.Lambda<Func<Person, bool>>(
            Expression.OrElse(
                database.Dialect.Matches(Expression.Property(person, nameof(Person.Name)), pattern),
                database.Dialect.Matches(Expression.Property(person, nameof(Person.Email)), pattern)),
            person);
    }

    private async Task SaveAsync(TenantDbContext context, RecordSet set, Record record, CancellationToken cancellationToken)
    {
        using (await database.EnterWriteAsync(cancellationToken))
        {
            await context.SaveChangesAsync(cancellationToken);
        }

        signal.Send(new ChangeNotice(set.Entity, record.Id, Data.Rows.RecordEventKind.Updated));
    }

    private ShareResult Refused(RecordSet set, string what)
    {
        var words = new RuleWords(sets.Catalog.App(set.Entity.App), set.Entity);
        var rule = set.Entity.Shares is [var first, ..] ? words.Share(first) : null;
        return new ShareResult(null, true, new ChangeResult.Forbidden(rule is null ? what : $"{what} {rule.Text}") { Rule = rule }, []);
    }

    private static ShareResult Wrong(string field, string message) => new(null, true, null, [new Problem(field, message)]);
}
