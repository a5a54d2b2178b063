using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>No default needs its own value, neither by itself nor through other defaults and formulas.</summary>
internal sealed class DefaultCycleRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        var fields = scope.Fields.Where(field => field.Spec.Default is not null).DistinctBy(field => field.Name).ToDictionary(field => field.Name, StringComparer.Ordinal);
        foreach (var cycle in Cycles.Find([.. fields.Keys], name => DefaultSources.FieldsOf(fields[name]).Select(source => source.Name)))
        {
            var first = fields[cycle[0]];
            var way = string.Join(" → ", cycle.Append(first.Name).Select(name => fields[name].FullName));
            context.Report(FieldProblems.DefaultCycle, first.Span("default"), first.FullName, way);
        }
    }
}
