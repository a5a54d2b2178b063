using BusinessOS.Emit.CSharp;
using BusinessOS.Model.Explaining;

namespace BusinessOS.Emit.Testing;

/// <summary>Somebody tests act as: one person of each role, one in every team as well, one without a role, an administrator, nobody.</summary>
/// <param name="Word">As names of tests begin.</param>
/// <param name="Code">The person in C#.</param>
/// <param name="Role">Null for none.</param>
internal sealed record TestPerson(string Word, string Code, string? Role, bool IsSignedIn, bool IsAdministrator)
{
    public static IEnumerable<TestPerson> AllOf(App app) =>
    [
        .. app.Roles.Select(r => new TestPerson(r.Name, $"Role({Literal.Of(r.Name)})", r.Name, true, false)),
        .. app.Teams.Count > 0 ? app.Roles.Select(r => new TestPerson($"{r.Name}_in_every_team", $"RoleInTeams({Literal.Of(r.Name)})", r.Name, true, false)) : [],
        new TestPerson("Administrator", "Administrator", null, true, true),
        new TestPerson("Somebody_without_a_role", "WithoutRole", null, true, false),
        new TestPerson("Nobody", "Nobody", null, false, false),
    ];

    /// <summary>What the rules come to for this person, as far as no record is needed to tell.</summary>
    public AccessResult May(App app, Entity entity, Operations operation)
    {
        var own = MayBeside(app, entity, operation);
        if (operation is not (Operations.Update or Operations.Delete))
        {
            return own;
        }

        var read = MayBeside(app, entity, Operations.Read);
        return own == AccessResult.Never || read == AccessResult.Never ? AccessResult.Never
            : own == AccessResult.When || read == AccessResult.When ? AccessResult.When
            : AccessResult.Always;
    }

    /// <summary>Whether the person has one of the roles; administrators have all of them.</summary>
    public bool Has(IEnumerable<string> roles) => IsAdministrator || (Role is not null && roles.Contains(Role));

    private AccessResult MayBeside(App app, Entity entity, Operations operation)
    {
        var denials = entity.Denials.Where(d => d.Operations.HasFlag(operation) && (d.Role is null || (!IsAdministrator && d.Role == Role))).ToList();
        var grants = entity.Grants.Where(g => g.Operations.HasFlag(operation) && (g.Role is null || g.Role == Role)).ToList();
        var isOpen = IsAdministrator || (!entity.Grants.Any(g => g.Role is not null) && IsSignedIn && (app.Roles.Count == 0 || Role is not null));
        return denials.Exists(d => d.When is null) || (!isOpen && grants.Count == 0) ? AccessResult.Never
            : denials.Count > 0 || (!isOpen && !grants.Exists(g => g.When is null)) ? AccessResult.When
            : AccessResult.Always;
    }
}
