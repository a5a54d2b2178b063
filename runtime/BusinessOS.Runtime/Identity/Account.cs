using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Identity;

internal sealed class Account(
    UserManager<Person> people, SignInManager<Person> session, TenantDbContext context, PersonDirectory directory, TenantLanguages languages)
    : IAccount
{
    public async Task<SignInOutcome> SignInAsync(string email, string password, bool remember, CancellationToken cancellationToken)
    {
        if (await people.FindByEmailAsync(email.Trim()) is not { IsActive: true } person)
        {
            // The time a refusal takes must not tell whether the address is known.
            people.PasswordHasher.HashPassword(new Person(), password);
            return SignInOutcome.Refused;
        }

        var result = await session.PasswordSignInAsync(person, password, remember, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => person.MustChangePassword ? SignInOutcome.SignedInOnce : SignInOutcome.SignedIn,
            { IsLockedOut: true } => SignInOutcome.LockedOut,
            _ => SignInOutcome.Refused,
        };
    }

    public Task SignOutAsync() => session.SignOutAsync();

    public async Task<IReadOnlyList<Problem>> ChangePasswordAsync(string password, string replacement, CancellationToken cancellationToken)
    {
        // Who came with a one-time password is no actor yet, so the session itself says whose password it is.
        if (Preview.IsEntered(session.Context.User) || await people.GetUserAsync(session.Context.User) is not { IsActive: true } person)
        {
            return [new Problem(null, Say("Sign in first."))];
        }

        if (password == replacement)
        {
            return [new Problem(null, Say("The new password is the present one. Choose another."))];
        }

        var result = await people.ChangePasswordAsync(person, password, replacement);
        if (!result.Succeeded)
        {
            return IdentityProblems.Of(result);
        }

        person.MustChangePassword = false;
        await people.UpdateAsync(person);
        directory.Forget(person.Id);
        await session.RefreshSignInAsync(person);
        return [];
    }

    public async Task SpeakAsync(string? language, CancellationToken cancellationToken)
    {
        if (languages.Find(language) is not { } spoken)
        {
            return;
        }

        session.Context.Response.Cookies.Append(RequestLanguages.Cookie, spoken, new CookieOptions
        {
            HttpOnly = true, IsEssential = true, MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = session.Context.Request.IsHttps,
        });
        if (!Preview.IsEntered(session.Context.User) && await people.GetUserAsync(session.Context.User) is { IsActive: true } person)
        {
            person.Language = spoken;
            await people.UpdateAsync(person);
            directory.Forget(person.Id);
        }
    }

    public async Task SignInToPreviewAsync(string? role, CancellationToken cancellationToken)
    {
        var administrator = await context.Set<Person>().Where(p => p.IsAdministrator && p.IsActive)
            .OrderBy(p => p.CreatedAt).FirstAsync(cancellationToken);
        await session.SignInWithClaimsAsync(administrator, isPersistent: false, Preview.As(role));
    }
}
