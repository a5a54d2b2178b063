using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>
/// Every expression is one: not empty, quotes and brackets in pairs, no statement. What it compares and calculates
/// goes together as far as that can be seen, and a condition is true or false.
/// </summary>
internal sealed class ExpressionRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var site in ExpressionSites.In(scope))
        {
            if (site.Scan().Fault is { } fault)
            {
                site.Report(context, fault);
                continue;
            }

            var typed = site.Type(context.Formulas);
            foreach (var found in typed.Faults)
            {
                site.Report(context, found);
            }

            if (typed.Type.Kind == ExprKind.Encrypted)
            {
                context.Report(EncryptedProblems.LookedInto, site.Span, site.Name);
                continue;
            }

            if (site.Use == ExpressionUse.Hole && typed.Type.Kind == ExprKind.Team)
            {
                context.Report(TeamProblems.NotAText, site.Span, site.Name, site.Text);
            }

            if (site.Use == ExpressionUse.Condition && typed.Type.Kind is not (ExprKind.Unknown or ExprKind.Boolean))
            {
                context.Report(ExpressionProblems.NotACondition, site.Span, site.Name, typed.Type.Describe());
            }
        }
    }
}
