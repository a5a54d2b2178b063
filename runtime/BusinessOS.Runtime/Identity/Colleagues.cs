using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Identity;

/// <summary>Reads names beside the accounts, of which nothing else is told.</summary>
internal sealed class Colleagues(TenantDatabase database, CurrentActor current) : IColleagues
{
    private const int Most = 1_000;

    public async Task<IReadOnlyList<RecordLabel>> ListAsync(CancellationToken cancellationToken)
    {
        if (!MayAsk)
        {
            return [];
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var people = await context.Set<AppPerson>().AsNoTracking().Where(p => p.IsActive && !p.IsGuest).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(Most).ToListAsync(cancellationToken);
        return [.. people.Select(p => new RecordLabel(p.Id, p.Name))];
    }

    public async Task<string> NameAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var names = MayAsk ? await RecordReader.PeopleAsync(context, [id], cancellationToken) : [];
        return names.GetValueOrDefault(id, AppPerson.Gone);
    }

    private bool MayAsk => current.Actor.IsSystem || current.Actor.IsMember;
}
