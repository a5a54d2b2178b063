using BusinessOS.Runtime.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Identity;

/// <summary>Makes the first administrator of a tenant that has nobody yet.</summary>
internal sealed class FirstAdministratorMaker(IServiceScopeFactory scopes, RuntimeOptions options, TimeProvider time)
{
    private const string MadeUpAddress = "admin@example.org";

    /// <returns>The administrator when the password was made up and must be shown; null otherwise.</returns>
    public async Task<FirstAdministrator?> MakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TenantDbContext>();
        if (await context.Set<Person>().AnyAsync(cancellationToken))
        {
            return null;
        }

        var wanted = options.Administrator ?? new FirstAdministrator(MadeUpAddress, People.OneTimePassword());
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(
            new Person
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                UserName = wanted.Email,
                Email = wanted.Email,
                Name = "Administrator",
                IsAdministrator = true,
                MustChangePassword = options.Administrator is null,
                CreatedAt = time.GetUtcNow(),
            },
            wanted.Password);
        if (!result.Succeeded)
        {
            throw StartFailures.AdministratorRefused(string.Join(" ", IdentityProblems.Of(result).Select(p => p.Message)));
        }

        return options.Administrator is null ? wanted : null;
    }
}
