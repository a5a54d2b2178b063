using System.Collections.ObjectModel;

namespace BusinessOS.Runtime.Scope;

/// <summary>Who is acting, as the expressions of one app see them.</summary>
/// <param name="Id">The account; empty for the system itself.</param>
/// <param name="Roles">Names of the roles this person has in the app the expression belongs to.</param>
/// <param name="IsAdministrator">Whether this person administers the tenant, which includes every role.</param>
public sealed record AppUser(Guid Id, string Name, string Email, IReadOnlySet<string> Roles, bool IsAdministrator)
{
    public static readonly AppUser Nobody = new(Guid.Empty, "", "", new HashSet<string>(), false);

    /// <summary>Names of the teams of the app this person is in.</summary>
    public IReadOnlySet<string> Teams { get; init; } = ReadOnlySet<string>.Empty;

    /// <summary>The keys of all teams of the tenant this person is in, as fields name them.</summary>
    internal string[] TeamKeys { get; init; } = [];

    /// <summary>
    /// Whether this person is in the team, by its C# name or as a field names it. That somebody administers the tenant puts
    /// them in no team.
    /// </summary>
    public bool In(string? team) => team is not null && (Teams.Contains(team) || TeamKeys.Contains(team));

    /// <summary>Whether this person has the role, by its C# name.</summary>
    public bool Is(string role) => IsAdministrator || Roles.Contains(role);
}
