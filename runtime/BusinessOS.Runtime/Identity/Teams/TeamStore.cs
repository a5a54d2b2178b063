using System.Text.Json;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Records.Sharing;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>Administers teams.</summary>
internal sealed class TeamStore(
    TenantDatabase database, TeamNames names, TeamBook book, PersonDirectory directory, CurrentActor current, TimeProvider time) : ITeams
{
    private const string EntityName = "bos.Team";
    private const int LongestName = 80;

    private bool MayAdminister => current.Actor is { IsSystem: true } or { IsAdministrator: true, IsSignedIn: true };

    public async Task<IReadOnlyList<TeamView>> ListAsync(CancellationToken cancellationToken)
    {
        if (!MayAdminister)
        {
            return [];
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, cancellationToken);
    }

    public Task<TeamResult> CreateAsync(string name, CancellationToken cancellationToken) =>
        ChangeAsync($"team-{Guid.CreateVersion7(time.GetUtcNow()):N}", async (context, key) =>
        {
            if (await NameProblemAsync(context, key, name, cancellationToken) is { } problem)
            {
                return problem;
            }

            context.Add(new TeamRow { Key = key, Name = name.Trim() });
            Audit(context, key, name.Trim(), ChangeLog.Created, "Name", null, name.Trim());
            return null;
        }, cancellationToken);

    public Task<TeamResult> RenameAsync(string key, string name, CancellationToken cancellationToken) =>
        ChangeAsync(key, async (context, _) =>
        {
            if (await context.Set<TeamRow>().SingleOrDefaultAsync(t => t.Key == key, cancellationToken) is not { } team)
            {
                return NotOurs(key);
            }

            if (await NameProblemAsync(context, key, name, cancellationToken) is { } problem)
            {
                return problem;
            }

            Audit(context, key, name.Trim(), ChangeLog.Updated, "Name", team.Name, name.Trim());
            team.Name = name.Trim();
            return null;
        }, cancellationToken);

    public Task<TeamResult> SetMembersAsync(string key, IReadOnlyCollection<string> members, CancellationToken cancellationToken) =>
        ChangeAsync(key, async (context, _) =>
        {
            if (await names.FindAsync(context, key, cancellationToken) is not { } name)
            {
                return TeamResult.Refused(Say("There is no such team any more."));
            }

            var wanted = members.Select(m => m.Trim().ToUpperInvariant()).Distinct().ToList();
            var people = await context.Set<Person>().Where(p => !p.IsGuest && wanted.Contains(p.NormalizedEmail ?? "")).ToListAsync(cancellationToken);
            var known = people.Select(p => p.NormalizedEmail).ToHashSet(StringComparer.Ordinal);
            if (members.FirstOrDefault(m => !known.Contains(m.Trim().ToUpperInvariant())) is { } unknown)
            {
                return TeamResult.Refused(Say($"There is no person with the address {unknown}."), "Members");
            }

            var before = await context.Set<TeamMember>().Where(m => m.Team == key).ToListAsync(cancellationToken);
            var beforeText = await AddressesAsync(context, [.. before.Select(m => m.PersonId)], cancellationToken);
            context.RemoveRange(before.Where(m => people.All(p => p.Id != m.PersonId)));
            context.AddRange(people.Where(p => before.All(m => m.PersonId != p.Id)).Select(p => new TeamMember { Team = key, PersonId = p.Id }));
            Audit(context, key, name, ChangeLog.Updated, "Members", beforeText, string.Join(", ", people.Select(p => p.Email).Order(StringComparer.Ordinal)));
            foreach (var id in before.Select(m => m.PersonId).Concat(people.Select(p => p.Id)))
            {
                directory.Forget(id);
            }

            return null;
        }, cancellationToken);

    public async Task<TeamResult> RemoveAsync(string key, CancellationToken cancellationToken)
    {
        var removed = await ChangeAsync(key, async (context, _) =>
        {
            if (await context.Set<TeamRow>().SingleOrDefaultAsync(t => t.Key == key, cancellationToken) is not { } team)
            {
                return NotOurs(key);
            }

            var members = await context.Set<TeamMember>().Where(m => m.Team == key).ToListAsync(cancellationToken);
            context.RemoveRange(members);
            context.RemoveRange(await context.Set<ShareRow>().Where(s => s.Team == key).ToListAsync(cancellationToken));
            context.Remove(team);
            Audit(context, key, team.Name, ChangeLog.Deleted, "Name", team.Name, null);
            members.ForEach(m => directory.Forget(m.PersonId));
            return null;
        }, cancellationToken);
        return removed with { Team = null };
    }

    private async Task<TeamResult> ChangeAsync(
        string key, Func<TenantDbContext, string, Task<TeamResult?>> change, CancellationToken cancellationToken)
    {
        if (!MayAdminister)
        {
            return TeamResult.Refused(Say("Only administrators may do this."));
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await change(context, key) is { } refused)
        {
            return refused;
        }

        using (await database.EnterWriteAsync(cancellationToken))
        {
            await context.SaveChangesAsync(cancellationToken);
        }

        await book.ReadAsync(context, cancellationToken);
        return new TeamResult((await ReadAsync(context, cancellationToken)).FirstOrDefault(t => t.Key == key), []);
    }

    private async Task<List<TeamView>> ReadAsync(TenantDbContext context, CancellationToken cancellationToken)
    {
        var members = (await context.Set<TeamMember>().AsNoTracking()
                .Join(context.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new { m.Team, p.Email })
                .ToListAsync(cancellationToken))
            .ToLookup(m => m.Team, m => m.Email ?? "");
        return [.. (await names.AllAsync(context, cancellationToken))
            .Select(t => new TeamView(t.Key, t.Name, t.App, [.. members[t.Key].Order(StringComparer.Ordinal)]))];
    }

    private async Task<TeamResult?> NameProblemAsync(TenantDbContext context, string key, string name, CancellationToken cancellationToken)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > LongestName)
        {
            return TeamResult.Refused(Say($"Give the team a name of at most {LongestName} characters."), "Name");
        }

        return (await names.AllAsync(context, cancellationToken)).Any(t => t.Key != key && string.Equals(t.Name, trimmed, StringComparison.OrdinalIgnoreCase))
            ? TeamResult.Refused(Say("Another team has this name already."), "Name")
            : null;
    }

    private static TeamResult NotOurs(string key) => TeamResult.Refused(
        key.Contains('.', StringComparison.Ordinal) ? Say("This team belongs to an app, whose spec names it.") : Say("There is no such team any more."));

    private static async Task<string?> AddressesAsync(TenantDbContext context, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var addresses = await context.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => p.Email).ToListAsync(cancellationToken);
        return addresses.Count == 0 ? null : string.Join(", ", addresses.Order(StringComparer.Ordinal));
    }

    private void Audit(TenantDbContext context, string key, string title, string action, string what, string? before, string? after) =>
        context.Add(new AuditEntry
        {
            At = time.GetUtcNow(),
            ActorId = current.Actor.Id,
            Actor = ChangeLog.NameOf(current.Actor),
            Entity = EntityName,
            EntityKey = $"{EntityName}/{key}",
            RecordId = Guid.Empty,
            Title = title,
            Action = action,
            Changes = JsonSerializer.Serialize(new[] { new AuditedChange(what, what, before, after) }),
        });
}
