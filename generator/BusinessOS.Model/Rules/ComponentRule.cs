using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A custom page names its component by a class.</summary>
internal sealed class ComponentRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope is { Kind: PageKind.Custom, Spec.Component: { } component } && !SpecName.IsName(component))
        {
            context.Report(PageProblems.NoComponentName, scope.Span("component"), scope.Name, component);
        }
    }
}
