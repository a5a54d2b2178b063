using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>
/// Every role is good for something: a grant, a transition or an action names it, a mail goes to it, or a condition asks for it. An
/// entity that says nothing about access is open to every role.
/// </summary>
internal sealed class RoleUseRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        if (scope.Entities.Any(entity => !entity.SaysWhoMay))
        {
            return;
        }

        var named = NamedIn(scope).ToHashSet(StringComparer.Ordinal);
        foreach (var role in scope.Spec.Roles.Where(role => !named.Contains(role.Name)))
        {
            context.Report(AccessProblems.RoleWithoutRights, scope.Map.Find(NodePath.Role(scope.Spec.Id, role.Name)), role.Name);
        }
    }

    private static IEnumerable<string> NamedIn(AppScope scope) =>
    [
        .. scope.Entities.SelectMany(entity => entity.Spec.Allow).Select(grant => grant.Role),
        .. scope.Entities.SelectMany(entity => entity.Spec.Share).SelectMany(rule => rule.By),
        .. scope.Entities.SelectMany(entity => entity.Steps).SelectMany(step => step.Spec.By),
        .. scope.Workflows.SelectMany(workflow => workflow.Steps).Select(step => TemplateSites.RoleOf(step.Spec.To)).OfType<string>(),
        .. ExpressionSites.In(scope).SelectMany(site => site.Scan().Tokens).Where(token => token.Kind == TokenKind.Text).Select(token => token.Text.Trim('"')),
    ];
}
