using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Rules;

/// <summary>
/// A reference has a target, a choice its values, a formula its expression, a rollup what it adds up. Files are refused for this by the reader
/// already; specs that tools make come here first.
/// </summary>
internal sealed class FieldLacksRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (FieldNeeds.Missing(scope.Spec) is { } missing)
        {
            context.Report(SpecDiagnostics.FieldLacks, scope.Span(), scope.Spec.Type, scope.Name, missing.What, missing.Example);
        }
    }
}
