using System.Security.Cryptography;
using System.Text.Json;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Identity;

/// <summary>Administers accounts. Each call has a scope of its own, so it serves circuits, which live long, as well as requests.</summary>
internal sealed class People(
    IServiceScopeFactory scopes, AppCatalog catalog, PersonDirectory directory, CurrentActor current, TimeProvider time) : IPeople
{
    private const string EntityName = "bos.Person";
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789"; // none that look alike

    public Task<IReadOnlyList<PersonView>> ListAsync(CancellationToken cancellationToken) =>
        WithinAsync<IReadOnlyList<PersonView>>(
            [], async (_, context) => await ReadAsync(context, _ => true, cancellationToken));

    public Task<PersonView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        WithinAsync<PersonView?>(null, async (_, context) => (await ReadAsync(context, p => p == id, cancellationToken)).SingleOrDefault());

    public Task<PersonResult> CreateAsync(
        string email, string name, IReadOnlyCollection<string> roles, bool administrator, CancellationToken cancellationToken) =>
        WithinAsync(Refused, async (people, context) =>
        {
            var address = email.Trim();
            if (Unknown(roles) is { } problem)
            {
                return new PersonResult(null, null, [problem]);
            }

            if (TextValues.Read(new FieldDefinition
            {
                Id = "", Name = "Email", LabelText = SayLater("E-mail"), Kind = FieldKind.Email, ValueType = typeof(string), Get = _ => null,
            }, address) is { Text: null } or { Problem: not null })
            {
                return new PersonResult(null, null, [new Problem("Email", Say("This is not an e-mail address. Write it like ada@example.org."))]);
            }

            // Who came in by a portal may become one of the organization.
            var guest = await people.FindByEmailAsync(address) is { IsGuest: true } known ? known : null;
            var person = guest ?? new Person { Id = Guid.CreateVersion7(time.GetUtcNow()), CreatedAt = time.GetUtcNow() };
            (person.UserName, person.Email, person.IsGuest, person.IsActive) = (address, address, false, true);
            (person.IsAdministrator, person.MustChangePassword) = (administrator, true);
            person.Name = name.Trim() is { Length: > 0 } given ? given : address.Split('@')[0];
            var password = OneTimePassword();
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var result = guest is null ? await people.CreateAsync(person, password) : await people.AddPasswordAsync(person, password);
            if (!result.Succeeded)
            {
                return new PersonResult(null, null, IdentityProblems.Of(result));
            }

            context.AddRange(roles.Distinct().Select(r => new PersonRole { PersonId = person.Id, Role = r }));
            Audit(context, person, ChangeLog.Created, ("Roles", null, Text(roles)), ("Administrator", null, administrator ? "true" : null));
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            directory.Forget(person.Id);
            return await DoneAsync(context, person.Id, password, cancellationToken);
        });

    public Task<PersonResult> SetRolesAsync(
        Guid id, IReadOnlyCollection<string> roles, bool administrator, CancellationToken cancellationToken) =>
        ChangeAsync(id, async (_, context, person) =>
        {
            if (Unknown(roles) is { } problem)
            {
                return problem;
            }

            if (!administrator && await IsLastAdministratorAsync(context, person, cancellationToken))
            {
                return new Problem(null, Say("This is the only administrator. Make somebody else one first."));
            }

            var before = await context.Set<PersonRole>().Where(r => r.PersonId == id).ToListAsync(cancellationToken);
            var beforeText = Text([.. before.Select(r => r.Role)]);
            context.RemoveRange(before.Where(r => !roles.Contains(r.Role)));
            context.AddRange(roles.Distinct().Except(before.Select(r => r.Role)).Select(r => new PersonRole { PersonId = id, Role = r }));
            Audit(
                context, person, ChangeLog.Updated,
                ("Roles", beforeText, Text(roles)),
                ("Administrator", person.IsAdministrator ? "true" : null, administrator ? "true" : null));
            person.IsAdministrator = administrator;
            return null;
        }, cancellationToken);

    public Task<PersonResult> SetActiveAsync(Guid id, bool active, CancellationToken cancellationToken) =>
        ChangeAsync(id, async (people, context, person) =>
        {
            if (!active && person.Id == current.Actor.Id)
            {
                return new Problem(null, Say("You cannot shut yourself out."));
            }

            if (!active && await IsLastAdministratorAsync(context, person, cancellationToken))
            {
                return new Problem(null, Say("This is the only administrator. Make somebody else one first."));
            }

            Audit(context, person, ChangeLog.Updated, ("Active", person.IsActive ? "true" : "false", active ? "true" : "false"));
            person.IsActive = active;
            await people.UpdateSecurityStampAsync(person);
            return null;
        }, cancellationToken);

    public async Task<PersonResult> ResetPasswordAsync(Guid id, CancellationToken cancellationToken)
    {
        var password = OneTimePassword();
        var result = await ChangeAsync(id, async (people, context, person) =>
        {
            Audit(context, person, ChangeLog.Updated, ("Password", null, "reset"));
            person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
            person.MustChangePassword = true;
            await people.SetLockoutEndDateAsync(person, null);
            await people.UpdateSecurityStampAsync(person);
            return null;
        }, cancellationToken);
        return result.Succeeded ? result with { OneTimePassword = password } : result;
    }

    internal static string OneTimePassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    private static PersonResult Refused => new(null, null, [new Problem(null, Say("Only administrators may do this."))]);

    private Task<PersonResult> ChangeAsync(
        Guid id, Func<UserManager<Person>, TenantDbContext, Person, Task<Problem?>> change, CancellationToken cancellationToken) =>
        WithinAsync(Refused, async (people, context) =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (await people.FindByIdAsync(id.ToString()) is not { IsGuest: false } person)
            {
                return new PersonResult(null, null, [new Problem(null, Say("There is no such person any more."))]);
            }

            if (await change(people, context, person) is { } problem)
            {
                return new PersonResult(null, null, [problem]);
            }

            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            directory.Forget(id);
            return await DoneAsync(context, id, null, cancellationToken);
        });

    private async Task<T> WithinAsync<T>(T refused, Func<UserManager<Person>, TenantDbContext, Task<T>> act)
    {
        if (!current.Actor.IsSystem && !(current.Actor.IsAdministrator && current.Actor.IsSignedIn))
        {
            return refused;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await act(
            scope.ServiceProvider.GetRequiredService<UserManager<Person>>(),
            scope.ServiceProvider.GetRequiredService<TenantDbContext>());
    }

    private static async Task<PersonResult> DoneAsync(
        TenantDbContext context, Guid id, string? password, CancellationToken cancellationToken) =>
        new((await ReadAsync(context, p => p == id, cancellationToken)).Single(), password, []);

    private static async Task<IReadOnlyList<PersonView>> ReadAsync(
        TenantDbContext context, System.Linq.Expressions.Expression<Func<Guid, bool>> which, CancellationToken cancellationToken)
    {
        var ids = context.Set<Person>().Where(p => !p.IsGuest).Select(p => p.Id).Where(which);
        var people = await context.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id))
            .OrderBy(p => p.Name).ThenBy(p => p.Email).ToListAsync(cancellationToken);
        var roles = (await context.Set<PersonRole>().AsNoTracking().Where(r => ids.Contains(r.PersonId)).ToListAsync(cancellationToken))
            .ToLookup(r => r.PersonId, r => r.Role);
        return [.. people.Select(p => new PersonView(
            p.Id, p.Email ?? "", p.Name, [.. roles[p.Id].Order(StringComparer.Ordinal)], p.IsAdministrator, p.IsActive, p.MustChangePassword) { Language = p.Language })];
    }

    private static async Task<bool> IsLastAdministratorAsync(TenantDbContext context, Person person, CancellationToken cancellationToken) =>
        person is { IsAdministrator: true, IsActive: true }
        && !await context.Set<Person>().AnyAsync(p => p.IsAdministrator && p.IsActive && p.Id != person.Id, cancellationToken);

    private Problem? Unknown(IReadOnlyCollection<string> roles)
    {
        var known = catalog.Apps.SelectMany(a => a.Roles.Select(r => $"{a.Id}.{r.Name}")).ToHashSet(StringComparer.Ordinal);
        return roles.FirstOrDefault(r => !known.Contains(r)) is { } unknown
            ? new Problem("Roles", Say($"There is no role {unknown}."))
            : null;
    }

    private static string? Text(IReadOnlyCollection<string> roles) =>
        roles.Count == 0 ? null : string.Join(", ", roles.Order(StringComparer.Ordinal));

    private void Audit(TenantDbContext context, Person person, string action, params (string Name, string? Before, string? After)[] changes) =>
        context.Add(new AuditEntry
        {
            At = time.GetUtcNow(),
            ActorId = current.Actor.Id,
            Actor = ChangeLog.NameOf(current.Actor),
            Entity = EntityName,
            EntityKey = EntityName,
            RecordId = person.Id,
            Title = person.Email ?? person.Name,
            Action = action,
            Changes = JsonSerializer.Serialize(
                changes.Where(c => c.Before != c.After).Select(c => new AuditedChange(c.Name, c.Name, c.Before, c.After))),
        });
}
