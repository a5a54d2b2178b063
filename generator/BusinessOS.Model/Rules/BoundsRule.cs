using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>The lowest and the highest value are of the field's type, and in that order.</summary>
internal sealed class BoundsRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope.Kind is not { Type: { } type } kind || !kind.Fits("min"))
        {
            return;
        }

        var min = Read(scope, type, "min", scope.Spec.Min, context);
        var max = Read(scope, type, "max", scope.Spec.Max, context);
        if (min is not null && max is not null && min.CompareTo(max) > 0)
        {
            context.Report(FieldProblems.MinAboveMax, scope.Span("min"), scope.FullName, scope.Spec.Min, scope.Spec.Max);
        }
    }

    private static IComparable? Read(FieldScope scope, FieldType type, string member, string? written, BindContext context)
    {
        if (written is null)
        {
            return null;
        }

        var bound = BoundText.Read(type, written);
        if (bound is null)
        {
            var (what, example) = type switch
            {
                FieldType.Integer or FieldType.Lines => ("a whole number", "100"),
                FieldType.Date => ("a date", "2026-01-31"),
                FieldType.DateTime => ("a point in time", "2026-01-31T08:00"),
                FieldType.Time => ("a time of day", "08:30"),
                FieldType.Duration => ("a span of time", "1h30m"),
                _ => ("a number", "99.50"),
            };
            context.Report(FieldProblems.BadBound, scope.Span(member), written, scope.FullName, what, example);
        }

        return bound;
    }
}
