using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;

namespace BusinessOS.Tester.Records;

/// <summary>
/// What the spec's rules come to for a person and a record: a denial beats everything, any grant is enough, and what
/// nothing allows is refused. Written once more here, on purpose: what is tested must not say what is right.
/// </summary>
internal static class Rights
{
    public static bool May(EntityPlan plan, Persona who, Operations operation, Record record) =>
        IsGranted(plan, who, operation, record)
        && !IsDenied(plan, who, operation, record)
        && (operation is Operations.Read or Operations.Create || May(plan, who, Operations.Read, record));

    public static bool IsDenied(EntityPlan plan, Persona who, Operations operation, Record record) =>
        Denials(plan, who, operation).Any(d => Holds(d.Rule, who, record));

    public static bool Holds(SpecRule rule, Persona who, Record record)
    {
        using (Ambient.Enter(who.Actor, OrganizationTime.Utc))
        {
            return rule.When?.Holds(record) is not false;
        }
    }

    public static bool HasRole(EntityPlan plan, Persona who, IEnumerable<string> roles) =>
        who.IsAdministrator || roles.Any(r => who.Roles.Contains($"{plan.App.Id}.{r}"));

    /// <summary>The rules that decide for a person; without any, where the spec says who may do what.</summary>
    public static IReadOnlyList<SpecRule> Deciding(EntityPlan plan, Persona who, Operations operation) =>
    [
        .. Denials(plan, who, operation).Select(d => d.Rule),
        .. Grants(plan, who, operation).Select(g => g.Rule),
        .. operation is Operations.Update or Operations.Delete ? Deciding(plan, who, Operations.Read).Where(r => r.When is not null) : [],
    ];

    private static bool IsGranted(EntityPlan plan, Persona who, Operations operation, Record record) =>
        who.IsAdministrator
        || (plan.Allow.All(g => g.Role is null) && who.IsSignedIn && (plan.App.Roles.Count == 0 || HasRole(plan, who, plan.App.Roles)))
        || Grants(plan, who, operation).Any(g => Holds(g.Rule, who, record));

    private static IEnumerable<AccessPlan> Grants(EntityPlan plan, Persona who, Operations operation) =>
        plan.Allow.Where(g => g.Operations.HasFlag(operation) && (g.Role is null || who.Roles.Contains($"{plan.App.Id}.{g.Role}")));

    /// <summary>To an administrator only those are that are to everyone.</summary>
    private static IEnumerable<AccessPlan> Denials(EntityPlan plan, Persona who, Operations operation) =>
        plan.Deny.Where(d => d.Operations.HasFlag(operation)
            && (d.Role is null || (!who.IsAdministrator && who.Roles.Contains($"{plan.App.Id}.{d.Role}"))));
}
