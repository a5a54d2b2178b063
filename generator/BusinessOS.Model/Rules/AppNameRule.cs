using BusinessOS.Model.Binding;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Rules;

/// <summary>An app has a name for people.</summary>
internal sealed class AppNameRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        if (string.IsNullOrWhiteSpace(scope.Spec.Name))
        {
            context.Report(SpecDiagnostics.MissingKey, scope.Span("name"), "The app", "name", Naming.Label(scope.Spec.Id));
        }
    }
}
