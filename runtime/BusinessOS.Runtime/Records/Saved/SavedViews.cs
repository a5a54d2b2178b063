using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Saved;

/// <summary>Saved views for one scope's actor.</summary>
internal sealed class SavedViews(
    TenantDatabase database, RecordSets sets, IRecordGate gate, ITeamBook teams, CurrentActor current, TimeProvider time) : ISavedViews
{
    private const int LongestName = 60;
    private const int LongestContent = 8_000;

    public bool MaySaveForEveryone => current.Actor.IsAdministrator;

    public IReadOnlyList<KeyValuePair<string, string>> Teams =>
        [.. teams.All.Where(t => current.Actor.IsAdministrator || current.Actor.Teams.Contains(t.Key))];

    public async Task<IReadOnlyList<SavedView>> ListAsync(EntityDefinition entity, CancellationToken cancellationToken)
    {
        if (!current.Actor.IsMember || !gate.May(entity, Operations.Read))
        {
            return [];
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var rows = await Seen(context, sets[entity].Key).AsNoTracking().ToListAsync(cancellationToken);
        var begins = await DefaultOfAsync(context, sets[entity].Key, cancellationToken);
        return
        [
            .. rows.OrderBy(r => r.OwnerId == current.Actor.Id ? 0 : 1).ThenBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(r => r.Id)
                .Select(r => ViewOf(r, begins?.ViewId)),
        ];
    }

    public async Task<SavedViewResult> SaveAsync(EntityDefinition entity, SavedViewWish wish, CancellationToken cancellationToken)
    {
        var name = wish.Name.Trim();
        if (Fault(entity, wish, name) is { } fault)
        {
            return SavedViewResult.Refused(fault);
        }

        var key = sets[entity].Key;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var seen = await Seen(context, key).ToListAsync(cancellationToken);
        var row = wish.Id is { } id ? seen.FirstOrDefault(r => r.Id == id) : null;
        if (wish.Id is not null && (row is null || !MayChange(row)))
        {
            return SavedViewResult.Refused(row is null ? Say("This view is not there any more.") : Say("Only who made it, or an administrator, may change this view."));
        }

        if (seen.Exists(r => r != row && r.OwnerId == (row?.OwnerId ?? current.Actor.Id) && string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return SavedViewResult.Refused(Say($"There is a view {name} already. Choose another name."));
        }

        if (row is null && seen.Count(r => r.OwnerId == current.Actor.Id) >= ISavedViews.Most)
        {
            return SavedViewResult.Refused(Say($"These are {ISavedViews.Most} views already. Delete one first."));
        }

        if (row is null)
        {
            context.Add(row = new SavedViewRow
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()), EntityKey = key, Name = name, OwnerId = current.Actor.Id,
                Owner = ChangeLog.NameOf(current.Actor), Audience = wish.Audience, Content = wish.Content, At = time.GetUtcNow(),
            });
        }

        (row.Name, row.Audience, row.Team, row.Content) = (name, wish.Audience, wish.Audience == ViewAudience.Team ? wish.Team : null, wish.Content);
        var begins = await DefaultOfAsync(context, key, cancellationToken);
        if (wish.IsDefault != (begins?.ViewId == row.Id))
        {
            Begin(context, key, begins, wish.IsDefault ? row.Id : null);
        }

        await StoreAsync(context, cancellationToken);
        return new(ViewOf(row, wish.IsDefault ? row.Id : null), null);
    }

    public async Task<string?> DeleteAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await Seen(context, sets[entity].Key).FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } row)
        {
            return null;
        }

        if (!MayChange(row))
        {
            return Say("Only who made it, or an administrator, may delete this view.");
        }

        context.Remove(row);
        context.RemoveRange(await context.Set<DefaultViewRow>().Where(d => d.ViewId == id).ToListAsync(cancellationToken));
        await StoreAsync(context, cancellationToken);
        return null;
    }

    public async Task BeginWithAsync(EntityDefinition entity, Guid? id, CancellationToken cancellationToken)
    {
        var key = sets[entity].Key;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (!current.Actor.IsMember || (id is not null && !await Seen(context, key).AnyAsync(r => r.Id == id, cancellationToken)))
        {
            return;
        }

        Begin(context, key, await DefaultOfAsync(context, key, cancellationToken), id);
        await StoreAsync(context, cancellationToken);
    }

    private void Begin(TenantDbContext context, string key, DefaultViewRow? begins, Guid? id)
    {
        if (id is not { } view)
        {
            context.RemoveRange(begins is null ? [] : [begins]);
        }
        else if (begins is null)
        {
            context.Add(new DefaultViewRow { PersonId = current.Actor.Id, EntityKey = key, ViewId = view });
        }
        else
        {
            begins.ViewId = view;
        }
    }

    private string? Fault(EntityDefinition entity, SavedViewWish wish, string name) =>
        !current.Actor.IsMember || !gate.May(entity, Operations.Read) ? Say("You may not see this list.")
        : name.Length == 0 ? Say("Give the view a name.")
        : name.Length > LongestName ? Say($"A name has at most {LongestName} characters.")
        : wish.Content.Length > LongestContent ? Say("These are more filters than a view can hold. Remove some.")
        : wish.Audience == ViewAudience.Everyone && !MaySaveForEveryone ? Say("Only administrators save views for everyone.")
        : wish.Audience == ViewAudience.Team && !(wish.Team is { } team && (current.Actor.IsAdministrator || current.Actor.Teams.Contains(team))) ? Say("Choose a team you are in.")
        : null;

    private bool MayChange(SavedViewRow row) => row.OwnerId == current.Actor.Id || current.Actor.IsAdministrator;

    private SavedView ViewOf(SavedViewRow row, Guid? begins) => new(
        row.Id, row.Name, row.OwnerId == current.Actor.Id ? null : row.Owner, row.Audience, row.Team, row.Content, MayChange(row), row.Id == begins);

    /// <summary>One's own, those of one's teams, and everyone's.</summary>
    private IQueryable<SavedViewRow> Seen(TenantDbContext context, string key)
    {
        var (person, mine) = (current.Actor.Id, current.Actor.Teams.ToArray());
        return context.Set<SavedViewRow>().Where(v => v.EntityKey == key
            && (v.OwnerId == person || v.Audience == ViewAudience.Everyone || (v.Audience == ViewAudience.Team && v.Team != null && mine.Contains(v.Team))));
    }

    private Task<DefaultViewRow?> DefaultOfAsync(TenantDbContext context, string key, CancellationToken cancellationToken) =>
        context.Set<DefaultViewRow>().FirstOrDefaultAsync(d => d.PersonId == current.Actor.Id && d.EntityKey == key, cancellationToken);

    private async Task StoreAsync(TenantDbContext context, CancellationToken cancellationToken)
    {
        using var turn = await database.EnterWriteAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }
}
