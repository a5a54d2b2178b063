using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Rules;

/// <summary>
/// A reference has a target, a choice its values, a formula its expression. Files are refused for this by the reader
/// already; specs that tools make come here first.
/// </summary>
internal sealed class FieldLacksRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        var (what, example) = scope.Spec switch
        {
            { Type: FieldTypes.Reference, Target: null } => ("what it points at", "reference Equipment"),
            { Type: FieldTypes.Choice, Choices.Count: 0 } => ("its choices", "choice Low | Normal | High"),
            { Type: FieldTypes.Formula, Formula: null } => ("its expression", "formula Quantity * Price"),
            _ => ("", ""),
        };
        if (what.Length > 0)
        {
            context.Report(SpecDiagnostics.FieldLacks, scope.Span(), scope.Spec.Type, scope.Name, what, example);
        }
    }
}
