using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Identity.Teams;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Identity;

/// <summary>Makes accounts of people a tenant is to have from the start; those it has already stay as they are.</summary>
internal sealed class NewPeople(IServiceScopeFactory scopes, TimeProvider time)
{
    public async Task MakeAsync(IReadOnlyList<NewPerson> wanted, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TenantDbContext>();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var known = await context.Set<Person>().Select(p => p.Id).ToListAsync(cancellationToken);
        foreach (var person in wanted.Where(p => !known.Contains(p.Id)))
        {
            var result = await people.CreateAsync(
                new Person
                {
                    Id = person.Id,
                    UserName = person.Email,
                    Email = person.Email,
                    Name = person.Name,
                    IsAdministrator = person.IsAdministrator,
                    CreatedAt = time.GetUtcNow(),
                },
                person.Password);
            if (!result.Succeeded)
            {
                throw StartFailures.PersonRefused(person.Email, string.Join(" ", IdentityProblems.Of(result).Select(p => p.Message)));
            }

            context.AddRange(person.Roles.Select(r => new PersonRole { PersonId = person.Id, Role = r }));
            context.AddRange(person.Teams.Select(t => new TeamMember { Team = t, PersonId = person.Id }));
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
