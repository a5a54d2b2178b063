using System.Linq.Expressions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Identity.Guests;

/// <summary>
/// Who may come in by which portal. Nobody is entered here: whoever has a record with their mail address may, as long as it
/// is there and says so.
/// </summary>
internal sealed class GuestBook(AppCatalog catalog, IServiceScopeFactory scopes)
{
    /// <summary>What somebody may be, as <c>app.Role</c>: the roles of all portals that know the address, and how the records write it.</summary>
    public async Task<(IReadOnlySet<string> Roles, string Email)> StandingAsync(string email, CancellationToken cancellationToken)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        var written = email;
        foreach (var portal in catalog.Portals)
        {
            if (await FindAsync(portal, email, cancellationToken) is { } guest)
            {
                roles.Add(portal.FullRole);
                written = guest.Email;
            }
        }

        return (roles, written);
    }

    /// <summary>Who stands for somebody in a portal's records; null when nothing does.</summary>
    /// <param name="email">However it is written; the record says how it is kept.</param>
    public async Task<Guest?> FindAsync(PortalDefinition portal, string email, CancellationToken cancellationToken)
    {
        var entity = catalog.Of(portal.Entity);
        var field = entity.Field(portal.Field) ?? throw new InvalidOperationException($"{entity.Name} has no field {portal.Field}.");
        if (email.Length == 0)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.System("Portal"));
        var query = new RecordQuery { Where = Has(entity, field, email), Sort = [], Take = 1 };
        var page = await scope.ServiceProvider.GetRequiredService<IRecordGate>().ListAsync(entity, query, cancellationToken);
        return page.Items is [var known] && known[field] is string kept ? new Guest(kept, known.Title) : null;
    }

    private static Condition Has(EntityDefinition entity, FieldDefinition field, string email)
    {
        var record = Expression.Parameter(entity.Type, "record");
        var lower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes) ?? throw new InvalidOperationException();
        var kept = Expression.Call(Expression.Property(record, field.Property), lower);
        return Condition.Over(Expression.Lambda(Expression.Equal(kept, Box<string>.Of(email.ToLowerInvariant())), record));
    }
}
