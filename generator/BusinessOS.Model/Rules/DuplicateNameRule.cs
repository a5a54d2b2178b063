using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>
/// No two things of a kind share a name, or differ only in capital letters: databases and addresses would take them
/// for the same.
/// </summary>
internal sealed class DuplicateNameRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var group in NamedNodes.GroupsOf(scope))
        {
            var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var node in group)
            {
                if (seen.TryAdd(node.Name, node.Name))
                {
                    continue;
                }

                var first = seen[node.Name];
                if (first == node.Name)
                {
                    context.Report(NameProblems.Duplicate, node.Span, Many(node.What), node.Name, node.Owner);
                }
                else
                {
                    context.Report(NameProblems.DifferOnlyInCase, node.Span, Many(node.What), first, node.Name, node.Owner);
                }
            }
        }
    }

    private static string Many(string what) => what == "entity" ? "entities" : $"{what}s";
}
