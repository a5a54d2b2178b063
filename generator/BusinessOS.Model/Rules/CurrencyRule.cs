using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A currency is an ISO 4217 code, on something that is money.</summary>
internal sealed class CurrencyRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope.Spec.Currency is not { } currency || scope.Kind?.Fits("currency") != true)
        {
            return;
        }

        if (!CurrencyCodes.All.Contains(currency))
        {
            context.Report(FieldProblems.UnknownCurrency, scope.Span("currency"), scope.FullName, currency);
        }

        var yields = scope.IsFormula ? context.Formulas.ResultOf(scope) : ExprType.Unknown;
        if (yields.IsKnown && yields.Kind != ExprKind.Money)
        {
            context.Report(FieldProblems.CurrencyWithoutMoney, scope.Span("currency"), scope.FullName, yields.Describe());
        }
    }
}
