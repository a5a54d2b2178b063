using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>What <c>was</c> names is gone, and only one node takes its place.</summary>
internal sealed class WasRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        Check(scope.Entities.Select(entity => new Renamed(entity.Name, entity.Name, entity.Spec.Was, entity)), context);
        foreach (var entity in scope.Entities)
        {
            Check(entity.Fields.Select(field => new Renamed(field.Name, field.FullName, field.Spec.Was, field)), context);
        }
    }

    private static void Check(IEnumerable<Renamed> nodes, BindContext context)
    {
        var all = nodes.ToList();
        var names = all.Select(node => node.Name).ToHashSet(StringComparer.Ordinal);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in all)
        {
            if (node.Was is not { } was)
            {
                continue;
            }

            if (names.Contains(was))
            {
                context.Report(NameProblems.WasStillThere, node.Scope.Span("was"), node.FullName, was);
            }
            else if (!taken.TryAdd(was, node.FullName))
            {
                context.Report(NameProblems.WasTwice, node.Scope.Span("was"), taken[was], node.FullName, was);
            }
        }
    }

    private sealed record Renamed(string Name, string FullName, string? Was, IScope Scope);
}
