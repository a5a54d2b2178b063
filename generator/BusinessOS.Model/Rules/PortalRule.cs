using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Rules;

/// <summary>A portal says whom it knows by which address, what role they have, and where it leads.</summary>
internal sealed class PortalRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope.Kind != PageKind.Portal)
        {
            return;
        }

        CheckAddress(scope, context);
        CheckRole(scope, context);
        CheckPages(scope, context);
    }

    private static void CheckAddress(PageScope scope, BindContext context)
    {
        if (scope.Entity is not { } entity)
        {
            return;
        }

        var possible = PortalAddress.Possible(entity);
        if (scope.Spec.By is { } by && !possible.Contains(by, StringComparer.Ordinal))
        {
            context.Report(PublicProblems.BadAddress, scope.Span("by"), scope.Name, by, Suggestion.For(by, possible));
        }
        else if (scope.Spec.By is null && possible.Count != 1)
        {
            context.Report(
                PublicProblems.NoAddress, scope.Span(), scope.Name, entity.Name,
                possible.Count == 0 ? $"Add one to '{entity.Name}' first." : $"There are: {string.Join(", ", possible)}.");
        }
    }

    private static void CheckRole(PageScope scope, BindContext context)
    {
        if (scope.Spec.For is not { } role)
        {
            context.Report(PublicProblems.NoRole, scope.Span(), scope.Name);
        }
        else if (!scope.App.HasRole(role))
        {
            context.Report(
                AccessProblems.UnknownRole, scope.Span("for"), $"The portal '{scope.Name}'", role,
                Suggestion.For(role, scope.App.Spec.Roles.Select(candidate => candidate.Name), $"Add '{role}' under 'roles' in app.yaml."));
        }
    }

    private static void CheckPages(PageScope scope, BindContext context)
    {
        if (scope.Spec.Pages.Count == 0)
        {
            context.Report(PublicProblems.NoPages, scope.Span(), scope.Name);
        }

        List<string> known =
        [
            .. scope.App.Pages.Where(page => page.Kind is not (PageKind.Portal or PageKind.Detail) && page.Spec.Sections.Count == 0).Select(page => page.Name),
            .. scope.App.Entities.Where(entity => entity.OwnedBy is null)
                .SelectMany(entity => PageNames.KindsPerEntity.Where(kind => kind != PageKind.Detail && (kind != PageKind.Board || entity.HasStates)).Select(kind => PageNames.Of(entity.Name, kind))),
        ];
        for (var i = 0; i < scope.Spec.Pages.Count; i++)
        {
            var name = scope.Spec.Pages[i];
            if (scope.Spec.Pages.Take(i).Contains(name))
            {
                context.Report(PageProblems.FieldTwice, scope.Span($"pages/{i}"), $"The portal '{scope.Name}'", name);
            }
            else if (!known.Contains(name))
            {
                context.Report(PublicProblems.UnknownPage, scope.Span($"pages/{i}"), scope.Name, name, Suggestion.For(name, known));
            }
        }
    }
}
