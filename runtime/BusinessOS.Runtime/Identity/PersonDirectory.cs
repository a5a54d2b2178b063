using System.Collections.Concurrent;
using System.Security.Claims;
using BusinessOS.Runtime.Api.Keys;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Identity.Guests;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Identity;

/// <summary>
/// Who people are right now. What is read is kept for a few seconds, and forgotten at once when this process changes it,
/// so a role that is taken away is gone at the next request.
/// </summary>
internal sealed class PersonDirectory(IDbContextFactory<TenantDbContext> database, AppCatalog catalog, GuestBook guests, TimeProvider time)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, Kept> _kept = new();

    public async ValueTask<Standing?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(id, out var kept) && kept.Until > time.GetUtcNow())
        {
            return kept.Standing;
        }

        var until = time.GetUtcNow() + Fresh;
        var standing = await ReadAsync(id, cancellationToken);
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[id] = new Kept(standing, until);
        return standing;
    }

    /// <summary>
    /// The actor a signed-in principal stands for; nobody when the account is gone or inactive, or its owner came with a
    /// one-time password and has not chosen another: whatever asks who acts then lets nothing through.
    /// </summary>
    public async ValueTask<Actor> ActorOfAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        await StandingOfAsync(principal, cancellationToken) is { } standing && !IsOnce(standing, principal)
            ? Preview.Of(principal, standing.Actor, catalog)
            : Actor.Anonymous;

    /// <summary>The account a signed-in principal stands for; null when it is gone or inactive.</summary>
    public async ValueTask<Standing?> StandingOfAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        principal.Identity?.IsAuthenticated is true && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await FindAsync(id, cancellationToken)
            : null;

    /// <summary>Whether somebody signed in with a password that was given to them, and may do nothing but choose another.</summary>
    public async ValueTask<bool> IsOnceAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        await StandingOfAsync(principal, cancellationToken) is { } standing && IsOnce(standing, principal);

    public void Forget(Guid id) => _kept.TryRemove(id, out _);

    /// <summary>Only an API key and the preview's key prove something else than the password; every other way in counts as by it.</summary>
    private static bool IsOnce(Standing standing, ClaimsPrincipal principal) =>
        standing.MustChangePassword && principal.Identity?.AuthenticationType != ApiKeyScheme.Bearer && !Preview.IsEntered(principal);

    private async Task<Standing?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var found = await context.Set<Person>().AsNoTracking().AsSplitQuery()
            .Where(p => p.Id == id && p.IsActive)
            .OrderBy(p => p.Id)
            .Select(p => new
            {
                p.Name,
                p.Email,
                p.IsAdministrator,
                p.SecurityStamp,
                p.MustChangePassword,
                p.IsGuest,
                p.Language,
                Roles = context.Set<PersonRole>().Where(r => r.PersonId == p.Id).Select(r => r.Role).ToList(),
                Teams = context.Set<TeamMember>().Where(m => m.PersonId == p.Id).Select(m => m.Team).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        // What a guest may do is never kept: it is so while there is a record about them.
        var (roles, email) = found.IsGuest
            ? await guests.StandingAsync(found.Email ?? "", cancellationToken)
            : (found.Roles.ToHashSet(StringComparer.Ordinal), found.Email ?? "");
        return new Standing(
            new Actor(id, found.Name, email, roles, found.IsAdministrator, false)
            {
                IsGuest = found.IsGuest || (!found.IsAdministrator && catalog.AreOfGuests(roles)),
                Language = found.Language,
                Teams = found.Teams.ToHashSet(StringComparer.Ordinal),
            },
            found.SecurityStamp,
            found.MustChangePassword);
    }

    private sealed record Kept(Standing? Standing, DateTimeOffset Until);
}

/// <summary>An active account as it is now.</summary>
internal sealed record Standing(Actor Actor, string? SecurityStamp, bool MustChangePassword);
