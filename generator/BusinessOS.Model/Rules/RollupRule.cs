using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A rollup looks at an entity of its app that refers to its own in one clear way, and at a field that can be added up.</summary>
internal sealed class RollupRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope is not { Rollup: { } rollup, Spec: { Measure: { } measure, Of: not null } })
        {
            return;
        }

        if (!RollupMeasures.All.Contains(measure))
        {
            context.Report(FieldProblems.UnknownMeasure, scope.Span("measure"), scope.FullName, measure, Suggestion.For(measure, RollupMeasures.All));
        }

        if (rollup.Source is not { } source)
        {
            context.Report(FieldProblems.RollupSource, scope.Span("of"), scope.FullName, rollup.SourceName, SourceFix(scope));
            return;
        }

        if (rollup.Via is null)
        {
            context.Report(
                FieldProblems.RollupWay, scope.Span(scope.Spec.Via is null ? "of" : "via"), scope.FullName, source.Name, scope.Entity.Name, WayFix.For(rollup.WaysHere, rollup.SourceName, scope.Entity.Name));
        }

        CheckField(scope, rollup, source, measure, context);
    }

    private static void CheckField(FieldScope scope, RollupScope rollup, EntityScope source, string measure, BindContext context)
    {
        if (measure == RollupMeasures.Count)
        {
            if (rollup.MeasuredName is { } counted)
            {
                Report("a field, and records are counted", $"Write 'count {source.Name}', with 'where {counted} != null' if only those with a value count.");
            }

            return;
        }

        var isOrder = measure is RollupMeasures.Min or RollupMeasures.Max;
        string[] fit = [.. source.Fields.Where(field => Fits(FieldExprType.Of(field, context.Formulas), isOrder)).Select(field => field.Name)];
        var wanted = isOrder ? "number or date" : "number";
        if (rollup.MeasuredName is not { } name)
        {
            Report("an entity, not a field of one", fit.Length == 0 ? $"{source.Name} has no {wanted} field." : $"Write '{measure} {source.Name}.{fit[0]}'.");
        }
        else if (rollup.Measured is not { } measured)
        {
            Report($"no field of '{source.Name}'", Suggestion.For(name, fit));
        }
        else if (FieldExprType.Of(measured, context.Formulas) is { IsKnown: true } type && !Fits(type, isOrder))
        {
            Report(type.Describe(), fit.Length == 0 ? $"{source.Name} has no {wanted} field." : $"Choose a {wanted} field: {string.Join(", ", fit)}.");
        }
        else if (OwnCurrency.PathOf(measured) is { } path && OwnCurrency.PathOf(scope) is null && OwnCurrency.PinnedBy(scope.Spec.Where, path) is null)
        {
            context.Report(CurrencyProblems.Mixed, scope.Span("of"), $"The rollup '{scope.FullName}'", $"{source.Name}.{name}", $"Add up one of them: 'where {path} == {OwnCurrency.At(source, path)?.ChoiceType}.EUR'.");
        }
        else if (measured is { IsComputed: false } && !Fits(FieldExprType.Of(measured, context.Formulas), isOrder))
        {
            Report($"a {measured.Spec.Type} field", $"Choose a {wanted} field.");
        }

        void Report(string found, string fix) =>
            context.Report(FieldProblems.RollupField, scope.Span("of"), scope.FullName, Words(measure), scope.Spec.Of ?? "", found, fix);
    }

    private static string Words(string measure) => measure switch
    {
        RollupMeasures.Min => "the lowest",
        RollupMeasures.Max => "the highest",
        _ => $"the {measure}",
    };

    private static bool Fits(ExprType type, bool isOrder) => type.IsExactNumber || (isOrder && type.IsDate);

    private static string SourceFix(FieldScope scope)
    {
        string[] pointing = [.. scope.Entity.App.Entities.Where(e => e.Fields.Any(f => f.IsReference && f.Target == scope.Entity)).Select(e => e.Name)];
        return pointing.Length == 0
            ? $"No entity of this app has a reference to '{scope.Entity.Name}' yet: add one first."
            : Suggestion.For(scope.Rollup?.SourceName ?? "", pointing);
    }
}
