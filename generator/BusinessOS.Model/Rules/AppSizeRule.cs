using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>An app has at least one entity, or adds to one, and not more of anything than a person could have meant.</summary>
internal sealed class AppSizeRule : IRule<AppScope>
{
    private const int MaxEntities = 500;
    private const int MaxFields = 500;
    private const int MaxValues = 200;

    public void Check(AppScope scope, BindContext context)
    {
        if (scope.Entities.Count == 0 && scope.Spec.Overlays.Count == 0)
        {
            context.Report(AppProblems.NoEntities, scope.Span(), scope.Spec.Id);
        }

        Limit(scope, $"The app '{scope.Spec.Id}'", scope.Spec.Entities.Count, "entities", MaxEntities);
        Limit(scope, $"The app '{scope.Spec.Id}'", scope.Spec.Pages.Count, "pages", MaxEntities);
        Limit(scope, $"The app '{scope.Spec.Id}'", scope.Spec.Workflows.Count, "workflows", MaxEntities);
        foreach (var entity in scope.Entities)
        {
            Limit(entity, $"'{entity.Name}'", entity.Spec.Fields.Count, "fields", MaxFields);
            Limit(entity, $"'{entity.Name}'", entity.Spec.States.Count, "states", MaxValues);
            foreach (var field in entity.Fields)
            {
                Limit(field, $"'{field.FullName}'", field.Spec.Choices.Count, "choices", MaxValues);
            }
        }

        void Limit(IScope at, string what, int count, string things, int limit)
        {
            if (count > limit)
            {
                context.Report(AppProblems.TooMany, at.Span(), what, count, things, limit);
            }
        }
    }
}
