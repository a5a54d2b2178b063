namespace BusinessOS.Runtime.Identity;

/// <summary>
/// The tenant's people and what they may do. Every call is for administrators of the tenant (and the system) only and is
/// refused otherwise; every change is audited and takes effect at the person's next request.
/// </summary>
public interface IPeople
{
    Task<IReadOnlyList<PersonView>> ListAsync(CancellationToken cancellationToken);

    Task<PersonView?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Makes an account with a one-time password, which is in the answer and nowhere else.</summary>
    /// <param name="roles">As <c>app.Role</c>.</param>
    Task<PersonResult> CreateAsync(string email, string name, IReadOnlyCollection<string> roles, bool administrator, CancellationToken cancellationToken);

    Task<PersonResult> SetRolesAsync(Guid id, IReadOnlyCollection<string> roles, bool administrator, CancellationToken cancellationToken);

    /// <summary>An inactive person cannot sign in, and is signed out everywhere.</summary>
    Task<PersonResult> SetActiveAsync(Guid id, bool active, CancellationToken cancellationToken);

    /// <summary>A new one-time password, shown once.</summary>
    Task<PersonResult> ResetPasswordAsync(Guid id, CancellationToken cancellationToken);
}
