namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>
/// The tenant's teams. Every call is for administrators of the tenant (and the system) only and is refused otherwise; every
/// change is audited and takes effect at the next request of those it is about.
/// </summary>
public interface ITeams
{
    Task<IReadOnlyList<TeamView>> ListAsync(CancellationToken cancellationToken);

    Task<TeamResult> CreateAsync(string name, CancellationToken cancellationToken);

    /// <summary>Renames a team an administrator made.</summary>
    Task<TeamResult> RenameAsync(string key, string name, CancellationToken cancellationToken);

    /// <summary>Says who is in it, by e-mail address.</summary>
    Task<TeamResult> SetMembersAsync(string key, IReadOnlyCollection<string> members, CancellationToken cancellationToken);

    /// <summary>Removes a team an administrator made, and takes back what was shared with it.</summary>
    Task<TeamResult> RemoveAsync(string key, CancellationToken cancellationToken);
}
