using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A field's default is a value the field can hold, within its bounds.</summary>
internal sealed class DefaultRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope.Spec.Default is not { } written || scope.Kind is not { Type: { } type } kind || !kind.Fits("default"))
        {
            return;
        }

        if (ExpressionSites.OfDefault(scope) is { } site)
        {
            ValueCheck.Check(ValueHolder.Of(scope), site, context);
            if (scope.IsReference && site.Type(context.Formulas).Type is { Kind: ExprKind.Record } record)
            {
                context.Report(ExpressionProblems.ValueDoesNotFit, site.Span, site.Name, record.Describe(), scope.FullName, "a record's id", $"Write '{site.Text.Trim()}Id'.");
            }
        }

        if (BoundText.Read(type, written) is { } value && (IsOutside(type, value, scope.Spec.Min, -1) || IsOutside(type, value, scope.Spec.Max, 1)))
        {
            context.Report(FieldProblems.DefaultOutOfBounds, scope.Span("default"), scope.FullName, written, $"{scope.Spec.Min}..{scope.Spec.Max}");
        }
    }

    private static bool IsOutside(FieldType type, IComparable value, string? bound, int side) =>
        bound is not null && BoundText.Read(type, bound) is { } limit && Math.Sign(value.CompareTo(limit)) == side;
}
