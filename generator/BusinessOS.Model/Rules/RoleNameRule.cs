using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Roles that transitions, actions, grants and mails name are roles of the app, and what means all people is no role's name as well.</summary>
internal sealed class RoleNameRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var entity in scope.Entities)
        {
            foreach (var step in entity.Steps)
            {
                for (var i = 0; i < step.Spec.By.Count; i++)
                {
                    Check($"The {step.Word} '{entity.Name}.{step.Name}'", step.Spec.By[i], $"{step.Node}/by/{i}");
                }
            }

            for (var i = 0; i < entity.Spec.Allow.Count; i++)
            {
                CheckGrant("allow", entity, entity.Spec.Allow[i].Role, $"{entity.AllowNode(i)}/role", AllowSpec.Visitor, "anybody, signed in or not");
            }

            for (var i = 0; i < entity.Spec.Deny.Count; i++)
            {
                CheckGrant("deny", entity, entity.Spec.Deny[i].Role, $"{entity.DenyNode(i)}/role", AllowSpec.Everyone, "all people");
            }

            for (var i = 0; i < entity.Spec.Share.Count; i++)
            {
                for (var j = 0; j < entity.Spec.Share[i].By.Count; j++)
                {
                    Check($"The list 'share' of '{entity.Name}'", entity.Spec.Share[i].By[j], $"{entity.ShareNode(i)}/by/{j}");
                }
            }
        }

        foreach (var step in scope.Workflows.SelectMany(workflow => workflow.Steps))
        {
            if (TemplateSites.RoleOf(step.Spec.To) is { } role)
            {
                Check($"The mail of {step.Name}", role, $"{step.Node}/to");
            }
        }

        void CheckGrant(string list, EntityScope entity, string role, string place, string all, string meaning)
        {
            if (role != all)
            {
                Check($"The list '{list}' of '{entity.Name}'", role, place);
            }
            else if (scope.Spec.Roles.FirstOrDefault(other => other.Name.Equals(all, StringComparison.OrdinalIgnoreCase)) is { } alike)
            {
                context.Report(AccessProblems.RoleOrAll, scope.Map.Find(place), role, list, entity.Name, meaning, alike.Name);
            }
        }

        void Check(string who, string role, string place)
        {
            if (!scope.HasRole(role))
            {
                var known = scope.Spec.Roles.Select(candidate => candidate.Name);
                context.Report(
                    AccessProblems.UnknownRole, scope.Map.Find(place), who, role, Suggestion.For(role, known, $"Add '{role}' under 'roles' in app.yaml."));
            }
        }
    }
}
