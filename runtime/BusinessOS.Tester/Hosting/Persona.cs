using System.Security.Cryptography;
using System.Text;
using BusinessOS.Runtime;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Tester.Hosting;

/// <summary>Somebody the tests act as.</summary>
/// <param name="Name">As failures name them.</param>
public sealed record Persona(string Name, string Email, bool IsAdministrator = false)
{
    private const string SamePassword = "a password for tests only";

    public static readonly Persona Nobody = new("nobody signed in", "");

    public static readonly Persona Administrator = new("an administrator", "administrator@example.org", IsAdministrator: true);

    public static readonly Persona WithoutRole = new("somebody without a role", "without-role@example.org");

    public bool IsSignedIn => Email.Length > 0;

    public string Password { get; } = SamePassword;

    /// <summary>As <c>app.Role</c>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>As <c>app.Team</c>.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The same for the same person each time.</summary>
    public Guid Id => IsSignedIn ? new(SHA256.HashData(Encoding.UTF8.GetBytes(Email)).AsSpan(0, 16)) : Guid.Empty;

    /// <summary>Who conditions see.</summary>
    public Actor Actor => IsSignedIn
        ? new(Id, Name, Email, Roles.ToHashSet(), IsAdministrator, IsSystem: false) { Teams = Teams.ToHashSet() }
        : Actor.Anonymous;

    public NewPerson Account => new(Id, Email, Name, Password, Roles, Teams, IsAdministrator);

    /// <summary>Somebody with one role of an app, and perhaps in all of its teams.</summary>
    public static Persona Of(Plans.AppPlan app, string role, bool inTeams) => new(
        inTeams ? $"{role} in every team" : role,
        $"{role.ToLowerInvariant()}{(inTeams ? ".teams" : "")}@{app.Id}.example.org")
    {
        Roles = [$"{app.Id}.{role}"],
        Teams = inTeams ? [.. app.Teams.Select(t => $"{app.Id}.{t}")] : [],
    };

    /// <summary>Everybody the tests of an app act as, but nobody.</summary>
    public static IEnumerable<Persona> AllOf(Plans.AppPlan app) =>
        app.Roles.Select(r => Of(app, r, inTeams: false))
            .Concat(app.Teams.Count > 0 ? app.Roles.Select(r => Of(app, r, inTeams: true)) : []);
}
