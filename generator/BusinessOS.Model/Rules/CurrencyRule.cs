using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A currency is an ISO 4217 code, on something that is money.</summary>
internal sealed class CurrencyRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        CheckFormula(scope, context);
        if (scope.Spec.Currency is not { } currency || scope.Kind?.Fits("currency") != true)
        {
            return;
        }

        if (OwnCurrency.At(scope.Entity, currency) is { } own && !CurrencyCodes.All.Contains(currency))
        {
            if (FaultOf(own) is { } fault)
            {
                context.Report(CurrencyProblems.NoCurrencyField, scope.Span("currency"), scope.FullName, currency, fault);
            }
        }
        else if (!CurrencyCodes.All.Contains(currency))
        {
            context.Report(FieldProblems.UnknownCurrency, scope.Span("currency"), scope.FullName, currency);
        }

        var yields = scope.IsFormula ? context.Formulas.ResultOf(scope) : ExprType.Unknown;
        if (yields.IsKnown && yields.Kind != ExprKind.Money)
        {
            context.Report(FieldProblems.CurrencyWithoutMoney, scope.Span("currency"), scope.FullName, yields.Describe());
        }
    }

    /// <summary>An amount without its currency says nothing, so it must be there, and there for everybody who reads the amount.</summary>
    private static string? FaultOf(FieldScope currency) => currency switch
    {
        { IsChoice: false } => "no choice",
        _ when currency.Spec.Choices.FirstOrDefault(choice => !CurrencyCodes.All.Contains(choice.Name)) is { } other => $"a choice with '{other.Name}', which is no ISO 4217 code",
        { Spec: not { Required: true, VisibleWhen: null } } => "not required",
        { Spec.ReadWhen: not null } => "not for everybody to read",
        _ => null,
    };

    private static void CheckFormula(FieldScope scope, BindContext context)
    {
        if (scope is { IsFormula: true, IsLookup: false, Spec: { Currency: null, Formula: { } formula } }
            && context.Formulas.ResultOf(scope).Kind == ExprKind.Money
            && OwnCurrency.In(scope.Entity, formula).FirstOrDefault() is { } amount)
        {
            context.Report(CurrencyProblems.FormulaSaysNone, scope.Span("formula"), scope.FullName, amount);
        }
    }
}
