using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>No formula or rollup needs its own result, neither by itself nor through other formulas and records.</summary>
internal sealed class FormulaCycleRule : IRule<WorkspaceScope>
{
    public void Check(WorkspaceScope scope, BindContext context)
    {
        foreach (var cycle in context.Formulas.Cycles)
        {
            var first = cycle[0];
            var way = string.Join(" → ", cycle.Append(first).Select(field => field.FullName));
            context.Report(ExpressionProblems.FormulaCycle, first.Span(first.IsRollup ? "of" : "formula"), first.FullName, way);
        }
    }
}
