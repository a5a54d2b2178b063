using System.Collections.ObjectModel;

namespace BusinessOS.Runtime.Scope;

/// <summary>Who acts in this request, circuit or workflow run: a person with roles per app, or the system.</summary>
/// <param name="Id">The account; empty for the system.</param>
/// <param name="Name">What people read in the history.</param>
/// <param name="Roles">Roles as <c>app.Role</c>: <c>equipment-loans.Manager</c>.</param>
/// <param name="IsSystem">Workflows and imports act for the tenant itself: policies do not bind them, validation does.</param>
public sealed record Actor(Guid Id, string Name, string Email, IReadOnlySet<string> Roles, bool IsAdministrator, bool IsSystem)
{
    public static readonly Actor Anonymous = new(Guid.Empty, "", "", new HashSet<string>(), false, false);

    /// <summary>The system acting under a name, such as a workflow's.</summary>
    public static Actor System(string name) => new(Guid.Empty, name, "", new HashSet<string>(), false, true);

    /// <summary>The teams this person is in: those of apps as <c>app.Team</c>, others by their key.</summary>
    public IReadOnlySet<string> Teams { get; init; } = ReadOnlySet<string>.Empty;

    /// <summary>The language this person chose, as a BCP 47 tag; null where they have not.</summary>
    public string? Language { get; init; }

    /// <summary>Whether records it makes may have numbers already, which are given to others: those that come from elsewhere.</summary>
    internal bool BringsNumbers { get; init; }

    /// <summary>Whether this person came in by a portal and is not of the organization.</summary>
    public bool IsGuest { get; init; }

    public bool IsSignedIn => Id != Guid.Empty;

    /// <summary>Whether this person is of the organization: what is open to all of its people is open to nobody else.</summary>
    public bool IsMember => IsSignedIn && !IsGuest;

    /// <summary>From where a visitor asks, as far as that is known; not told to anybody.</summary>
    internal string? Origin { get; init; }

    /// <summary>This actor as one app's expressions see it.</summary>
    public AppUser In(string app) => new(
        Id,
        Name,
        Email,
        Within(app, Roles),
        IsAdministrator || IsSystem)
    {
        Teams = Within(app, Teams),
        TeamKeys = [.. Teams],
    };

    private static HashSet<string> Within(string app, IReadOnlySet<string> names) =>
        names.Where(n => n.StartsWith(app + ".", StringComparison.Ordinal)).Select(n => n[(app.Length + 1)..]).ToHashSet();
}
