using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>Every team there is by key: those of the apps, and those administrators made.</summary>
internal sealed class TeamNames(AppCatalog catalog)
{
    public async Task<IReadOnlyList<(string Key, string Name, string? App)>> AllAsync(TenantDbContext context, CancellationToken cancellationToken)
    {
        var made = await context.Set<TeamRow>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
        return
        [
            .. catalog.Apps.SelectMany(a => a.Teams.Select(t => ($"{a.Id}.{t.Name}", t.Label, (string?)a.Id))),
            .. made.Select(t => (t.Key, t.Name, (string?)null)),
        ];
    }

    /// <summary>The name of a team; null when there is none with this key.</summary>
    public async Task<string?> FindAsync(TenantDbContext context, string key, CancellationToken cancellationToken) =>
        (await AllAsync(context, cancellationToken)).Where(t => t.Key == key).Select(t => t.Name).FirstOrDefault();
}
