using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A wizard has steps, each of which asks for something, and between them they ask for all that is needed.</summary>
internal sealed class WizardRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope.Kind != PageKind.Wizard)
        {
            return;
        }

        if (scope.Steps.Count == 0)
        {
            context.Report(PagePartProblems.NoSteps, scope.Span(), scope.Name);
            return;
        }

        var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var step in scope.Steps)
        {
            if (step.Spec.Fields.Count == 0)
            {
                context.Report(PagePartProblems.EmptyStep, step.Span(), step.Spec.Title, scope.Name);
            }

            if (!titles.Add(step.Spec.Title))
            {
                context.Report(PagePartProblems.SameTitle, step.Span("title"), scope.Name, "steps", step.Spec.Title);
            }
        }

        NeededFields.Check(scope, "wizard", scope.Steps.SelectMany(step => step.Spec.Fields), context);
    }
}
