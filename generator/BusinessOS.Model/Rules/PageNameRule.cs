using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A page's component does not hide the namespaces that every component names.</summary>
internal sealed class PageNameRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope.Name is "System" or "Microsoft" or "BusinessOS")
        {
            context.Report(NameProblems.ReservedName, scope.Span(), "page", scope.Name, "C# code needs it", $"{scope.Name}Page");
        }
    }
}
