using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Rules;

/// <summary>No two entities of an app get the same address.</summary>
internal sealed class AddressClashRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in scope.Entities.DistinctBy(entity => entity.Name, StringComparer.OrdinalIgnoreCase))
        {
            var slug = Naming.Slug(entity.Name);
            if (!seen.TryAdd(slug, entity.Name))
            {
                context.Report(NameProblems.AddressClash, entity.Span(), seen[slug], entity.Name, $"/{scope.Spec.Id}/{slug}");
            }
        }
    }
}
