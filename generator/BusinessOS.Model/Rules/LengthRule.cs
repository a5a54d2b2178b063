using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>The shortest and the longest text are possible, and in that order.</summary>
internal sealed class LengthRule : IRule<FieldScope>
{
    // What one field of a form can sensibly hold; beyond it there are files.
    private const int Longest = 1_000_000;

    public void Check(FieldScope scope, BindContext context)
    {
        if (scope.Kind is not { } kind || !kind.Fits("max-length"))
        {
            return;
        }

        if (scope.Spec.MinLength is { } min && (min < 0 || min > Longest))
        {
            context.Report(FieldProblems.BadLength, scope.Span("min-length"), scope.FullName, min, 0, Longest);
        }

        if (scope.Spec.MaxLength is { } max && (max < 1 || max > Longest))
        {
            context.Report(FieldProblems.BadLength, scope.Span("max-length"), scope.FullName, max, 1, Longest);
        }

        if (scope.Spec is { MinLength: { } shortest, MaxLength: { } longest } && shortest > longest)
        {
            context.Report(FieldProblems.MinAboveMax, scope.Span("min-length"), scope.FullName, shortest, longest);
        }
    }
}
