using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Who comes in by a portal sees records about themselves: a grant without a condition shows those about everybody.</summary>
internal sealed class PortalReachRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var portal in scope.Pages.Where(page => page is { Kind: PageKind.Portal, Spec.For: not null }))
        {
            foreach (var entity in scope.Entities)
            {
                Check(portal, entity, context);
            }
        }
    }

    private static void Check(PageScope portal, EntityScope entity, BindContext context)
    {
        if (portal.Entity is not { } whose || WayTo(entity, whose) is not { } way || (portal.Spec.By ?? PortalAddress.DefaultFor(whose)) is not { } by)
        {
            return;
        }

        for (var i = 0; i < entity.Spec.Allow.Count; i++)
        {
            var grant = entity.Spec.Allow[i];
            if (grant.Role == portal.Spec.For && grant.When is null && grant.Actions.Any(action => action is "read" or "all"))
            {
                context.Report(PublicProblems.SeesAll, SpanOf(i), portal.Name, entity.Name, grant.Role, $"read when {way}{by} == User.Email");
            }
        }

        SourceSpan SpanOf(int index) => entity.Map.Find(entity.AllowNode(index));
    }

    /// <summary>How an expression over the entity gets to the people of the portal; null where it does not.</summary>
    private static string? WayTo(EntityScope entity, EntityScope whose) =>
        entity == whose ? ""
        : entity.Fields.FirstOrDefault(field => field.IsReference && field.Target == whose) is { } reference ? $"{reference.Name}."
        : null;
}
