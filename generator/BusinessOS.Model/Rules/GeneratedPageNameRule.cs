using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Rules;

/// <summary>A page that takes the name of a generated one replaces it, so it is of its kind and shows its entity.</summary>
internal sealed class GeneratedPageNameRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope.Kind is not { } kind)
        {
            return;
        }

        if (scope.Name == PageNames.Dashboard(scope.App.Spec.Id) && kind != PageKind.Dashboard)
        {
            context.Report(PageProblems.GeneratedNameTaken, scope.Span(), scope.Name, Vocabulary.Word(PageKind.Dashboard), scope.App.Spec.Name);
        }

        foreach (var entity in scope.App.Entities)
        {
            foreach (var generated in PageNames.KindsPerEntity.Where(generated => scope.Name == PageNames.Of(entity.Name, generated)))
            {
                if (generated != kind || scope.Spec.Entity != entity.Name)
                {
                    context.Report(PageProblems.GeneratedNameTaken, scope.Span(), scope.Name, Vocabulary.Word(generated), entity.Name);
                }
            }
        }
    }
}
