using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Identity;

/// <summary>
/// A person's own way in and out. Call it while an HTTP request is answered, not from a circuit: it sets the session's
/// cookie.
/// </summary>
public interface IAccount
{
    Task<SignInOutcome> SignInAsync(string email, string password, bool remember, CancellationToken cancellationToken);

    Task SignOutAsync();

    /// <returns>What is wrong; empty when the password is changed. Other sessions of the person end.</returns>
    Task<IReadOnlyList<Problem>> ChangePasswordAsync(string password, string replacement, CancellationToken cancellationToken);

    /// <summary>Lets this browser, and the person signed in at it, read everything in a language of the tenant's; another one is passed over.</summary>
    Task SpeakAsync(string? language, CancellationToken cancellationToken);

    /// <summary>Signs the session in as the tenant's administrator, or as a made-up person with one role.</summary>
    /// <param name="role">As <c>app.Role</c>; null for the administrator.</param>
    Task SignInToPreviewAsync(string? role, CancellationToken cancellationToken);
}
